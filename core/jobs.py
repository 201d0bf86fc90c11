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

from django.db import IntegrityError, transaction
from django.utils import timezone

from .models import JobRun

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=15)
Counts = dict[str, int]


@dataclass(frozen=True)
class Job:
    """A registered function and when it runs: every so often, at a local time of day, or always.

    "Always" is for work that keeps leases of its own, row by row (the outbox).
    """

    name: str
    function: Callable[[], Counts | None]
    every: timedelta | None = None
    daily_at: time | None = None

    def slot(self, now: datetime) -> datetime | None:
        """The start of the slot that ``now`` lies in; None when the job has no slots."""
        if self.every is not None:
            seconds = int(self.every.total_seconds())
            return datetime.fromtimestamp(
                int(now.timestamp()) // seconds * seconds, tz=UTC
            )
        if self.daily_at is not None:
            local = timezone.localtime(now)
            slot = timezone.make_aware(datetime.combine(local.date(), self.daily_at))
            if slot > now:
                day_before = local.date() - timedelta(days=1)
                slot = timezone.make_aware(datetime.combine(day_before, self.daily_at))
            return slot
        return None


_jobs: dict[str, Job] = {}


def job(
    name: str, *, every: timedelta | None = None, daily_at: time | None = None
) -> Callable[[Callable[[], Counts | None]], Callable[[], Counts | None]]:
    """Register the decorated function under a name that stays the same for ever."""

    def register(function: Callable[[], Counts | None]) -> Callable[[], Counts | None]:
        _jobs[name] = Job(name, function, every=every, daily_at=daily_at)
        return function

    return register


def registered() -> list[Job]:
    return sorted(_jobs.values(), key=lambda job: job.name)


def run_due(now: datetime | None = None) -> dict[str, Counts]:
    """Run each job whose slot nobody has had yet; returns what those that ran counted."""
    done: dict[str, Counts] = {}
    for each in registered():
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
    fresh = {"leased_until": now + LEASE, "started_at": now}
    if not JobRun.objects.filter(name=name, slot=slot).exists():
        try:
            with transaction.atomic():
                return JobRun.objects.create(name=name, slot=slot, **fresh)
        except IntegrityError:
            return None
    died = JobRun.objects.filter(
        name=name, slot=slot, finished_at__isnull=True, leased_until__lt=now
    )
    return JobRun.objects.get(name=name, slot=slot) if died.update(**fresh) else None


def _run(job: Job, run: JobRun | None) -> Counts:
    try:
        counts = job.function() or {}
        succeeded = True
    except Exception:
        # A job that fails must not stop the others; the job page shows it red.
        logger.exception("job %s failed", job.name)
        counts, succeeded = {"failed": 1}, False
    if run:
        JobRun.objects.filter(pk=run.pk, started_at=run.started_at).update(
            finished_at=timezone.now(), succeeded=succeeded, outcome=counts
        )
    return counts
