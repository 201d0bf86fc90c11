"""Who comes: adults and children, and the children's ages where a series has a rule about them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.contact import with_what_to_do
from events.age_words import COUNTED_IN_YEARS, age_rule_words, age_words
from events.enums import TakesSeat
from events.models import Occurrence

from ..ages import AgeRule, not_allowed
from ..parties import GROWN_UP, MOST_ADULTS, MOST_CHILDREN, Party, age_value, months


class ChildAges(forms.MultipleHiddenInput):
    """One select per child; components/child_ages draws them."""

    #: The line that an error leads to.
    first_wrong = 1

    def id_for_label(self, id_: str) -> str:
        return f"child_ages_{self.first_wrong}"


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
        self.wrong_ages: set[int] = set()
        self.age_error = ""
        self.has_one_more_row = False
        if occurrence.series.asks_ages:
            del self.fields["children"]
        else:
            del self.fields["child_ages"]

    def clean_child_ages(self) -> list[int]:
        series = self.occurrence.series
        rule = AgeRule(series.min_age, series.max_age)
        ages: list[int] = self.cleaned_data["child_ages"]
        self.wrong_ages = not_allowed(rule, ages, known_on=timezone.localdate(), day=self.day)
        if self.wrong_ages:
            words = age_rule_words(rule.youngest, rule.oldest)
            self.age_error = _("This date is for %(rule)s.") % {"rule": words}
            wrong = (number for number, row in enumerate(self.age_rows, 1) if row["error"])
            self.fields["child_ages"].widget.first_wrong = next(wrong, 1)
            raise ValidationError(self.age_error)
        return ages

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        takes_seat = self.occurrence.series.seats_by
        if not self.party.people:
            self.add_error("adults", _("Write who comes: at least one of you."))
        elif not self.party.seats(takes_seat):
            self.add_error(*self._for_whom(takes_seat))
        return cleaned

    def _for_whom(self, takes_seat: str) -> tuple[str, str]:
        """What to fill in where those who come take no seat, and in which field."""
        if takes_seat != TakesSeat.CHILDREN:
            return "adults", _("The places are for adults. Write how many of you come.")
        if "child_ages" in self.fields:
            return "child_ages", _("The places are for children. Choose how old each of them is.")
        return "children", _("The places are for children. Write how many come.")

    def with_one_more_row(self) -> Self:
        """The same form as it was filled in, with nothing said about it yet and a child more."""
        form = self.as_typed()
        form.has_one_more_row = True
        return form

    def as_typed(self) -> Self:
        """The same form as it was filled in, with nothing said about it yet."""
        return self.copied(initial={name: self[name].value() for name in self.fields})

    @property
    def day(self) -> date:
        """On which the children have to be of the right age."""
        return self.occurrence.local_date

    def copied(self, **kwargs: Any) -> Self:
        """A form of the same date."""
        return type(self)(occurrence=self.occurrence, **kwargs)

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
        return [
            {"value": text, "error": self.age_error if self._is_wrong(text) else ""}
            for text in rows
        ]

    def _is_wrong(self, text: str) -> bool:
        # Only where every line could be read is any of them held against the rule.
        return bool(self.wrong_ages and text.strip()) and months(text.strip()) in self.wrong_ages

    @property
    def age_choices(self) -> list[tuple[str, str]]:
        """Every age a select offers, in months under three years."""
        young = range(COUNTED_IN_YEARS)
        older = range(COUNTED_IN_YEARS, GROWN_UP, 12)
        return [(age_value(age), age_words(age)) for age in (*young, *older)]


def _too_many_children() -> str:
    template = _("At most %(limit_value)s children can sign up here.")
    return with_what_to_do(template) % {"limit_value": MOST_CHILDREN}
