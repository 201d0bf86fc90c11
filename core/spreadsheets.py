"""Tables as an XLSX file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook.child import INVALID_TITLE_REGEX
from openpyxl.worksheet.worksheet import Worksheet

MIME_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Sheet:
    """``widths`` are those of the columns, in characters; ``heads`` stay in sight."""

    title: str
    widths: Sequence[int]
    heads: Sequence[str]
    rows: Iterable[Sequence[Any]]


def spreadsheet(*sheets: Sheet) -> bytes:
    book = Workbook(write_only=True)
    for each in sheets:
        sheet = book.create_sheet(_tab_name(each.title))
        sheet.freeze_panes = "A2"
        for number, width in enumerate(each.widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.append([_cell(sheet, head, font=Font(bold=True)) for head in each.heads])
        for row in each.rows:
            sheet.append([_cell(sheet, value) for value in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Worksheet, value: Any, **style: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, _clean(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        # What somebody typed is never a formula, whatever it begins with.
        cell.data_type = "s"
    for name, each in style.items():
        setattr(cell, name, each)
    return cell


def _tab_name(title: str) -> str:
    """The title as a tab may be called: no longer, and without what stands for something there."""
    return INVALID_TITLE_REGEX.sub(" ", _clean(title))[:31].strip("' ") or "1"


def _clean(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)
