"""The outbox's one job: every pass of every worker, since letters carry their own leases."""

from django.utils.translation import gettext_lazy as _

from core.jobs import Counts, job

from .delivery import deliver_due


@job("outbox.deliver", title=_("Mail is sent"))
def deliver() -> Counts:
    return deliver_due()
