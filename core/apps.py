"""The bottom of the house: what every other app stands on."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Familieværket"

    def ready(self) -> None:
        from . import housekeeping, personal_data, signal_handlers  # noqa: F401
