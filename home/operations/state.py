"""How the machine is doing right now, as facts."""

import platform
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from pathlib import Path

import django
import wagtail
from django.conf import settings
from django.db import connection
from django.db.models import Count, Max, Min, Q

from core import jobs
from core.backups import archive
from core.models import JobRun
from outbox.delivery import GIVE_UP_AFTER
from outbox.enums import LetterStatus, Trouble
from outbox.models import Letter

#: A job that should have begun so long ago is late: a worker that died in it has lost it by then.
GRACE = jobs.LEASE
#: Mail that could leave and has not for so long waits for somebody.
MAIL_WAITS = timedelta(minutes=30)
#: One is written every night, and takes its time.
BACKUP_KEEPS = timedelta(hours=26)
#: Of the disk, or so many bytes of a large one: a backup needs as much as the house itself, and a
#: database without room stops.
LEAST_SHARE, LEAST_FREE = 0.1, 5 * 1024**3
#: What is put off is given up after three days, and counts for one more.
NOT_TAKEN_SINCE = GIVE_UP_AFTER + timedelta(days=1)
#: Single addresses are wrong every day; so many are our own mail that nobody takes.
MANY_NOT_TAKEN = 10
#: Longer ago nothing ran that a house can still be waiting for.
_LOOKED_BACK = timedelta(days=2)


@dataclass(frozen=True)
class JobState:
    """``run`` is the last, None before any. ``is_late``: it should have run, and has not, or who
    had it in hand has died. ``is_at_work``: somebody has it in hand."""

    job: jobs.Job
    run: JobRun | None
    next_at: datetime | None
    is_late: bool
    is_at_work: bool

    @property
    def has_failed(self) -> bool:
        return self.run is not None and self.run.succeeded is False


@dataclass(frozen=True)
class State:
    """``runs_since``: the last sign of life of a worker. ``mail_since``: since when the oldest mail
    waits that could have left. ``not_taken``: letters of the last days that receivers refuse or
    put off."""

    now: datetime
    jobs: list[JobState]
    runs_since: datetime | None
    mail_since: datetime | None
    not_taken: int
    backup: Path | None
    free: int
    size: int

    @property
    def is_running(self) -> bool:
        """Somebody who is long at one job is no worker that stands still."""
        has_begun = self.runs_since is not None and self.runs_since > self.now - GRACE
        return has_begun or any(each.is_at_work for each in self.jobs)

    @property
    def is_mail_stuck(self) -> bool:
        return self.mail_since is not None and self.mail_since < self.now - MAIL_WAITS

    @property
    def backup_at(self) -> datetime | None:
        return archive.written_at(self.backup) if self.backup else None

    @property
    def is_backup_old(self) -> bool:
        """A house without families has nothing that it could not make anew."""
        if not settings.HOLDS_FAMILIES:
            return False
        return self.backup_at is None or self.backup_at < self.now - BACKUP_KEEPS

    @property
    def is_disk_full(self) -> bool:
        return self.free < min(self.size * LEAST_SHARE, LEAST_FREE)


def look(now: datetime) -> State:
    """Four statements, and a look at the disk."""
    states = _jobs(now)
    disk = shutil.disk_usage(_existing(settings.VAR_DIR))
    # A receiver that asks us to come back later is one mailbox, and no trouble of ours.
    put_off = Q(error__startswith=Trouble.PUT_OFF)
    waiting = (
        Letter.objects.unsent()
        .filter(not_before__lte=now)
        .aggregate(
            since=Min("not_before", filter=~put_off),
            put_off=Count("pk", filter=put_off & Q(not_before__lt=now - MAIL_WAITS)),
        )
    )
    failed = Letter.objects.filter(status=LetterStatus.FAILED, not_before__gt=now - NOT_TAKEN_SINCE)
    return State(
        now=now,
        jobs=states,
        runs_since=max((each.run.started_at for each in states if each.run), default=None),
        mail_since=waiting["since"],
        not_taken=failed.count() + waiting["put_off"],
        backup=archive.latest(Path(settings.BACKUP_DIR)),
        free=disk.free,
        size=disk.total,
    )


def versions() -> dict[str, str]:
    """What runs here, by name."""
    with connection.cursor() as cursor:
        of_database = "sqlite_version()" if connection.vendor == "sqlite" else "version()"
        cursor.execute(f"SELECT {of_database}")
        database = cursor.fetchone()[0]
    return {
        "Django": django.get_version(),
        "Wagtail": wagtail.__version__,
        "Python": platform.python_version(),
        connection.display_name: database.removeprefix("PostgreSQL ").partition(" ")[0],
    }


def _jobs(now: datetime) -> list[JobState]:
    """Those with slots; what runs all the time keeps no runs."""
    with_slots = [each for each in jobs.registered() if each.slot(now)]
    last = _last_runs([each.name for each in with_slots], now - _LOOKED_BACK)
    # A house that is just being set up has not done anything yet, and nothing is late.
    is_new = all(run.started_at > now - GRACE for run in last.values())
    return [
        JobState(
            job=each,
            run=run,
            next_at=each.next_slot(now),
            is_late=_is_late(each, run, now) if run else not is_new,
            is_at_work=run is not None and run.finished_at is None and run.leased_until > now,
        )
        for each in with_slots
        for run in [last.get(each.name)]
    ]


def _last_runs(names: list[str], since: datetime) -> dict[str, JobRun]:
    found = JobRun.objects.filter(name__in=names, slot__gt=since)
    slots = found.order_by().values_list("name").annotate(Max("slot"))
    newest = [Q(name=name, slot=slot) for name, slot in slots]
    rows = JobRun.objects.filter(reduce(or_, newest)) if newest else ()
    return {row.name: row for row in rows}


def _is_late(job: jobs.Job, run: JobRun, now: datetime) -> bool:
    due = job.slot(now - GRACE)
    has_died = run.finished_at is None and run.leased_until < now
    return has_died or (due is not None and run.slot < due)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that is there: on the same disk as it will be."""
    return next(each for each in (folder, *folder.parents) if each.exists())
