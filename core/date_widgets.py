"""The admin's fields for dates."""

from typing import Any

from wagtail.admin.widgets import AdminDateInput


class HouseDateInput(AdminDateInput):
    """What it cannot read it leaves as it was typed, for the form to refuse; not today instead."""

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"validateOnBlur": False}
