"""What must never be true where families are."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def demo_doors_are_shut(
    app_configs: Sequence[AppConfig] | None, **_kwargs: Any
) -> list[CheckMessage]:
    """Through the demo's doors anybody is anybody."""
    if not (settings.HOLDS_FAMILIES and settings.DEMO_DOORS):
        return []
    return [
        Error(
            "DEMO_DOORS is on where families are: anybody could log in as anybody.",
            hint="Take DEMO_DOORS out of the settings, or use portal.settings.dev.",
            id="portal.E001",
        )
    ]
