"""What the search page shows: the results by group, twenty of each, and the way to the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.chips import Chip

from .asked import Asked
from .enums import Group
from .hits import MOST_FOUND, hits
from .open_pages import OpenPage
from .results import Result, results

PAGE_SIZE = 20


@dataclass(frozen=True)
class Section:
    """One group of results; ``more_url`` leads to the rest of them, where there are more."""

    group: Group
    results: list[Result]
    more_url: str


def search_context(asked: Asked, request: HttpRequest, reader: str) -> dict[str, Any]:
    """All groups at once, each with its first page; or one of them, page by page."""
    found = hits(asked.text, reader)
    counts = Counter(hit.group for hit in found)
    last = _last_page(counts[asked.group]) if asked.group else 1
    asked = replace(asked, page=min(asked.page, last))  # an old address may lead behind it
    parts = {
        group: _part([hit for hit in found if hit.group == group], asked)
        for group in Group
        if counts[group] and asked.group in (None, group)
    }
    rows = results((hit for part in parts.values() for hit in part), request=request, reader=reader)
    return {
        "sections": [
            Section(
                group,
                [row for row in rows if row.group == group],
                _more_url(asked, group, counts[group]),
            )
            for group in parts
        ],
        "count": _count_words(len(found)),
        "chip_groups": _chip_groups(asked, counts),
        "earlier": asked.query(asked.group, asked.page - 1) if asked.page > 1 else None,
        "later": asked.query(asked.group, asked.page + 1) if asked.page < last else None,
        "number": asked.page,
        "pages": last,
    }


def _last_page(count: int) -> int:
    return max(1, ceil(count / PAGE_SIZE))


def _part(found: Sequence[OpenPage], asked: Asked) -> Sequence[OpenPage]:
    start = (asked.page - 1) * PAGE_SIZE
    return found[start : start + PAGE_SIZE]


def _more_url(asked: Asked, group: Group, count: int) -> str:
    """From all groups into this one, where what has been seen already is left behind."""
    return asked.query(group, page=2) if not asked.group and count > PAGE_SIZE else ""


def _chip_groups(asked: Asked, counts: Counter[Group]) -> list[dict[str, object]]:
    """A chip for each group that has something, unless it is the only one."""
    groups = [group for group in Group if counts[group] or group == asked.group]
    if len(groups) < 2:
        return []
    chips = [
        Chip(
            _("%(group)s: %(count)s") % {"group": group.label, "count": counts[group]},
            asked.query(None if group == asked.group else group),
            group == asked.group,
        )
        for group in groups
    ]
    return [{"id": "gruppe", "label": _("Only"), "chips": chips}]


def _count_words(count: int) -> str:
    if count >= MOST_FOUND:
        return _("More than %(count)s results") % {"count": MOST_FOUND - 1}
    return ngettext("%(count)s result", "%(count)s results", count) % {"count": count}
