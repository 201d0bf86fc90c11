"""The families of a date as a spreadsheet, for the host's paper list or a count by hand."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.workbook.child import INVALID_TITLE_REGEX
from openpyxl.worksheet.worksheet import Worksheet

from .rows import Group, Row

MIME_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTHS = (24, 8, 28, 9, 9, 24, 9, 12, 32, 16, 12, 18, 40, 14, 14)


def spreadsheet(title: str, groups: Iterable[Group]) -> bytes:
    """An XLSX file: a row for each family, in the order of the list."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEFGHIJKLMNO", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append([_cell(sheet, head, font=Font(bold=True)) for head in _heads()])
    for group in groups:
        for row in group.rows:
            sheet.append([_cell(sheet, each) for each in _facts(group, row)])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


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


def _cell(sheet: Worksheet, value: Any, **style: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, _clean(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        # What somebody typed is never a formula, whatever it begins with.
        cell.data_type = "s"
    for name, each in style.items():
        setattr(cell, name, each)
    return cell


def _sheet_name(title: str) -> str:
    """The title as a tab may be called: no longer, and without what stands for something there."""
    return INVALID_TITLE_REGEX.sub(" ", _clean(title))[:31].strip("' ") or "1"


def _clean(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)
