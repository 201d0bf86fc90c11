"""Series, their dates, and the calendar."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Events"

    def ready(self) -> None:
        from core.generation import begin_facts, begin_with

        from . import consequences, jobs, letters, news_letters, personal_data  # noqa: F401
        from .models import Series

        begin_with(Series, begin=begin_facts)
