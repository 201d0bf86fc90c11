"""Work that happens by the clock: the registry, and running what is due.

A job is a plain function that takes nothing and returns counts. It is registered with a period
or a time of day; every worker asks what is due, and the unique slot lets one of them have it. A
worker that dies leaves a lease behind; when that is over another takes the slot. So a job must be
idempotent and shorter than ``LEASE``. ``manage.py run_due`` is the only caller.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone
from django.utils.functional import Promise

from .logs import trace
from .models import JobRun

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=15)
Counts = dict[str, int]


@dataclass(frozen=True)
class Job:
    """A registered function and when it runs: every so often, at a local time of day, or always.

    "Always" is for work that keeps leases of its own, row by row (the outbox). ``title`` is what it
    does, for those who look after the house.
    """

    name: str
    function: Callable[[], Counts | None]
    every: timedelta | None = None
    daily_at: time | None = None
    title: str | Promise = ""

    def slot(self, now: datetime) -> datetime | None:
        """When the slot that ``now`` lies in began, in UTC; None when the job has no slots.

        A daily time that the clock skips comes an hour later by the clock that night; one that
        the clock shows twice comes the first time only.
        """
        if self.every is not None:
            seconds = int(self.every.total_seconds())
            return datetime.fromtimestamp(int(now.timestamp()) // seconds * seconds, tz=UTC)
        if self.daily_at is not None:
            today = timezone.localtime(now).date()
            slot = _moment(datetime.combine(today, self.daily_at))
            if slot > now:
                slot = _moment(datetime.combine(today - timedelta(days=1), self.daily_at))
            return slot
        return None

    def next_slot(self, now: datetime) -> datetime | None:
        """When the slot after that begins, in UTC; None when the job has no slots."""
        slot = self.slot(now)
        if slot is None:
            return None
        if self.every is not None:
            return slot + self.every
        # A day and a bit: the clock may be put forward or back in between.
        return self.slot(slot + timedelta(hours=26))


_jobs: dict[str, Job] = {}
_stopping = False


def job(
    name: str,
    *,
    every: timedelta | None = None,
    daily_at: time | None = None,
    title: str | Promise = "",
) -> Callable[[Callable[[], Counts | None]], Callable[[], Counts | None]]:
    """Register the decorated function under a name that stays the same for ever."""

    def register(function: Callable[[], Counts | None]) -> Callable[[], Counts | None]:
        _jobs[name] = Job(name, function, every=every, daily_at=daily_at, title=title)
        return function

    return register


def registered() -> list[Job]:
    return sorted(_jobs.values(), key=lambda job: job.name)


def stop() -> None:
    """Ask this process to begin nothing more. Sets a flag only, as a signal handler must."""
    global _stopping
    _stopping = True


def is_stopping() -> bool:
    """A job of many small pieces asks this between two of them."""
    return _stopping


def run_due(now: datetime | None = None) -> dict[str, Counts]:
    """Run each job whose slot nobody has had yet; returns what those that ran counted."""
    done: dict[str, Counts] = {}
    for each in registered():
        if is_stopping():
            break
        slot = each.slot(now or timezone.now())
        run = _claim(each.name, slot) if slot else None
        if slot and run is None:
            continue
        counts = _run(each, run)
        if counts:
            done[each.name] = counts
    return done


def _claim(name: str, slot: datetime) -> JobRun | None:
    """Our lease on this slot, or None when another worker has it or had it."""
    now = timezone.now()
    lease = {"started_at": now, "leased_until": now + LEASE}
    run, is_ours = JobRun.objects.get_or_create(name=name, slot=slot, defaults=lease)
    if is_ours:
        return run
    # Looked at before it is written: a worker asks every two seconds, and on SQLite an update
    # that finds nothing takes the write lock all the same.
    if run.finished_at is not None or run.leased_until >= now:
        return None
    died = JobRun.objects.filter(pk=run.pk, finished_at=None, started_at=run.started_at)
    if not died.update(**lease):
        return None
    run.started_at = now
    return run


def _run(job: Job, run: JobRun | None) -> Counts:
    error = ""
    try:
        counts = job.function() or {}
    except Exception as raised:
        # A job that fails must not stop the others; the job page shows it red.
        logger.error("job %s failed: %s", job.name, trace(raised))
        counts, error = {"failed": 1}, type(raised).__name__
    if run is not None:
        # Ours to finish only while no other worker has taken it over.
        JobRun.objects.filter(pk=run.pk, started_at=run.started_at).update(
            finished_at=timezone.now(),
            succeeded=not error,
            outcome={"error": error} if error else counts,
        )
    return counts


def _moment(wall_clock: datetime) -> datetime:
    return timezone.make_aware(wall_clock).astimezone(UTC)
