"""Changing dates by hand: when, where, for how many and under whom; and taking that back.

What was set so is pinned: a plan that is saved later leaves it alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import changes, generation
from core.enums import ChangeStatus
from core.models import Change, User
from rooms.closures import Shut, closures_in_force, covering

from ..date_states import (
    CAPACITY,
    RESPONSIBLE,
    TIME,
    TOLD,
    ZONES,
    DateState,
    differ,
    moved_from,
    read_moved_from,
    read_times,
    state_of,
)
from ..date_words import weekday_date_words
from ..enums import Mode, State
from ..models import Occurrence, Series
from ..place_words import zones_of
from ..plans import has_people
from ..recurrence import HORIZON, local_date
from ..slots import SlotsRefused, refuse_undividable, slot_length
from .addresses import addresses_of, days_with_two, lead_on
from .cancelling import DateRefused
from .closed import CLOSURE_CHANGED, CLOSURE_LIFTED, comes_back, refuse_against_closures
from .locking import lock_dates_of, lock_rows, target_of
from .materialising import place_in_time, set_zones
from .moments import shared_moments, two_at_once

DATES_CHANGED = "dates_changed"

_WRITTEN = (
    *("starts_at", "ends_at", "local_date", "is_all_day", "moved_from"),
    *("capacity", "responsible", "pinned", "sequence", "updated_at"),
)


@transaction.atomic
def change_dates(*, series: Series, wanted: Mapping[int, DateState], by: User | None) -> Change:
    """Give dates of a series other facts; ``wanted`` is by the key of the date.

    Families hear of another time or place once it can no longer be undone. Raises DateRefused for
    a date that does not take place or has begun, and where nothing would change.
    """
    Series.objects.select_for_update().get(pk=series.pk)  # whoever saves the plan queues here
    rows = lock_rows(wanted)
    return changes.apply(by=by, **describe_changed(series, rows, wanted))


def describe_changed(
    series: Series, rows: Sequence[Occurrence], wanted: Mapping[int, DateState]
) -> dict[str, Any]:
    """The change that it would be, for the card and for carrying it out. Raises DateRefused."""
    for row in rows:
        refuse_unless_changeable(row)
    zones, closures = zones_of(row.pk for row in rows), closures_in_force()
    states = []
    for row in rows:
        before = state_of(row, zones.get(row.pk, ()))
        after = before | wanted[row.pk]
        if differ(before, after, TIME, ZONES):
            _refuse_where_closed(row, after, closures)
        if differ(before, after, TIME):
            _refuse_out_of_sight(after)
        if series.has_slots and differ(before, after, TIME, CAPACITY, RESPONSIBLE):
            _refuse_undividable(row, before, after)
        if before != after:
            is_seen = series.subject.is_public or has_people(row)
            states.append((row, before, _with_move(row, after) if is_seen else after))
    if not states:
        raise DateRefused(_("Nothing has been changed."))
    _refuse_two_at_once(series, states)
    return {"kind": DATES_CHANGED, "target": target_of(rows), **as_change(series, states)}


def as_change(
    series: Series, states: Sequence[tuple[Occurrence, DateState, DateState]]
) -> dict[str, dict[str, Any]]:
    """Dates before and after as a change holds them, and who of the house is told of which."""
    responsible: dict[str, list[int]] = {}
    # A date that stands has a subject; a page planned for the first time may have none yet.
    if states and series.subject.is_public:
        for row, before, after in states:
            for user in _who_is_told(before, after):
                responsible.setdefault(str(user), []).append(row.pk)
    return {
        "before": {
            "dates": {str(row.pk): before for row, before, _after in states},
            "responsible": responsible,
            "seats": seats_of(states),
        },
        "after": {"dates": {str(row.pk): after for row, _before, after in states}},
    }


def seats_of(states: Iterable[tuple[Occurrence, DateState, DateState]]) -> dict[str, list[Any]]:
    """Of dates that get other seats: how many they had, how many were taken, and who waited."""
    return {
        str(row.pk): [before[CAPACITY], row.taken, row.waiting]
        for row, before, after in states
        if before[CAPACITY] != after[CAPACITY]
    }


def refuse_taking_seats_back(change: Change) -> None:
    """Raises CannotUndo where more seats are taken by now than there would be; a date that had
    fewer than were taken may have them again, as long as nobody has come to it."""
    seats = change.before.get("seats", {})
    rows = Occurrence.objects.filter(pk__in=seats).values_list("pk", "taken", "series__mode")
    for pk, now, mode in rows:
        had, were_taken, _waited = seats[str(pk)]
        if mode == Mode.SLOTS and now:
            # Another number of talks would give each family another time.
            raise changes.CannotUndo(_("A family has a time on one of the dates by now."))
        if had is not None and now > max(had, were_taken):
            raise changes.CannotUndo(_("A family has one of the new seats by now."))


def _with_move(row: Occurrence, after: DateState) -> DateState:
    starts_at, _ends_at, _is_all_day = read_times(after)
    if starts_at == row.starts_at:
        return after
    since = moved_from(row.moved_from, row.starts_at, starts_at)
    return after | {"moved_from": since and since.isoformat()}


def _who_is_told(before: DateState, after: DateState) -> set[int]:
    """Who is responsible for a date at another time or place, and between whom it changes hands."""
    people = {before[RESPONSIBLE], after[RESPONSIBLE]} - {None}
    return people if differ(before, after, *TOLD, RESPONSIBLE) else set()


def _refuse_out_of_sight(after: DateState) -> None:
    """A date that has begun could not be brought back, and families would be sent to a day that is
    over."""
    starts_at, _ends_at, _is_all_day = read_times(after)
    now = timezone.now()
    if starts_at <= now:
        raise DateRefused(_("That time is over already."))
    if local_date(starts_at) > local_date(now) + HORIZON:
        raise DateRefused(_("That is further ahead than dates are planned."))


def _refuse_two_at_once(
    series: Series, states: Sequence[tuple[Occurrence, DateState, DateState]]
) -> None:
    """Two dates of a series that begin at the same moment would have one address between them."""
    moved = {
        row.pk: read_times(after)[0]
        for row, before, after in states
        if read_times(before)[0] != read_times(after)[0]
    }
    if not moved:
        return
    others = series.occurrences.not_asleep().exclude(pk__in=moved)
    is_taken = others.filter(starts_at__in=set(moved.values())).exists()
    if is_taken or len(set(moved.values())) < len(moved):
        raise DateRefused(_("There is a date of this series at that very time already."))


def refuse_unless_changeable(row: Occurrence) -> None:
    if row.state != State.PLANNED:
        raise DateRefused(_("This date is not planned, so it cannot be changed."))
    if row.starts_at <= timezone.now():
        raise DateRefused(_("This date has begun. What already happened does not change."))


def _refuse_where_closed(row: Occurrence, after: DateState, closures: Sequence[Shut]) -> None:
    starts_at, ends_at, _is_all_day = read_times(after)
    if closure := covering(closures, starts_at, ends_at, after[ZONES]):
        raise DateRefused(_("The house is closed then: %(reason)s.") % {"reason": closure.reason})


def may_lose_new_seats(row: Occurrence) -> bool:
    """Whether a date has got other seats, or come back at all, by a change that can still be
    undone."""
    undoable = Change.objects.filter(status=ChangeStatus.APPLIED, undo_until__gt=timezone.now())
    changed = undoable.filter(
        kind=DATES_CHANGED, target__in=[target_of([row]), target_of([row, row])]
    )
    # A change made before seats were noted has none.
    if any(str(row.pk) in change.before.get("seats", {}) for change in changed):
        return True
    opened = undoable.filter(kind__in=[CLOSURE_LIFTED, CLOSURE_CHANGED])
    return any(row.pk in comes_back(change) for change in opened)


def _refuse_undividable(row: Occurrence, before: DateState, after: DateState) -> None:
    if after[RESPONSIBLE] is None:
        raise DateRefused(_("Only whoever is responsible sees who comes to a talk."))
    starts_at, ends_at, is_all_day = read_times(after)
    try:
        refuse_undividable(starts_at, ends_at, after[CAPACITY], is_all_day=is_all_day)
    except SlotsRefused as error:
        raise DateRefused(str(error)) from error
    is_other = before[CAPACITY] is not None and differ(before, after, CAPACITY)
    if is_other and has_people(row):
        length = slot_length(starts_at, ends_at, after[CAPACITY])
        if length != slot_length(*read_times(before)[:2], before[CAPACITY]):
            words = {"date": weekday_date_words(row.local_date)}
            raise DateRefused(
                _(
                    "Families have times on %(date)s, and talks of another length would move them. "
                    "More talks need as much more time."
                )
                % words
            )


def carry_out_changed(change: Change) -> None:
    write_states(change.after["dates"])


def put_dates_back(change: Change) -> None:
    """Raises CannotUndo when one of the dates is no longer as the change left it."""
    after = change.after["dates"]
    zones = zones_of(map(int, after))
    rows = lock_dates_of(change)
    shared = shared_moments(rows[0].series_id) if rows else set()
    for row in rows:
        if row.state != State.PLANNED or differ(
            state_of(row, zones.get(row.pk, ())), after[str(row.pk)], *after[str(row.pk)]
        ):
            raise changes.CannotUndo(
                _("The dates have been changed since, so they cannot come back as they were.")
            )
    write_states(change.before["dates"])
    if rows and (refusal := two_at_once(rows[0].series_id, shared)):
        raise changes.CannotUndo(refusal)
    refuse_against_closures(lock_dates_of(change))


def write_states(states: Mapping[str, DateState]) -> None:
    """Rows take these states; the sequence rises where families' calendars show it
    (RFC 5545 §3.8.7.4)."""
    now = timezone.now()
    rows = lock_rows(map(int, states))
    twin_days = days_with_two(rows[0].series_id) if rows else set()
    named = {state[RESPONSIBLE] for state in states.values()} - {None}
    people = set(User.objects.filter(pk__in=named).values_list("pk", flat=True))
    zones = zones_of(row.pk for row in rows)
    addresses, placed = {}, {}
    for row in rows:
        state = states[str(row.pk)]
        before = state_of(row, zones.get(row.pk, ()))
        addresses[row] = addresses_of(row, twin_days)
        starts_at, ends_at, is_all_day = read_times(state)
        place_in_time(row, starts_at, ends_at, is_all_day=is_all_day)
        row.capacity, row.pinned = state[CAPACITY], state["pinned"]
        row.moved_from = read_moved_from(state)
        # Somebody whose account has gone since is responsible for nothing.
        row.responsible_id = state[RESPONSIBLE] if state[RESPONSIBLE] in people else None
        if differ(before, state, ZONES):
            placed[row.pk] = state[ZONES]
        row.sequence += differ(before, state, *TOLD)
        row.updated_at = now
    Occurrence.objects.bulk_update(rows, _WRITTEN)
    set_zones(placed)
    lead_on(addresses)
    generation.begin_dates()
