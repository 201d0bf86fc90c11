"""The figures of one run as tables that read well in a terminal and in Markdown. Pure."""

from collections.abc import Mapping, Sequence

from .pages import BIG, HELLO, OUR_HELLO, Measured, Page, ratio
from .signups import CLIENTS, Rates

#: BUDGETS §2 and §3.
MOST_GROWTH = 1.3
LEAST_OF_BARE = 0.20
MOST_SPREAD = 3.0
MOST_EXPANDING = 8.0
#: Seconds, of a series that 200 families have places in.
MOST_SAVING = 1.0

_PAGE_HEAD = (
    *("page", "queries", "in few", "allowed"),
    *("CPU ms", "× base", "allowed", "", "on the wall × base", "growth", "kB"),
)


def page_table(
    pages: Sequence[Page],
    many: dict[str, Measured],
    few: dict[str, Measured],
    queries: Sequence[dict[str, int]],
) -> list[list[str]]:
    """``many`` and ``queries[0]`` are of the big house, ``few`` and ``queries[1]`` of the small."""
    rows = [list(_PAGE_HEAD)]
    for page in pages:
        here, there = many[page.path], few[page.path]
        times = ratio(here.cpu, many[page.beside].cpu)
        growth = ratio(here.cpu, there.cpu)
        counts = [each.get(page.path) for each in queries]
        is_kept = (
            (page.most_times is None or times <= page.most_times)
            and (page.most_queries is None or (counts[0] or 0) <= page.most_queries)
            and counts[0] == counts[1]
            and (page.path in (HELLO, OUR_HELLO, BIG) or page.is_longer or growth <= MOST_GROWTH)
        )
        rows.append(
            [
                page.name,
                *(_count(each) for each in counts),
                _count(page.most_queries),
                f"{1000 * _middle(here.cpu):.2f}",
                f"{times:.1f}",
                "" if page.most_times is None else f"{page.most_times:g}",
                "ok" if is_kept else "OVER",
                f"{ratio(here.wall, many[page.beside].wall):.1f}",
                f"{growth:.2f}, longer" if page.is_longer else f"{growth:.2f}",
                f"{here.size / 1000:.1f}",
            ]
        )
    return rows


def signup_table(rates: Rates) -> list[list[str]]:
    spread = rates.p95 / rates.p50
    return [
        ["sign-up, 8 clients, one date", "", "allowed", ""],
        ["bare transaction in pgbench (B4)", f"{_middle(rates.bare):.0f}/s", "", ""],
        ["over HTTP, letter and all", f"{_middle(rates.http):.0f}/s", "", ""],
        [
            "HTTP × B4",
            f"{rates.ratio:.2f}",
            f"≥ {LEAST_OF_BARE:.2f}",
            "ok" if rates.ratio >= LEAST_OF_BARE else "UNDER",
        ],
        [f"p50 of {CLIENTS} at once", f"{1000 * rates.p50:.1f} ms", "", ""],
        [f"p95 of {CLIENTS} at once", f"{1000 * rates.p95:.1f} ms", "", ""],
        [
            "p95 : p50",
            f"{spread:.1f}",
            f"≤ {MOST_SPREAD:g}",
            "ok" if spread <= MOST_SPREAD else "OVER",
        ],
    ]


def planning_table(seconds: Mapping[str, float]) -> list[list[str]]:
    """Of what ``scripts.bench.planning`` found."""
    times = seconds["expand"] / seconds["loop"]
    return [
        ["planning", "", "allowed", ""],
        ["moving a weekly series with 200 places: its card", f"{seconds['card']:.2f} s", "", ""],
        [
            "saving it",
            f"{seconds['save']:.2f} s",
            f"< {MOST_SAVING:g} s",
            "ok" if seconds["save"] < MOST_SAVING else "OVER",
        ],
        ["taking it back", f"{seconds['undo']:.2f} s", "", ""],
        [
            "dates of 1,000 weekly rules × a bare loop over weeks",
            f"{times:.1f}",
            f"≤ {MOST_EXPANDING:g}",
            "ok" if times <= MOST_EXPANDING else "OVER",
        ],
        ["a night in which no date is missing", f"{seconds['night']:.2f} s", "", ""],
        [
            "dates it made",
            f"{seconds['made_again']:.0f}",
            "0",
            "ok" if seconds["made_again"] == 0 else "OVER",
        ],
    ]


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """The first row is the head; columns are as wide as their widest cell."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    ]
    rule = f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    return "\n".join([lines[0], rule, *lines[1:]])


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _middle(figures: Sequence[float]) -> float:
    return sorted(figures)[len(figures) // 2]
