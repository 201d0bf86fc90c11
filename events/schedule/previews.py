"""A line as it is typed: its sentence, its next dates, and what saving it would do to dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from ..plans import LineFacts, Plan, plan_lines
from ..recurrence import local_date
from .effects import date_effects, undecided_effects
from .forms import LineForm

DATES_SHOWN = 8


@dataclass(frozen=True)
class PreviewDate:
    """One of the next dates: its day in words, and the number of its ISO week."""

    words: str
    week: int


@dataclass(frozen=True)
class Preview:
    """``more`` says what the dates do not: how many follow, or why there are none."""

    sentence: str
    dates: list[PreviewDate]
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
    for form, plan in zip(
        understood, plan_lines([LineFacts(each.instance) for each in understood]), strict=True
    ):
        form.preview = preview_of(plan)


def preview_of(plan: Plan) -> Preview:
    today = local_date(timezone.now())
    return Preview(
        sentence=plan.line.sentence,
        dates=[
            PreviewDate(_day_words(day, today), day.isocalendar().week)
            for day in islice(plan.spans, DATES_SHOWN)
        ],
        more=_more(plan, today),
        effects=[*date_effects([plan]), *undecided_effects(plan)] if plan.line.pk else [],
    )


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
    if plan.spans:
        return ""
    if plan.line.from_date > today:
        return _("The first date is more than eighteen months away. It is planned in good time.")
    return _("All dates of this line are over.")
