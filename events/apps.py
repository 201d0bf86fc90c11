"""Series, their dates, and the calendar."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Events"

    def ready(self) -> None:
        from . import consequences, jobs, letters, news_letters, personal_data  # noqa: F401
