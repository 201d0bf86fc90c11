"""What a family writes: clean values, and refusals as sentences.

The names of fields are fixed (DESIGN §5): ``name email phone adults children child_ages
form_token``. ``child_ages`` is repeated, one select per child.
"""

import secrets
from collections.abc import Sequence
from typing import Any, Self

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, TimestampSigner
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.translated import validate_line
from events.age_words import COUNTED_IN_YEARS, age_rule_words, age_words
from events.models import Occurrence

from .actions import Family
from .ages import AgeRule, months_until
from .parties import MOST_ADULTS, MOST_CHILDREN, Party, months

FIRST_YEARS = COUNTED_IN_YEARS // 12
MOST_YEARS = 17


def new_form_token() -> str:
    """What makes two posts of one form the same; signed, so that nobody can make one up."""
    return _signer().sign(secrets.token_urlsafe(16))


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="signups.form")


class ChildAges(forms.MultipleHiddenInput):
    """One select per child; components/child_ages draws them."""

    def id_for_label(self, id_: str) -> str:
        return "child_ages_1"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return list(data.getlist(name)) if hasattr(data, "getlist") else list(data.get(name, []))


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
            "max_value": gettext_lazy("Are you more than %(limit_value)s adults? Then call us."),
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
            "max_value": gettext_lazy(
                "Are there more than %(limit_value)s children? Then call us."
            ),
            "min_value": gettext_lazy("The number of children cannot be less than zero."),
        },
    )
    child_ages = ChildAgesField(label=gettext_lazy("The children's ages"), required=False)

    def __init__(self, *args: Any, occurrence: Occurrence, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.occurrence = occurrence
        self.age_errors: dict[str, str] = {}
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

    def as_typed(self) -> Self:
        """The same form with what was written in it, and nothing said about it yet."""
        typed = {name: self[name].value() for name in self.fields}
        return type(self)(occurrence=self.occurrence, initial=typed)

    @property
    def party(self) -> Party:
        """Only after the form is valid."""
        ages = self.cleaned_data.get("child_ages", [])
        children = self.cleaned_data.get("children", len(ages))
        return Party(self.cleaned_data["adults"], children, tuple(ages))

    @property
    def age_rows(self) -> list[dict[str, str]]:
        """A row for each child's age, as written, and one to spare; what is wrong beside it."""
        if "child_ages" not in self.fields:
            return []
        written = self["child_ages"].value() or []
        rows = [text if isinstance(text, str) else age_value(text) for text in written]
        rows = [text for text in rows if text][:MOST_CHILDREN]
        rows += [""] if len(rows) < MOST_CHILDREN else []
        return [{"value": text, "error": self.age_errors.get(text, "")} for text in rows]

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
        return [
            *((f"{age}m", age_words(age)) for age in range(COUNTED_IN_YEARS)),
            *((str(years), age_words(years * 12)) for years in range(FIRST_YEARS, MOST_YEARS + 1)),
        ]


class SignupForm(PartyForm):
    """The whole form: who comes, and how we reach you."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy("Your first name is enough. It is on the host's list."),
        max_length=100,
        validators=[validate_line],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": gettext_lazy("Write your name, so that the host knows who comes."),
            "max_length": gettext_lazy("Write a shorter name: at most %(limit_value)s characters."),
        },
    )
    email = forms.EmailField(
        label=gettext_lazy("Mail address"),
        help_text=gettext_lazy("Here we write if anything changes."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
        error_messages={
            "required": gettext_lazy("Write your mail address: that is where your link goes."),
            "invalid": gettext_lazy("Write a mail address with an @, such as anna@example.com."),
        },
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone, if you like"),
        help_text=gettext_lazy("Only if we have to cancel on the same day."),
        max_length=30,
        required=False,
        validators=[
            RegexValidator(
                r"^\+?[0-9][0-9 ()\-]{5,28}$",
                gettext_lazy("Write the phone number with digits, such as 12 34 56 78."),
            )
        ],
        widget=forms.TextInput(
            attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel", "dir": "ltr"}
        ),
    )
    form_token = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_form_token(self) -> str:
        """The unsigned token. A form that is not ours goes back with a good one, filled in."""
        try:
            return _signer().unsign(self.cleaned_data["form_token"])
        except BadSignature:
            self.data = self.data.copy()
            self.data["form_token"] = new_form_token()
            self.add_error(
                None, _("This form was not sent from our page, or not whole. Please send it again.")
            )
            return ""

    def family(self, language: str) -> Family:
        """Only after the form is valid."""
        known = dict(settings.LANGUAGES)
        return Family(
            name=" ".join(self.cleaned_data["name"].split()),
            email=self.cleaned_data["email"].strip(),
            phone=self.cleaned_data["phone"],
            language=language if language in known else settings.LANGUAGE_CODE,
            party=self.party,
        )


def age_value(age: int) -> str:
    """An age in months as the select writes it."""
    return f"{age}m" if age < COUNTED_IN_YEARS else str(age // 12)


def _too_many_children() -> str:
    return ngettext(
        "Are there more than %(count)s child? Then call us.",
        "Are there more than %(count)s children? Then call us.",
        MOST_CHILDREN,
    ) % {"count": MOST_CHILDREN}
