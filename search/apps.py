"""Finding anything."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Search"

    def ready(self) -> None:
        from core.generation import begin_with

        from . import jobs, personal_data  # noqa: F401
        from .models import Synonyms

        begin_with(Synonyms)
