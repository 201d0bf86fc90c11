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
from django.db.models import Max, Min, Q
from django.utils import timezone

from core import jobs
from core.backups import archive
from core.models import JobRun
from outbox.enums import LetterStatus
from outbox.models import Letter

#: A job that should have begun so long ago is late: a worker that died in it has lost it by then.
GRACE = jobs.LEASE
#: Mail that could leave and has not for so long waits for somebody.
MAIL_WAITS = timedelta(minutes=30)
#: A backup is written every night; one night may fail while somebody restarts the machine.
BACKUP_KEEPS = timedelta(hours=26)
#: Of the disk. A backup needs as much as the house itself, and a database that is full stops.
LEAST_FREE = 0.1
GAVE_UP_SINCE = timedelta(days=7)


@dataclass(frozen=True)
class JobState:
    """``run`` is the last, None before any. ``is_late``: it should have run, and has not, or who
    had it in hand has died."""

    job: jobs.Job
    run: JobRun | None
    next_at: datetime | None
    is_late: bool

    @property
    def has_failed(self) -> bool:
        return self.run is not None and self.run.succeeded is False


@dataclass(frozen=True)
class State:
    """``runs_since``: the last sign of life of a worker. ``mail_since``: since when the oldest mail
    waits that could have left. ``gave_up``: letters that were not sent after many tries."""

    jobs: list[JobState]
    runs_since: datetime | None
    mail_since: datetime | None
    gave_up: int
    backup: Path | None
    free: int
    size: int

    @property
    def is_running(self) -> bool:
        return self.runs_since is not None and self.runs_since > timezone.now() - GRACE

    @property
    def is_mail_stuck(self) -> bool:
        return self.mail_since is not None and self.mail_since < timezone.now() - MAIL_WAITS

    @property
    def backup_at(self) -> datetime | None:
        return archive.written_at(self.backup) if self.backup else None

    @property
    def is_backup_old(self) -> bool:
        """A house without families has nothing that it could not make anew."""
        if not settings.HOLDS_FAMILIES:
            return False
        return self.backup_at is None or self.backup_at < timezone.now() - BACKUP_KEEPS

    @property
    def is_disk_full(self) -> bool:
        return self.free < self.size * LEAST_FREE


def look(now: datetime) -> State:
    """Four statements, and a look at the disk."""
    states = _jobs(now)
    disk = shutil.disk_usage(settings.VAR_DIR)
    waiting = Letter.objects.unsent().filter(not_before__lte=now)
    gave_up = Letter.objects.filter(status=LetterStatus.FAILED, created_at__gt=now - GAVE_UP_SINCE)
    return State(
        jobs=states,
        runs_since=max((each.run.started_at for each in states if each.run), default=None),
        mail_since=waiting.aggregate(since=Min("not_before"))["since"],
        gave_up=gave_up.count(),
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
    last = _last_runs(with_slots)
    return [
        JobState(
            job=each,
            run=last.get(each.name),
            next_at=each.next_slot(now),
            is_late=_is_late(each, last.get(each.name), now),
        )
        for each in with_slots
    ]


def _last_runs(of: list[jobs.Job]) -> dict[str, JobRun]:
    found = JobRun.objects.filter(name__in=[each.name for each in of])
    slots = found.order_by().values_list("name").annotate(Max("slot"))
    newest = [Q(name=name, slot=slot) for name, slot in slots]
    rows = JobRun.objects.filter(reduce(or_, newest)) if newest else ()
    return {row.name: row for row in rows}


def _is_late(job: jobs.Job, run: JobRun | None, now: datetime) -> bool:
    due = job.slot(now - GRACE)
    if run is None or (due is not None and run.slot < due):
        return True
    return run.finished_at is None and run.leased_until < now
