"""What must never be true where families are."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def demo_doors_are_shut(
    app_configs: Sequence[AppConfig] | None, **_kwargs: Any
) -> list[CheckMessage]:
    """Through the demo's doors anybody is anybody."""
    if not settings.HOLDS_FAMILIES:
        return []
    errors: list[CheckMessage] = []
    if settings.DEMO_DOORS:
        errors.append(
            Error(
                "DEMO_DOORS is on where families are: anybody could log in as anybody.",
                hint="Take DEMO_DOORS out of the settings, or use portal.settings.dev.",
                id="portal.E001",
            )
        )
    if apps.is_installed("portal.demo"):
        errors.append(
            Error(
                "portal.demo is installed where families are.",
                hint="Take it out of INSTALLED_APPS, or use portal.settings.dev.",
                id="portal.E002",
            )
        )
    return errors
