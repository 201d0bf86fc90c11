"""Home's one job: sessions whose time is up."""

from datetime import time

from django.core.management import call_command

from core.jobs import job


@job("home.forget_sessions", daily_at=time(3, 50))
def forget_sessions() -> None:
    """Django's own: expired rows open nothing any more, but still hold an address."""
    call_command("clearsessions")
