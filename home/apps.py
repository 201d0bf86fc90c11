"""The front page, ordinary pages, and pages that gather many subjects for one person."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self) -> None:
        from . import jobs, letters, personal_data, signal_handlers  # noqa: F401
        from .family import letters as family_letters  # noqa: F401
