"""Who works with the house, and help elsewhere in the area."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "partners"
    verbose_name = "Partners"

    def ready(self) -> None:
        from core.generation import begin_facts, begin_with

        from . import personal_data  # noqa: F401
        from .models import Partner

        begin_with(Partner, begin=begin_facts)
