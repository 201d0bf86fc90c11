"""The families of a date as a spreadsheet, for the host's paper list or a count by hand."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core.spreadsheets import Sheet

from .rows import Group, Row

WIDTHS = (24, 8, 28, 9, 9, 24, 9, 12, 32, 16, 12, 18, 40, 14, 14)


def sheet_of(title: str, groups: Iterable[Group]) -> Sheet:
    """A row for each family, in the order of the list."""
    rows = [_facts(group, row) for group in groups for row in group.rows]
    return Sheet(title, WIDTHS, _heads(), rows)


def _heads() -> list[str]:
    return [
        _("Standing"),
        _("Number"),
        _("Name"),
        _("Adults"),
        _("Children"),
        _("Ages"),
        _("Places"),
        _("First time"),
        _("Email address"),
        _("Phone"),
        _("Language"),
        _("Signed up"),
        _("Answers"),
        _("Attendance"),
        _("Time"),
    ]


def _facts(group: Group, row: Row) -> list[Any]:
    place, signup = row.place, row.place.signup
    return [
        group.title,
        row.number,
        signup.name,
        signup.adults,
        signup.children,
        row.ages,
        place.seats,
        _("yes") if signup.is_first_time else "",
        signup.email,
        signup.phone,
        str(signup.get_language_display()),
        timezone.localtime(place.queued_at).replace(tzinfo=None, microsecond=0),
        "\n".join(f"{told.label}: {told.text}" for told in row.answers),
        "" if place.attended is None else _("Came") if place.attended else _("Did not come"),
        row.slot,
    ]
