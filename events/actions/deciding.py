"""Deciding about a day on which a line asks: it takes place, or is left out (docs/adr/0020)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core.models import Subject

from ..models import Line, Series
from ..planning import plan_lines
from ..plans import LineFacts
from .cancelling import DateRefused
from .materialising import carry_out
from .moments import shared_moments, two_at_once
from .scheduling import lock_dates


@transaction.atomic
def decide_day(*, line: Line, day: date, takes_place: bool) -> None:
    """The answer is written into the line's rule: a day that is added, or one that is left out.

    Only this day's date comes or goes, whatever else the plan would change were it saved. Nobody is
    told: where families are on a date already, a person decides about them too. Raises DateRefused.
    """
    Subject.objects.select_for_update().get(pk=line.series.subject_id)
    series = Series.objects.select_for_update().get(pk=line.series_id)
    line = Line.objects.prefetch_related("zones").get(pk=line.pk)
    if line.is_ended or day not in plan_lines([LineFacts.stored(line)])[0].asked:
        raise DateRefused(_("There is nothing to decide about this day."))
    (line.rule.rdates if takes_place else line.rule.exdates).append(day)
    try:
        line.clean()
    except ValidationError as error:
        raise DateRefused(" ".join(error.messages)) from error
    line.save()
    lock_dates(series)
    shared = shared_moments(series.pk)
    (plan,) = plan_lines([LineFacts.stored(line)])
    carry_out([plan.only(day)], is_news=True)
    if refusal := two_at_once(series.pk, shared):
        raise DateRefused(refusal)
