"""What pages cost: processor time of the workers and time on the wall, beside a bare view."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from .processes import TICK
from .server import BenchFailed, House

HELLO, OUR_HELLO, BIG = "/hello", "/our-hello", "/big"
#: Processor seconds a page is asked for in one round: a hundredth is the finest /proc can tell.
SECONDS_A_ROUND = 0.5
LEAST, MOST = 3, 1500
WARMING = 6  # requests until each of the workers has surely had one


@dataclass(frozen=True)
class Page:
    """A page to measure, and what BUDGETS allows it: queries, and multiples of ``beside``.

    ``is_known``: asked for by a browser that has it already and only asks whether it still stands.
    ``after``: asked for right after a change that begins these generations (``core.generation``),
    so that every process asks the database anew.
    ``is_longer``: there is more on it in the big house, or to be read for it, so that growth says
    nothing.
    """

    name: str
    path: str
    most_queries: int | None = None
    most_times: float | None = None
    beside: str = HELLO
    is_known: bool = False
    after: Sequence[str] = ()
    is_longer: bool = False

    def headers(self, house: House) -> dict[str, str]:
        return {"If-None-Match": house.get(self.path).etag} if self.is_known else {}


@dataclass
class Measured:
    """What one request took, a figure for each round; in seconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    size: int = 0


def measure(
    houses: Sequence[House], pages: Sequence[Page], *, rounds: int
) -> list[dict[str, Measured]]:
    """Each round asks every page of every house, one after the other: what slows the machine for
    a while slows all of them."""
    counts = [{page.path: _count(house, page) for page in pages} for house in houses]
    found = [{page.path: Measured() for page in pages} for _house in houses]
    for _round in range(rounds):
        for page in pages:
            for number, house in enumerate(houses):
                _ask(house, page, counts[number][page.path], found[number][page.path])
    return found


def _count(house: House, page: Page) -> int:
    """How often to ask in one round; warms both workers on the way."""
    headers = page.headers(house)
    for _time in range(WARMING):
        answer = house.get(page.path, headers)
        if answer.status != (304 if page.is_known else 200):
            raise BenchFailed(f"{page.path} answered {answer.status}")
    fastest = min(house.get(page.path, headers).seconds for _time in range(4))
    return max(LEAST, min(MOST, round(SECONDS_A_ROUND / fastest)))


def _ask(house: House, page: Page, count: int, measured: Measured) -> None:
    headers = page.headers(house)
    if not page.after:
        # What the pages before it made every worker forget is on their account, not on this one's.
        for _time in range(WARMING):
            house.get(page.path, headers)
    before = house.cpu_seconds()
    answers = []
    for _time in range(count):
        if page.after:
            house.begin(page.after)
        answers.append(house.get(page.path, headers))
    # Nothing is less than /proc can tell.
    measured.cpu.append(max(house.cpu_seconds() - before, TICK) / count)
    measured.wall.append(median(answer.seconds for answer in answers))
    measured.size = answers[-1].size


def ratio(figures: Sequence[float], bases: Sequence[float]) -> float:
    """The median over the rounds of each round's own ratio."""
    return median(figure / base for figure, base in zip(figures, bases, strict=True))
