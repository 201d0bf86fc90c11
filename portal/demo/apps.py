"""Trying the house out: logging in as anybody, a readable mailbox. Never where families are."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class DemoConfig(AppConfig):
    name = "portal.demo"
    label = "demo"
    verbose_name = "Demo"

    def ready(self) -> None:
        if settings.HOLDS_FAMILIES:
            raise ImproperlyConfigured(
                "portal.demo lets anybody log in as anybody. Take it out of INSTALLED_APPS, or "
                "use portal.settings.dev."
            )
