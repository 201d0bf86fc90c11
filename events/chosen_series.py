"""Which series a calendar's filters mean, or the page of a stage, chosen in memory.

A house has hundreds of series, and what they are filtered by changes when somebody saves one. Dates
are then asked for by their series alone: with a condition for each filter, Django took as long to
write a list's three statements as to show it.
"""

from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from core.generation import FACTS, kept
from core.models import Subject

from .enums import INTERPRETER


class Wanted(NamedTuple):
    """What series are asked for by; of each sort any one will do, and an empty one means any.

    Topics and partners by their keys, ``INTERPRETER`` as a language; a programme by the key of the
    themed day, None for what is on none.
    """

    stages: frozenset[str] = frozenset()
    topics: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    partners: frozenset[int | None] = frozenset()
    modes: frozenset[str] = frozenset()
    programmes: frozenset[int | None] = frozenset()

    def is_met_by(self, facts: "Wanted") -> bool:
        """``facts`` are all that a series is, in the same words."""
        return all(
            not asked or not asked.isdisjoint(own) for asked, own in zip(self, facts, strict=True)
        )


@kept(FACTS)
def chosen_series(wanted: Wanted) -> tuple[int, ...]:
    """The keys of the public series that fit, in their order."""
    return tuple(key for key, facts in _public_series().items() if wanted.is_met_by(facts))


@kept(FACTS)
def _public_series() -> dict[int, Wanted]:
    """All that each public series is, by its key."""
    columns = (
        *("series", "stages", "series__kind", "series__languages", "series__has_interpreter"),
        *("series__partner", "series__mode", "series__part_of", "topics"),
    )
    series = Subject.objects.public().filter(series__isnull=False)
    # A row for each of a subject's topics, one for those without any.
    rows = groupby(series.order_by("series").values_list(*columns), key=itemgetter(0))
    return {key: _facts(list(each)) for key, each in rows}


def _facts(rows: list[tuple[Any, ...]]) -> Wanted:
    _key, stages, kind, languages, has_interpreter, partner, mode, part_of, _topic = rows[0]
    return Wanted(
        stages=frozenset(stages),
        topics=frozenset(row[-1] for row in rows),
        kinds=frozenset([kind]),
        languages=frozenset([*languages, INTERPRETER] if has_interpreter else languages),
        partners=frozenset([partner]),
        modes=frozenset([mode]),
        programmes=frozenset([part_of]),
    )
