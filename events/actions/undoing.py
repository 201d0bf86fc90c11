"""Taking back a saved schedule within ten minutes: the whole plan as it was, not only its dates."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from core.changes import CannotUndo
from core.enums import LinkKind
from core.models import Change, Subject, User
from partners.models import Partner
from rooms.models import Zone

from ..date_states import DateState, read_times
from ..models import Occurrence, Series
from ..plan_states import State, apply_line, apply_series, version_of
from ..plans import LineFacts, Plan, plan_schedule
from .changing import write_states
from .materialising import carry_out
from .scheduling import lead_to, lock_dates


def restore_schedule(change: Change) -> None:
    """Put back the plan that a change of dates replaced, and with it every date.

    Runs in the change's transaction, behind ``lock_schedule``. Raises CannotUndo where "as if it
    had never been" can no longer be had: the plan was saved again, a family came to a date that
    nobody was on, or a date does not find back to its old time.
    """
    plan = change.before["plan"]
    series = _series_of(change)
    if version_of(series.subject_id) != plan["left_as"]:
        raise CannotUndo(_("The plan has been saved again since. Change it there."))
    _put_back(series, plan["state"])
    lines = series.lines.prefetch_related("zones")
    plans = plan_schedule([LineFacts.stored(line) for line in lines])
    _refuse_new_families(change, plans)
    carry_out(plans)
    write_states(_given_up(change))
    _make_sure(change)


def _given_up(change: Change) -> dict[str, DateState]:
    """Dates on which something set by hand was given up, as they were: no plan knows that."""
    before, after = change.before["dates"], change.after["dates"]
    return {pk: before[pk] for pk in before if before[pk]["pinned"] != after[pk]["pinned"]}


def lock_schedule(change: Change) -> None:
    """The rows that saving the plan held, in the same order."""
    series = _series_of(change)
    Subject.objects.select_for_update().get(pk=series.subject_id)
    Series.objects.select_for_update().get(pk=series.pk)
    lock_dates(series)


def _series_of(change: Change) -> Series:
    return Series.objects.get(pk=int(change.target.rpartition(":")[2]))


def _put_back(series: Series, state: State) -> None:
    apply_series(series, state["series"])
    if not Partner.objects.filter(pk=series.partner_id).exists():
        series.partner_id = None  # which has been deleted since
    series.save()
    for line in series.lines.all():
        # A line that the undone change brought is taken off again; it was not there before.
        facts = state["lines"].get(str(line.pk))
        if facts is None:
            line.is_ended = True
            line.save(update_fields=["is_ended"])
        else:
            apply_line(line, facts)
            if not User.objects.filter(pk=line.responsible_id).exists():
                line.responsible_id = None  # whose account has gone since
            line.save()
            line.zones.set(Zone.objects.filter(pk__in=facts["zones"]))
    for kind in LinkKind:
        keys = state["links"].get(kind, [])
        lead_to(series.subject, kind, Subject.objects.filter(pk__in=keys))


def _moved_dates(change: Change) -> dict[str, Occurrence]:
    rows = Occurrence.objects.filter(pk__in=[int(pk) for pk in change.after["dates"]])
    return {str(row.pk): row for row in rows}


def _refuse_new_families(change: Change, plans: Iterable[Plan]) -> None:
    """Those who came to a date that nobody was on when it moved came for its new time."""
    moved = [row for plan in plans for row, _start, _end in plan.moved_with_people]
    if any(str(row.pk) not in change.after["dates"] for row in moved):
        raise CannotUndo(
            _("A family counts on one of the new times by now. Move the dates back by hand.")
        )


def _make_sure(change: Change) -> None:
    """Every date that families know is back at the time they know."""
    for pk, row in _moved_dates(change).items():
        times = read_times(change.before["dates"][pk])
        if (row.starts_at, row.ends_at, row.is_all_day) != times:
            raise CannotUndo(
                _("Not every date finds back to its old time. Move them back by hand.")
            )
