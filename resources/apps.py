"""The knowledge shelf: articles, and the pages of topics and stages that gather around them."""

from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"
    verbose_name = "Resources"

    def ready(self) -> None:
        from . import personal_data  # noqa: F401
