"""Who comes: adults and children, and the children's ages where a series has a rule about them."""

from collections.abc import Sequence
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.contact import with_what_to_do
from events.age_words import COUNTED_IN_YEARS, age_rule_words, age_words
from events.models import Occurrence

from ..ages import AgeRule, months_until
from ..parties import GROWN_UP, MOST_ADULTS, MOST_CHILDREN, Party, age_value, months


class ChildAges(forms.MultipleHiddenInput):
    """One select per child; components/child_ages draws them."""

    def id_for_label(self, id_: str) -> str:
        return "child_ages_1"


class ChildAgesField(forms.Field):
    """Ages in months, from values such as "8m" and "4"; rows left empty are no child."""

    widget = ChildAges

    def to_python(self, value: Sequence[str] | None) -> list[int]:
        written = [text.strip() for text in value or [] if text.strip()]
        if len(written) > MOST_CHILDREN:
            raise ValidationError(_too_many_children())
        try:
            return [months(text) for text in written]
        except ValueError as error:
            raise ValidationError(_("Choose the age of each child from the list.")) from error


class PartyForm(forms.Form):
    """Who comes. Ages only where the series has a rule about them."""

    adults = forms.IntegerField(
        label=gettext_lazy("Adults"),
        min_value=0,
        max_value=MOST_ADULTS,
        initial=1,
        error_messages={
            "required": gettext_lazy("Write how many adults come."),
            "invalid": gettext_lazy("Write how many adults come, as a number."),
            "max_value": with_what_to_do(
                gettext_lazy("At most %(limit_value)s adults can sign up here.")
            ),
            "min_value": gettext_lazy("The number of adults cannot be less than zero."),
        },
    )
    children = forms.IntegerField(
        label=gettext_lazy("Children"),
        min_value=0,
        max_value=MOST_CHILDREN,
        initial=0,
        error_messages={
            "required": gettext_lazy("Write how many children come."),
            "invalid": gettext_lazy("Write how many children come, as a number."),
            "max_value": with_what_to_do(
                gettext_lazy("At most %(limit_value)s children can sign up here.")
            ),
            "min_value": gettext_lazy("The number of children cannot be less than zero."),
        },
    )
    child_ages = ChildAgesField(label=gettext_lazy("The children's ages"), required=False)

    def __init__(self, *args: Any, occurrence: Occurrence, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.occurrence = occurrence
        self.age_errors: dict[str, str] = {}
        self.has_one_more_row = False
        if occurrence.series.asks_ages:
            del self.fields["children"]
        else:
            del self.fields["child_ages"]

    def clean_child_ages(self) -> list[int]:
        series = self.occurrence.series
        rule = AgeRule(series.min_age, series.max_age)
        ahead = months_until(timezone.localdate(), self.occurrence.local_date)
        ages: list[int] = self.cleaned_data["child_ages"]
        for age in ages:
            if not rule.allows(age + ahead, slack=0 if age < COUNTED_IN_YEARS else 11):
                self.age_errors[age_value(age)] = _(
                    "A child of %(age)s does not fit: this date is for %(rule)s."
                ) % {"age": age_words(age), "rule": age_rule_words(rule.youngest, rule.oldest)}
        if self.age_errors:
            raise ValidationError(_("Look at the children's ages."))
        return ages

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not self.party.people:
            raise ValidationError(_("Write who comes: at least one of you."))
        return cleaned

    def with_one_more_row(self) -> Self:
        """The same form as it was filled in, with nothing said about it yet and a child more."""
        typed = {name: self[name].value() for name in self.fields}
        form = type(self)(occurrence=self.occurrence, initial=typed)
        form.has_one_more_row = True
        return form

    @property
    def party(self) -> Party:
        """Only after the form is valid."""
        ages = self.cleaned_data.get("child_ages", [])
        children = self.cleaned_data.get("children", len(ages))
        return Party(self.cleaned_data["adults"], children, tuple(ages))

    @property
    def age_rows(self) -> list[dict[str, str]]:
        """A row for each child's age, as written, and what is wrong beside it."""
        if "child_ages" not in self.fields:
            return []
        rows = list(self["child_ages"].value() or [""])
        rows += [""] if self.has_one_more_row else []
        rows = rows[:MOST_CHILDREN]
        return [{"value": text, "error": self.age_errors.get(text.strip(), "")} for text in rows]

    @property
    def other_errors(self) -> list[dict[str, str]]:
        """Errors of single children, for the summary: where and what."""
        return [
            {"id": f"child_ages_{number}", "text": row["error"]}
            for number, row in enumerate(self.age_rows, start=1)
            if row["error"]
        ]

    @property
    def age_choices(self) -> list[tuple[str, str]]:
        """Every age a select offers, in months under three years."""
        young = range(COUNTED_IN_YEARS)
        older = range(COUNTED_IN_YEARS, GROWN_UP, 12)
        return [(age_value(age), age_words(age)) for age in (*young, *older)]


def _too_many_children() -> str:
    template = _("At most %(limit_value)s children can sign up here.")
    return with_what_to_do(template) % {"limit_value": MOST_CHILDREN}
