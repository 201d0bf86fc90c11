"""First visits beside what they may cost. Pure."""

from collections.abc import Mapping

from .loading import Load

#: BUDGETS §4; bytes and milliseconds.
BUDGET = Load(
    html=14_000, css=16_000, js=12_000, everything=150 * 1024, lcp=1_800, cls=0.01, tbt=50
)

_HEAD = ("page", "HTML kB", "CSS kB", "JS kB", "in all KiB", "LCP s", "CLS", "TBT ms", "")


def loading_table(loads: Mapping[str, Load]) -> list[list[str]]:
    """A row for each page by its name; the last one is the budget."""
    rows = [[name, *_figures(load), _verdict(load)] for name, load in loads.items()]
    return [list(_HEAD), *rows, ["allowed", *_figures(BUDGET), ""]]


def _figures(load: Load) -> list[str]:
    return [
        *(f"{size / 1000:.1f}" for size in (load.html, load.css, load.js)),
        f"{load.everything / 1024:.0f}",
        f"{load.lcp / 1000:.2f}",
        f"{load.cls:.3f}",
        f"{load.tbt:.0f}",
    ]


def _verdict(load: Load) -> str:
    over = [name for name in Load.__slots__ if getattr(load, name) > getattr(BUDGET, name)]
    return f"OVER: {', '.join(over)}" if over else "ok"
