"""Reading what is searched for from an address, and writing it back.

The words are the same in every language; unknown ones and nonsense are ignored.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from .enums import Group

MOST_TYPED = 200
MOST_PAGES = 100


@dataclass(frozen=True)
class Asked:
    """What a reader typed, in which group they look, and how far down they are."""

    text: str = ""
    group: Group | None = None
    page: int = 1

    @classmethod
    def from_query(cls, query: QueryDict) -> "Asked":
        group, page = query.get("gruppe"), query.get("side", "")
        is_number = page.isdecimal() and len(page) < 6
        return cls(
            text=query.get("q", "")[:MOST_TYPED].strip(),
            group=Group(group) if group in Group.values else None,
            page=min(max(1, int(page)), MOST_PAGES) if is_number else 1,
        )

    def query(self, group: Group | None = None, page: int = 1) -> str:
        """The query string of the same words in a group, or in all of them."""
        pairs = [("gruppe", str(group))] if group else []
        pairs += [("q", self.text)]
        pairs += [("side", str(page))] if page > 1 else []
        return f"?{urlencode(pairs)}"
