"""What the house sends into the world by itself: messages to those who want news."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "outreach"
    verbose_name = "Outreach"

    def ready(self) -> None:
        from . import letters, telling  # noqa: F401
