"""Families taking places at dates."""

from django.apps import AppConfig


class SignupsConfig(AppConfig):
    name = "signups"
    verbose_name = "Sign-ups"

    def ready(self) -> None:
        from core.generation import begin_facts, begin_with

        from . import consequences, jobs, letters, personal_data, several_letters  # noqa: F401
        from .broadcasts import telling  # noqa: F401
        from .hosting import letters as _letters  # noqa: F401
        from .models import Question

        begin_with(Question, begin=begin_facts)
