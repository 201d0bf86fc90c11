"""Writing a recurrence rule without knowing what one is.

django-recurrence's own widget lies under the next panel of Wagtail's admin, knows no Danish, and
submits another form on Enter; ours keeps its field and its storage. It is plain fields, which
``rule_controls`` puts together as the text of a rule; a Stimulus controller
(static/events/recurrence-widget.js) shows those that the chosen frequency asks for.
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
from .rule_controls import RuleControls

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
    """Controls for what ``is_simple`` allows. Any other rule is shown in words and sent back as it
    came.

    ``start_id`` is the id of the field with the first date, whose weekday is ticked when somebody
    turns to weeks. ``words`` says a rule that the controls cannot show.
    """

    template_name = "events/widgets/recurrence.html"
    start_id = ""
    words = ""
    #: What was typed into the controls, to be shown again though it may be no rule.
    entered: RuleControls | None = None

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        self.entered = RuleControls.entered(data, name)
        if self.entered:
            return self.entered.text
        return super().value_from_datadict(data, files, name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and RuleControls.entered(data, name) is None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        rule = _readable(value)
        is_simple_rule = rule is not None and is_simple(rule)
        shown = self.entered or (RuleControls.showing(rule) if is_simple_rule else RuleControls())
        context["widget"] |= {
            "has_controls": self.entered is not None or is_simple_rule,
            "shown": shown,
            # The first control is what the field's label and its errors belong to.
            "described_by": context["widget"]["attrs"].get("aria-describedby", ""),
            "is_wrong": context["widget"]["attrs"].get("aria-invalid", ""),
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
            # Where no script adds a row for another date there are some empty ones.
            "empty_rows": range(3),
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
