"""Visits by month as bars, for whoever draws them: the page as SVG, the PDF as its own."""

from dataclasses import dataclass
from typing import Any

from .tables import HIDDEN, Table

#: Of a month, of its bar, and of the highest bar, in the chart's own units.
STEP, WIDTH, HIGHEST = 24, 20, 100


@dataclass(frozen=True)
class Bar:
    """A month; ``x`` and ``top`` are where its bar begins."""

    word: str
    number: Any
    x: int
    top: int
    height: int


def bars(months: Table) -> list[Bar]:
    """A month that is not shown in the table is not shown here."""
    visits = [row[2] for row in months.rows]
    most = max((number for number in visits if number != HIDDEN), default=0) or 1
    found = []
    for index, (row, number) in enumerate(zip(months.rows, visits, strict=True)):
        height = 0 if number == HIDDEN else round(HIGHEST * number / most)
        found.append(Bar(row[0][:3], number, STEP * index, HIGHEST - height, height))
    return found
