"""What a visit is; all of them are in ``tests.support.visits``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Visit:
    """One page in one state.

    ``find`` gives its address after the language, or None where this house has none. ``user`` says
    who has signed in (``VisitedHouse.client``). ``sends`` are fields filled into the form on that
    page that has them, which is then sent: what comes back is what is met.
    """

    name: str
    find: Callable[[], str | None]
    status: int = 200
    user: str = ""
    sends: Mapping[str, str] | None = field(default=None, hash=False)

    def path(self, language: str) -> str | None:
        found = self.find()
        return None if found is None else f"/{language}/{found}"


def at(path: str) -> Callable[[], str]:
    return lambda: path
