"""Dates as they stood before a plan was saved, so that undoing it brings back those very rows.

A plan held against its dates a second time pairs them anew: what families knew as one date could
come back as another.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import generation
from core.changes import CannotUndo
from core.models import User

from ..enums import State
from ..models import Occurrence, Series
from ..place_words import zones_of
from ..plans import has_people
from .addresses import addresses_of, days_with_two, lead_on
from .closed import refuse_against_closures
from .locking import lock_rows
from .materialising import set_zones

_COLUMNS = (
    *("line_id", "rule_date", "starts_at", "ends_at", "local_date", "is_all_day"),
    *("state", "reason", "closure_id", "pinned", "capacity", "responsible_id", "moved_from"),
)
#: What whoever has come since counts on.
_TOLD = ("starts_at", "ends_at", "is_all_day", "zones")

#: Columns and zones by name, as JSON.
Row = dict[str, Any]
Rows = dict[str, Row]


def rows_of(series: Series) -> Rows:
    """Every date of the series that is not over, by its key; those asleep too."""
    rows = list(series.occurrences.filter(ends_at__gt=timezone.now()).values("pk", *_COLUMNS))
    zones = zones_of(row["pk"] for row in rows)
    found = {
        pk: row | {"zones": sorted(zones.get(pk, ()))} for row in rows if (pk := row.pop("pk"))
    }
    return dict(json.loads(json.dumps(found, default=str)))


def difference(before: Rows, after: Rows) -> dict[str, Any]:
    """What became of the rows, as a change keeps it; ``added`` names those that are new.

    Dates of a series are made behind its lock, so whatever comes later has a key beyond ``newest``.
    """
    touched = [pk for pk in before if before[pk] != after[pk]]
    return {
        "before": {pk: before[pk] for pk in touched},
        "after": {pk: after[pk] for pk in touched},
        "added": sorted(after.keys() - before.keys()),
        "newest": max(map(int, after), default=0),
    }


def put_back(
    series: Series, rows: Mapping[str, Any], *, told: Collection[str], lines: Collection[int]
) -> bool:
    """Every row as it was; those that were new fall asleep, and so do those that have been made
    since, in a night between, for one of the ``lines`` that the plan has changed. Returns whether
    there were any of the latter.

    ``told`` are the dates on which somebody counted when they changed. Raises CannotUndo where a
    row is no longer as the plan or the night left it, or a family has come to one that nobody was
    on then.
    """
    before, after = rows["before"], rows["after"]
    now = rows_of(series)
    if any(now.get(pk) != after[pk] for pk in after):
        raise CannotUndo(_("A date has been changed since. Change the dates by hand."))
    # A change that was kept before this was counted has no newest, and no night behind it.
    newest = rows.get("newest", max(map(int, now), default=0))
    made_since = [pk for pk in now if int(pk) > newest and now[pk]["line_id"] in lines]
    held = {str(row.pk): row for row in lock_rows(map(int, [*before, *rows["added"], *made_since]))}
    if any(not _is_as_made(held[pk]) for pk in made_since):
        raise CannotUndo(_("A date has been changed since. Change the dates by hand."))
    for pk, row in held.items():
        is_other = pk not in before or any(before[pk][name] != after[pk][name] for name in _TOLD)
        if is_other and has_people(row) and pk not in told:
            raise CannotUndo(
                _("A family counts on one of the new times by now. Move the dates back by hand.")
            )
    _write(series, held, before)
    refuse_against_closures(held.values())
    generation.begin_dates()
    return bool(made_since)


def _is_as_made(row: Occurrence) -> bool:
    return not (row.sequence or row.pinned or row.note)


def _write(series: Series, held: Mapping[str, Occurrence], before: Rows) -> None:
    """Rows that are not in ``before`` were made by the plan."""
    twin_days = days_with_two(series.pk)
    people = set(User.objects.values_list("pk", flat=True))
    # Rows may have traded days, and new ones have taken some.
    Occurrence.objects.filter(pk__in=[row.pk for row in held.values()]).update(rule_date=None)
    addresses, placed = {}, {}
    for pk, row in held.items():
        addresses[row] = addresses_of(row, twin_days)
        row.sequence += 1
        row.updated_at = timezone.now()
        if pk not in before:
            row.state, row.rule_date = State.SKIPPED, None
            row.reason, row.closure_id = "", None
            continue
        for name in _COLUMNS:
            value = before[pk][name]
            field = Occurrence._meta.get_field(name.removesuffix("_id"))
            setattr(row, name, value if name == "pinned" else field.to_python(value))
        if row.responsible_id not in people:
            row.responsible_id = None  # whose account has gone since
        placed[row.pk] = before[pk]["zones"]
    set_zones(placed)
    Occurrence.objects.bulk_update(
        list(held.values()),
        [*(name.removesuffix("_id") for name in _COLUMNS), "sequence", "updated_at"],
        batch_size=200,
    )
    lead_on(addresses)
