"""Outgoing mail that survives anything."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "outbox"
    verbose_name = "Outbox"

    def ready(self) -> None:
        from . import jobs, personal_data  # noqa: F401
