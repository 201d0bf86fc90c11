"""A line as it is typed: its sentence, its next dates, and what saving it would do to dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from core.translated import in_language
from core.word_lists import and_list
from rooms.closures import covering

from ..holidays import holidays_of
from ..planning import plan_lines
from ..plans import Plan
from ..recurrence import local_date
from .effects import date_effects, undecided_effects
from .forms import LineForm

DATES_SHOWN = 8


@dataclass(frozen=True)
class PreviewDate:
    """One of the next dates: its day in words, the number of its ISO week, and why the house is
    closed then, if it is."""

    words: str
    week: int
    closed: str


@dataclass(frozen=True)
class Preview:
    """``more`` says what the dates do not: how many follow, or why there are none. ``left_out`` and
    ``asked`` are days among them on which something else is, with what it is."""

    sentence: str
    dates: list[PreviewDate]
    left_out: str
    asked: str
    more: str
    effects: list[str]


def show_previews(forms: Iterable[LineForm]) -> None:
    """Hang a preview on every form that can be understood, and on the others their problems.

    Reads the standing dates of all lines in one query.
    """
    understood = []
    for form in forms:
        form.preview, form.problems = None, []
        if not form.is_bound or form.is_valid():
            if form.is_filled_in or (form.is_bound and form.has_changed()):
                understood.append(form)
        else:
            form.problems = [
                error.messages[0]
                for errors in form.errors.as_data().values()
                for error in errors
                # What is still missing will come; what is there and cannot be is said at once.
                if error.code != "required"
            ]
    for form, plan in zip(understood, plan_lines([each.facts for each in understood]), strict=True):
        form.preview = preview_of(plan)


def preview_of(plan: Plan) -> Preview:
    today = local_date(timezone.now())
    shown = [*islice(plan.spans, DATES_SHOWN)]
    return Preview(
        sentence=plan.line.sentence,
        dates=[
            PreviewDate(_day_words(day, today), day.isocalendar().week, _closed(plan, day))
            for day in shown
        ],
        left_out=_holidays(plan, plan.left_out, shown, today),
        asked=_holidays(plan, _asked(plan), shown, today),
        more=_more(plan, today),
        effects=[*date_effects([plan]), *undecided_effects(plan)] if plan.line.pk else [],
    )


def _closed(plan: Plan, day: date) -> str:
    closure = covering(plan.closures, *plan.spans[day], plan.zones)
    return in_language(closure.reasons, get_language()) if closure else ""


def _asked(plan: Plan) -> list[date]:
    """In a closed house nothing is asked."""
    return [
        day for day, times in plan.asked.items() if not covering(plan.closures, *times, plan.zones)
    ]


def _holidays(plan: Plan, days: Iterable[date], shown: Sequence[date], today: date) -> str:
    """Those up to the last date that is shown, each with what it falls on."""
    is_all = len(plan.spans) <= DATES_SHOWN
    near = [day for day in days if is_all or day < shown[-1]]
    named = [
        _("%(day)s (%(holiday)s)") % {"day": _day_words(day, today), "holiday": holiday}
        for day, holiday in islice(holidays_of(plan.line, near).items(), DATES_SHOWN)
    ]
    return and_list(named)


def _day_words(day: date, today: date) -> str:
    if day.year == today.year:
        return str(date_format(day, pgettext("short weekday, day, month", "D j M")))
    return str(date_format(day, pgettext("short weekday, day, month, year", "D j M Y")))


def _more(plan: Plan, today: date) -> str:
    rest = len(plan.spans) - DATES_SHOWN
    if rest > 0:
        return ngettext(
            "and %(count)s more in the coming eighteen months",
            "and %(count)s more in the coming eighteen months",
            rest,
        ) % {"count": rest}
    if plan.spans or plan.left_out or plan.asked:
        return ""
    if plan.line.from_date > today:
        return _("The first date is more than eighteen months away. It is planned in good time.")
    return _("All dates of this line are over.")
