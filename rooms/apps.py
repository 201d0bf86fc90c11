"""The house itself: its zones and when they are open."""

from django.apps import AppConfig


class RoomsConfig(AppConfig):
    name = "rooms"
    verbose_name = "Rooms"

    def ready(self) -> None:
        from core.generation import begin_house, begin_with

        from . import personal_data  # noqa: F401
        from .models import Closure, OpeningHours, Period, Zone

        begin_with(Closure, OpeningHours, Period, Zone, begin=begin_house)
