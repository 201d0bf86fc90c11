"""Writing a recurrence rule without knowing what one is.

django-recurrence's own widget lies under the next panel of Wagtail's admin, knows no Danish, and
submits another form on Enter; ours keeps its field and its storage. The rule is text in a
textarea, which is all there is without JavaScript; a Stimulus controller
(static/events/recurrence-widget.js) puts controls in its place.
"""

from typing import Any

from django import forms
from django.forms import Media
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from recurrence import Recurrence, Rule

from ..recurrence import RuleRefused, is_simple
from ..rule_parts import MAX_INTERVALS
from ..rule_text import parse_rule

FREQUENCIES = [
    ("", _("Does not repeat"), ""),
    ("DAILY", _("By days"), pgettext_lazy("every 2 …", "days")),
    ("WEEKLY", _("By weeks"), pgettext_lazy("every 2 …", "weeks")),
    ("MONTHLY", _("By months"), pgettext_lazy("every 2 …", "months")),
    ("YEARLY", _("By years"), pgettext_lazy("every 2 …", "years")),
]
#: Which weekday of the month; the empty one is the day of the month of the first date.
ORDINALS = [
    ("", _("on the same day of the month as the first date")),
    ("1", _("on the first")),
    ("2", _("on the second")),
    ("3", _("on the third")),
    ("4", _("on the fourth")),
    ("-1", _("on the last")),
]


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"step": 300} | (attrs or {}), format="%H:%M")


class RecurrenceWidget(forms.Textarea):
    """Shows what ``is_simple`` allows. Any other rule is shown in words and sent back as it came.

    ``start_id`` is the id of the field with the first date, whose weekday is ticked when somebody
    turns to weeks. ``words`` says a rule that the controls cannot show.
    """

    template_name = "events/widgets/recurrence.html"
    start_id = ""
    words = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        rule = _readable(value)
        context["widget"] |= {
            "is_simple": rule is not None and is_simple(rule),
            "words": self.words if rule is not None else "",
            "start_id": self.start_id,
            "frequencies": [
                {
                    "code": code,
                    "label": label,
                    "unit": unit,
                    "most": MAX_INTERVALS[Rule.frequencies.index(code)] if code else 1,
                }
                for code, label, unit in FREQUENCIES
            ],
            "weekdays": [
                {"code": code, "name": WEEKDAYS[number], "short": WEEKDAYS_ABBR[number]}
                for number, code in enumerate(Rule.weekdays)
            ],
            "ordinals": ORDINALS,
        }
        return context

    @property
    def media(self) -> Media:
        return Media(
            css={"all": ["events/recurrence-widget.css"]}, js=["events/recurrence-widget.js"]
        )


def _readable(text: str | None) -> Recurrence | None:
    try:
        return parse_rule(text or "")
    except RuleRefused:
        return None
