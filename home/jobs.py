"""Home's one job: sessions whose time is up."""

from datetime import time

from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from core.jobs import job


@job("home.forget_sessions", daily_at=time(3, 50), title=_("Sign-ins that are over are forgotten"))
def forget_sessions() -> None:
    """Django's own: expired rows open nothing any more, but still hold an address."""
    call_command("clearsessions")
