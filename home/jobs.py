"""Home's own jobs: sessions whose time is up, and families who are soon forgotten."""

from datetime import time

from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from core.jobs import Counts, job

from .family.inactive import warn_unused


@job("home.forget_sessions", daily_at=time(3, 50), title=_("Sign-ins that are over are forgotten"))
def forget_sessions() -> None:
    """Django's own: expired rows open nothing any more, but still hold an address."""
    call_command("clearsessions")


@job(
    "home.warn_unused",
    daily_at=time(9, 0),
    title=_("Families who have not been here for almost two years are written to"),
)
def warn() -> Counts:
    return {"written": warn_unused()}
