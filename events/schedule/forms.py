"""What an editor enters about a series: its facts, and the lines of its plan.

The forms clean; ``events.actions.save_schedule`` writes. Choices that are the same for every line
are fetched once and handed to all of them (``Choices``).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from recurrence import Recurrence
from wagtail.admin.forms.formsets import BaseFormSetMixin

from core.enums import LinkKind
from core.models import Subject
from resources.models import ArticlePage
from rooms.models import Zone
from rooms.school_holidays import years_without, years_without_words

from ..actions import LineFacts
from ..enums import Noise, OnHolidays
from ..models import EventPage, Line, Series
from ..plan_states import links_of
from ..recurrence import is_simple, local_date
from .choices import (
    Choices,
    closing_choices,
    end_day_choices,
    partner_choices,
    people_of_the_house,
    subject_choices,
    themed_day_choices,
)
from .fields import RuleField
from .widgets import DateInput, TimeInput

MOST_LINES = 20


#: What a series leads to: the field of the form, and the kind of link.
LINKS = {
    "leads_on_to": LinkKind.NEXT,
    "read_before": LinkKind.BEFORE,
    "read_after": LinkKind.AFTER,
}


#: What a line makes of holidays until somebody says otherwise: on Christmas Day nobody comes, but
#: in the autumn holiday families with small children have the house to go to.
OF_A_NEW_LINE = {"public_holidays": OnHolidays.SKIP, "school_holidays": OnHolidays.KEEP}


def _link_field(label: Any, help_text: Any) -> forms.Field:
    return forms.TypedMultipleChoiceField(
        label=label,
        required=False,
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        help_text=help_text,
    )


class SeriesForm(forms.ModelForm):
    closes_minutes_before = forms.TypedChoiceField(
        label=gettext_lazy("Sign-up closes"), coerce=int, required=False, empty_value=0
    )
    leads_on_to = _link_field(
        gettext_lazy("Leads on to"),
        gettext_lazy("Where a family goes next, when the child grows."),
    )
    read_before = _link_field(
        gettext_lazy("Read before"),
        gettext_lazy("Articles that are good to have read when one comes."),
    )
    read_after = _link_field(
        gettext_lazy("Read after"),
        gettext_lazy("Articles that go on where the date ended."),
    )

    class Meta:
        model = Series
        fields = [
            "kind",
            "partner",
            "part_of",
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
        ]
        labels = {
            "min_age": gettext_lazy("For children from, in months"),
            "max_age": gettext_lazy("Up to and including, in months"),
            "opens_days_before": gettext_lazy("Sign-up opens, days before"),
        }
        help_texts = {
            "part_of": gettext_lazy(
                "For what takes place on a themed day. It stands on the programme of the day, and "
                "the calendar lists the day."
            ),
            "min_age": gettext_lazy("Ages are only asked for where you write one here."),
            "max_age": gettext_lazy("Three years are 36 months."),
        }
        widgets = {"mode": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        closes = self.fields["closes_minutes_before"]
        closes.choices = closing_choices(self.instance.closes_minutes_before)
        self.fields["noise"].choices = [("", _("Not said")), *Noise.choices]
        self.fields["partner"].widget.choices = partner_choices()
        self.fields["part_of"].widget.choices = themed_day_choices(self.instance.pk)
        self.fields["leads_on_to"].choices = subject_choices(EventPage, self.instance.subject_id)
        articles = subject_choices(ArticlePage)
        for name in ("read_before", "read_after"):
            self.fields[name].choices = articles
        standing = links_of(self.instance.subject_id)
        self.initial |= {name: standing.get(kind, []) for name, kind in LINKS.items()}

    @property
    def link_fields(self) -> list[forms.BoundField]:
        """Those in which there is something to choose."""
        return [self[name] for name in LINKS if self.fields[name].choices]

    @property
    def links(self) -> dict[str, list[Subject]]:
        """What the series leads to as entered, for the action."""
        return {
            kind: list(Subject.objects.filter(pk__in=self.cleaned_data[name]))
            for name, kind in LINKS.items()
        }


class LineForm(forms.ModelForm):
    rule = RuleField()
    end_day = forms.TypedChoiceField(
        label=gettext_lazy("Last day"), coerce=int, required=False, empty_value=0
    )
    zones = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Where"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Line
        fields = [
            "from_date",
            "until_date",
            "rule",
            "start_time",
            "end_time",
            "end_day",
            "public_holidays",
            "school_holidays",
            "capacity",
            "zones",
            "responsible",
        ]
        labels = {
            "from_date": gettext_lazy("First date"),
            "until_date": gettext_lazy("Until and including"),
            "public_holidays": gettext_lazy("On public holidays"),
            "school_holidays": gettext_lazy("In school holidays"),
        }
        help_texts = {
            "until_date": gettext_lazy("Empty means that it goes on."),
            "capacity": gettext_lazy("Empty means there is room for everyone."),
        }
        widgets = {
            "from_date": DateInput,
            "until_date": DateInput,
            "start_time": TimeInput,
            "end_time": TimeInput,
        }

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: Whether there was a line before anybody entered one: it is stored, or was proposed.
        self.is_filled_in = self.instance.from_date is not None
        self.known_zones = {zone.pk: zone for zone in choices.zones}
        self.fields["zones"].choices = [(zone.pk, zone.name) for zone in choices.zones]
        self.initial["zones"] = [zone.pk for zone in self.initial.get("zones", ())]
        self.fields["responsible"].queryset = people_of_the_house()
        self.fields["responsible"].widget.choices = choices.people
        self.fields["end_day"].choices = end_day_choices(self.instance.end_day)
        widget = self.fields["rule"].widget
        widget.start_id = self["from_date"].id_for_label
        if self.is_filled_in:
            self._show_rule(widget)
        else:
            self.initial |= OF_A_NEW_LINE

    @property
    def is_proposed(self) -> bool:
        return self.is_filled_in and not self.instance.pk

    def _show_rule(self, widget: Any) -> None:
        line = self.instance
        widget.words = "" if is_simple(line.rule) else line.sentence
        if not line.rule.rrules:
            # The first date has a field of its own; the others are written beside it.
            others = [day for day in line.rule.rdates if local_date(day) != line.from_date]
            self.initial["rule"] = Recurrence(rdates=others, exdates=line.rule.exdates)

    def clean_zones(self) -> list[Zone]:
        return [self.known_zones[pk] for pk in self.cleaned_data["zones"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        from_date, until_date = cleaned.get("from_date"), cleaned.get("until_date")
        if from_date and until_date and until_date < from_date:
            self.add_error("until_date", _("The last date lies before the first one."))
        if (rule := cleaned.get("rule")) and from_date:
            self._take_in(rule, cleaned)
        return cleaned

    @staticmethod
    def _take_in(rule: Recurrence, cleaned: dict[str, Any]) -> None:
        """Say once what the line has fields for: its last day, and the first of named dates."""
        if not rule.rrules and rule.rdates:
            rule.rdates.append(cleaned["from_date"])
        if is_simple(rule) and rule.rrules and rule.rrules[0].until and not rule.rrules[0].count:
            until = local_date(rule.rrules[0].until)
            cleaned["until_date"] = min(until, cleaned.get("until_date") or until)
            rule.rrules[0].until = None

    @property
    def facts(self) -> LineFacts:
        """The line as entered, for the action; before anybody has entered one, as it is shown."""
        if self.is_bound:
            return LineFacts(self.instance, self.cleaned_data["zones"])
        return LineFacts(self.instance, [self.known_zones[key] for key in self.initial["zones"]])


def line_form(series: Series | None, data: Mapping[str, str]) -> LineForm | None:
    """One line of a posted formset, named by ``line``; None where that is no line of this plan."""
    prefix = data.get("line", "")
    if not re.fullmatch(r"lines-\d{1,3}", prefix, re.ASCII):
        return None
    pk = data.get(f"{prefix}-id", "")
    line: Line | None = Line(series=series) if series else Line()
    if pk:
        known = Line.objects.running().filter(series=series)
        line = known.filter(pk=pk).first() if re.fullmatch(r"\d{1,18}", pk, re.ASCII) else None
    return line and LineForm(data, prefix=prefix, instance=line, choices=Choices.fetch())


class BaseLineFormSet(BaseFormSetMixin, forms.BaseModelFormSet):
    """The lines of a plan that still run. A line taken off is not deleted but ended.

    ``propose`` fills in lines that are new, for the editor to look at: they are sent like any other
    that is entered.
    """

    def __init__(self, *args: Any, series: Series, **kwargs: Any) -> None:
        self.series = series
        self.proposed: Sequence[LineFacts] = ()
        lines = Line.objects.running().filter(series=series.pk) if series.pk else None
        kwargs["queryset"] = (
            Line.objects.none() if lines is None else lines.prefetch_related("zones")
        )
        super().__init__(*args, prefix="lines", **kwargs)
        if not self.is_bound:
            # Somebody who plans for the first time finds a line to fill in.
            self.extra = 0 if self.get_queryset() else 1

    def propose(self, lines: Sequence[LineFacts]) -> None:
        """Before anybody asks for the forms."""
        if lines:
            self.proposed, self.extra = lines, len(lines)

    @cached_property
    def choices(self) -> Choices:
        return Choices.fetch()

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return super().get_form_kwargs(index) | {"choices": self.choices}

    def _construct_form(self, i: int, **kwargs: Any) -> LineForm:
        new = i - self.initial_form_count()
        if 0 <= new < len(self.proposed):
            facts = self.proposed[new]
            kwargs |= {"instance": facts.line, "initial": {"zones": facts.zones}}
        form = super()._construct_form(i, **kwargs)
        form.instance.series = self.series  # a new line's too: its plan asks for its other dates
        return form

    def without_holidays(self) -> str:
        """What to know where a line minds school holidays that nobody has written down."""
        minds = any(form["school_holidays"].value() != OnHolidays.KEEP for form in self.forms)
        return years_without_words(years_without()) if minds else ""

    def line_facts(self) -> list[LineFacts]:
        """All lines as entered, those taken off marked as ended, for the action."""
        ended = [form.instance.pk for form in self.deleted_forms if form.instance.pk]
        kept = [
            form.facts
            for form in self.forms
            if form not in self.deleted_forms and (form.has_changed() or form.instance.pk)
        ]
        return kept + [LineFacts.stored(line) for line in _as_ended(ended)]


LineFormSet = forms.modelformset_factory(
    Line,
    form=LineForm,
    formset=BaseLineFormSet,
    can_delete=True,
    max_num=MOST_LINES,
    absolute_max=MOST_LINES * 2,
    validate_max=True,
)


def _as_ended(pks: Iterable[int]) -> list[Line]:
    """Fresh from the database: what was typed into a line on its way out does not count."""
    lines = list(Line.objects.filter(pk__in=pks).prefetch_related("zones"))
    for line in lines:
        line.is_ended = True
    return lines
