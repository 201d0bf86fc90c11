"""The outbox's one job: every pass of every worker, since letters carry their own leases."""

from core.jobs import Counts, job

from .delivery import deliver_due


@job("outbox.deliver")
def deliver() -> Counts:
    return deliver_due()
