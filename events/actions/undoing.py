"""Taking back a saved schedule within ten minutes: the whole plan as it was, not only its dates."""

from django.utils.translation import gettext as _

from core.changes import CannotUndo
from core.enums import LinkKind
from core.models import Change, Subject, User
from partners.models import Partner
from rooms.models import Zone

from ..models import Series
from ..plan_states import State, apply_line, apply_series, state_of, version
from .dividing import ScheduleRefused, refuse_dates_without_talks
from .materialising import fill_horizon
from .moments import shared_moments, two_at_once
from .scheduling import lead_to, lock_dates
from .snapshots import put_back


def restore_schedule(change: Change) -> None:
    """Put back the plan that a change of dates replaced, and with it every date.

    Runs in the change's transaction, behind ``lock_schedule``. Raises CannotUndo where "as if it
    had never been" can no longer be had: the plan was saved again, a date is another by now, or a
    family came to one that nobody was on.
    """
    plan = change.before["plan"]
    series = _series_of(change)
    left_as = state_of(series.subject_id)
    if version(left_as) != plan["left_as"]:
        raise CannotUndo(_("The plan has been saved again since. Change it there."))
    shared = shared_moments(series.pk)
    lines = _changed_lines(plan["state"], left_as)
    is_to_fill = put_back(series, plan["rows"], told=change.after["dates"], lines=lines)
    if refusal := two_at_once(series.pk, shared):
        raise CannotUndo(refusal)
    had_slots = series.has_slots
    _put_back(series, plan["state"])
    try:
        refuse_dates_without_talks(series, had_slots=had_slots)
    except ScheduleRefused as error:
        raise CannotUndo(str(error)) from error
    if is_to_fill:
        fill_horizon(series)


def lock_schedule(change: Change) -> None:
    """The rows that saving the plan held, in the same order."""
    series = _series_of(change)
    Subject.objects.select_for_update().get(pk=series.subject_id)
    Series.objects.select_for_update().get(pk=series.pk)
    lock_dates(series)


def _series_of(change: Change) -> Series:
    return Series.objects.get(pk=int(change.target.rpartition(":")[2]))


def _changed_lines(before: State, after: State) -> list[int]:
    """Lines that were others, or not there at all."""
    lines = after["lines"].items()
    return [int(pk) for pk, facts in lines if before["lines"].get(pk) != facts]


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
