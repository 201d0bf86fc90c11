"""The front page, ordinary pages, and pages that gather many subjects for one person."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self) -> None:
        from . import jobs, letters, personal_data, signal_handlers  # noqa: F401
