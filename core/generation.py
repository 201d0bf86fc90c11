"""Facts that every page shows and that seldom change, kept in each process until they do.

Which page an address means, the doors in the header, a page's languages, the opening hours: asking
the database for them would be most of what a page costs. What is kept belongs to a generation, a
token in one row of the database. Whoever changes such a fact begins a new one in the same
transaction, so that the next request of every process asks anew (docs/adr/0010).

The token is random and not a number: one that was rolled back never comes again with other facts
behind it. Without a row nothing is kept.

Words change more often than facts (docs/adr/0001), and which series, partners and topics there are
more often than the house itself: its rooms, hours and closures, how one reaches it. Each of the
three has a token of its own. Publishing an article lets nobody ask for series, a new series lets
nobody ask for rooms, and new opening hours let nobody ask which pages there are. What comes from
several is kept under all of those.

Seats, states and times of dates change too often to be kept as facts. Theirs is a fourth token,
which whole pages are kept under (``portal.middleware.page_cache``), and little else.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial, wraps
from typing import Any, TypeVar
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from .planned_once import planned_once

PAGES = "pages"  #: What they say, where they stand, who may open them.
FACTS = "facts"  #: Which series, partners and topics there are.
HOUSE = "house"  #: Its rooms, hours and closures, and how one reaches it.
DATES = "dates"  #: Their states, times and seats.
EVERYTHING = (PAGES, FACTS, HOUSE, DATES)
#: Without a row of their own yet they are as old as the pages.
_FACTS = (FACTS, HOUSE)
MOST_ANSWERS = 4096  # for each function; a house has hundreds of pages

A = TypeVar("A")
#: What a request has been told, in a list of one, so that it need not ask again.
_told: ContextVar[list[dict[str, object] | None] | None] = ContextVar("generation", default=None)


def tokens(*names: str) -> tuple[object, ...]:
    """Those of these generations now, None before the first; a request asks once for all."""
    told = _told.get()
    known = told[0] if told else None
    if known is None:
        known = _ask()
        if told:
            told[0] = known
    return tuple(map(known.get, names))


def begin(**_signal: Any) -> None:
    """What is kept of pages is no longer good. Receives signals too."""
    _begin(PAGES)


def begin_facts(**_signal: Any) -> None:
    """What is kept of series, partners or topics is no longer good. Receives signals too."""
    _begin(FACTS)


def begin_house(**_signal: Any) -> None:
    """What is kept of the house itself is no longer good. Receives signals too."""
    _begin(HOUSE)


def begin_dates() -> None:
    """A date is no longer what pages said of it.

    After the commit and not within it: everybody who signs up for anything would queue on this row
    for as long as the longest transaction lasts. Who asks between the two is told what was.
    """
    transaction.on_commit(partial(_begin, DATES))


def begin_everything() -> None:
    """Another house stands here, as after a backup was put back."""
    for name in EVERYTHING:
        _begin(name)


def _begin(name: str) -> None:
    # Facts hold the row of pages too, and leave it as it is: of two transactions that change both,
    # one pages first and one facts, each would wait for the other's row.
    names = (PAGES, name) if name in _FACTS else (name,)
    # By hand, as below: everybody who signs up for something writes one.
    rows = ", ".join(["(%s, %s)"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO core_generation (name, token) VALUES {rows} "
            "ON CONFLICT (name) DO UPDATE SET token = "
            "CASE excluded.name WHEN %s THEN excluded.token ELSE core_generation.token END",
            [*(value for each in names for value in (each, uuid4().hex)), name],
        )
    if told := _told.get():
        told[0] = None


def begin_with(*models: type[Model], begin: Callable[..., None] = begin) -> None:
    """Begin a new generation whenever one of these is saved or deleted.

    A bulk update or insert sends no signal: whoever does that calls ``begin`` as well.
    """
    for model in models:
        for signal in (post_save, post_delete):
            uid = f"{begin.__name__}.{model._meta.label}"
            signal.connect(begin, sender=model, dispatch_uid=uid)


@contextmanager
def asked_once() -> Iterator[None]:
    """One request: what it is told first holds to its end, or until it changes a fact itself."""
    reset = _told.set([None])
    try:
        yield
    finally:
        _told.reset(reset)


def kept(*names: str) -> Callable[[Callable[..., A]], Callable[..., A]]:
    """Keep the function's answer to each of its arguments for as long as these generations last.

    They are all that it asks for, itself or through other functions that are kept, and its
    arguments all else it may depend on: a language is one of them. Answers are shared between
    requests, so nobody may change one.
    """
    return partial(_kept, names=names)


def _kept(ask: Callable[..., A], names: tuple[str, ...]) -> Callable[..., A]:
    shelf: tuple[object, dict[tuple[Any, ...], A]] = (None, {})

    @wraps(ask)
    def answer(*arguments: Any) -> A:
        nonlocal shelf
        token = tokens(*names)
        if token[0] is None:
            return ask(*arguments)
        # Looked at once: another thread may put a new shelf up at any moment.
        mine = shelf
        if mine[0] != token or len(mine[1]) > MOST_ANSWERS:
            mine = shelf = (token, {})
        if arguments not in mine[1]:
            mine[1][arguments] = ask(*arguments)
        return mine[1][arguments]

    return answer


@planned_once
def _ask() -> dict[str, object]:
    # Past the ORM, which would take longer to write this than the database to answer.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, token FROM core_generation WHERE name IN (%s, %s, %s, %s)", EVERYTHING
        )
        known = dict(cursor.fetchall())
    return dict.fromkeys(_FACTS, known.get(PAGES)) | known
