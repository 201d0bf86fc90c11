"""What families ask of the house without signing up for a date: to be told of new ones."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "families"
    verbose_name = "Families"

    def ready(self) -> None:
        from . import letters, personal_data  # noqa: F401
