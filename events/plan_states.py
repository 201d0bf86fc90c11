"""All that the schedule view writes about one subject, as one JSON value.

Its version tells two editors of each other: the form carries it, and saving compares it under the
lock (``actions.scheduling``). The state itself is what undoing goes back to (``actions.undoing``).
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from uuid import UUID

from core.models import Link

from .models import Line, Series
from .rule_text import parse_rule

State = dict[str, Any]

_SERIES = (
    "kind",
    "partner_id",
    "part_of_id",
    "languages",
    "has_interpreter",
    "noise",
    "mode",
    "takes_seat",
    "needs_approval",
    "min_age",
    "max_age",
    "opens_days_before",
    "closes_minutes_before",
)
_LINE = (
    "from_date",
    "until_date",
    "start_time",
    "end_time",
    "end_day",
    "last_day",
    "is_ended",
    "capacity",
    "public_holidays",
    "school_holidays",
    "responsible_id",
)
_VERSION_LENGTH = 16


def state_of(subject: UUID) -> State:
    """As it is stored now; also before there is a series."""
    series = Series.objects.filter(subject=subject).prefetch_related("lines__zones").first()
    state = {
        "series": {name: getattr(series, name) for name in _SERIES} if series else None,
        "lines": {line.pk: _state_of_line(line) for line in series.lines.all()} if series else {},
        "links": links_of(subject),
    }
    return dict(json.loads(json.dumps(state, default=str)))


def links_of(subject: UUID | None) -> dict[str, list[str]]:
    """The keys of what a subject leads to, by the kind of link."""
    links = Link.objects.filter(from_subject=subject).values_list("kind", "to_subject")
    found: dict[str, list[str]] = {}
    for kind, key in links:
        found.setdefault(kind, []).append(str(key))
    return {kind: sorted(keys) for kind, keys in found.items()}


def version_of(subject: UUID) -> str:
    """A short word that is another one as soon as anything of the state is."""
    return version(state_of(subject))


def version(state: State) -> str:
    return sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:_VERSION_LENGTH]


def apply_series(series: Series, facts: Mapping[str, Any]) -> None:
    """Give an unsaved series the facts of a state."""
    for name in _SERIES:
        setattr(series, name, facts[name])


def apply_line(line: Line, facts: Mapping[str, Any]) -> None:
    """Give an unsaved line the facts of a state; its zones are the caller's to set."""
    for name in _LINE:
        field = Line._meta.get_field(name.removesuffix("_id"))
        setattr(line, name, field.to_python(facts[name]))
    line.rule = parse_rule(facts["rule"])


def _state_of_line(line: Line) -> State:
    return {name: getattr(line, name) for name in _LINE} | {
        "rule": str(line.rule),
        "zones": sorted(zone.pk for zone in line.zones.all()),
    }
