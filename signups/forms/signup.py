"""The whole form: who comes, and how we reach them."""

import re
import unicodedata
from typing import Any, Self

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import form_tokens
from core.form_tokens import BadToken, OldToken, read_form_token
from core.phones import PhoneField
from core.translated import validate_line
from events.models import Occurrence
from events.when_words import listed_time
from outbox.fields import AddressField

from ..actions import Family
from ..models import Place
from ..parties import MOST_CHILDREN
from ..questions.asked import questions_of
from ..slots import free_slots
from .party import PartyForm
from .questions import question_fields, said

# Anybody can write any address, and our letter to it begins with the name: it must not lead
# anywhere, or this form sends other people's advertisements.
_LEADS_SOMEWHERE = re.compile(r"[@:<>\\]|//|www\.|\w\.\w", re.IGNORECASE)

# Letters and signs by their kind, and empty all the same.
_BLANK = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}


def new_form_token(occurrence: Occurrence) -> str:
    return form_tokens.new_form_token(_purpose(occurrence))


def _purpose(occurrence: Occurrence) -> str:
    # A form that was opened to choose dates is no form for all of them.
    return f"signups.form:{occurrence.series.mode}:{occurrence.uid}"


def validate_no_address(name: str) -> None:
    if _LEADS_SOMEWHERE.search(name):
        raise ValidationError(_("Write only your name here, no address or link."), code="address")


def validate_visible(name: str) -> None:
    """A host must be able to read it from a list: one letter, number or sign at least."""
    if not any(unicodedata.category(each)[0] in "LNPS" for each in set(name) - _BLANK):
        raise ValidationError(
            _("Write your name, so that the host knows who comes."), code="required"
        )


class SignupForm(PartyForm):
    """The form of a date. Only what was sent from a form of ours, not yet a day old, is taken."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy("Your first name is enough. It is on the host's list."),
        max_length=100,
        validators=[validate_line, validate_no_address, validate_visible],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": gettext_lazy("Write your name, so that the host knows who comes."),
            "max_length": gettext_lazy("Write a shorter name: at most %(limit_value)s characters."),
        },
    )
    email = AddressField(
        help_text=gettext_lazy("Here we write if anything changes."),
        error_messages={
            "required": gettext_lazy("Write your email address: that is where your link goes."),
        },
    )
    phone = PhoneField(help_text=gettext_lazy("Only if we have to cancel on the same day."))
    slot = forms.TypedChoiceField(
        label=gettext_lazy("Which time?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose a time."),
            "invalid_choice": gettext_lazy(
                "Somebody has just taken that time. Please choose another."
            ),
        },
    )
    first_time = forms.BooleanField(
        label=gettext_lazy("It is our first time here"),
        help_text=gettext_lazy("Then somebody looks out for you at the door."),
        required=False,
    )
    form_token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks_again = False
        if self.occurrence.series.has_slots:
            self._offer_slots()
            self._say_who_reads()
        else:
            del self.fields["slot"]
        self.questions = questions_of(self.occurrence.series_id)
        fields = question_fields(self.questions, self.people)
        self.fields.update(fields)
        self.asked = [self[name] for name in fields]

    def _offer_slots(self) -> None:
        """The talks that are free, to choose from, and what this very form has got: it may be
        sent once more. Who waits, or is going to, has nothing to choose."""
        date = self.occurrence
        free: list[int] = []
        own = self._own_place()
        if own is None and not date.waiting:
            free = free_slots(date)
        elif own is not None and own.slot is not None:
            free = sorted({*free_slots(date), own.slot})
        if not free:
            del self.fields["slot"]
            return
        self.fields["slot"].choices = [
            (slot, format_html("<bdi>{}</bdi>", listed_time(*date.slot_times(slot))))
            for slot in free
        ]

    def _say_who_reads(self) -> None:
        """Of talks nobody else has a list (``signups.participants.access``)."""
        self.fields["name"].help_text = _(
            "Your first name is enough. Only the one you talk with sees it."
        )
        self.fields["first_time"].help_text = _("Then the one you talk with knows.")

    def _own_place(self) -> Place | None:
        """What this form has got already. By its token, which nobody else knows, and never by the
        address, which anybody can type."""
        try:
            token = read_form_token(_purpose(self.occurrence), self.data.get("form_token", ""))
        except BadToken:
            return None
        return self.occurrence.places.active().filter(form_token=token).first()

    @property
    def people(self) -> int:
        """How many they are by what has been typed so far, whether it is valid or not."""
        return sum(self._number(name) for name in ("adults", "children")) + len(self._ages())

    @property
    def asks_each(self) -> bool:
        return any(question.is_per_person for question in self.questions)

    @property
    def has_unasked(self) -> bool:
        """Whether somebody has not been asked yet: how many they are was typed after that."""
        is_known = self.errors.keys().isdisjoint({"adults", "children", "child_ages"})
        return self.asks_each and is_known and self.data.get("asked") != str(self.people)

    def asking_each(self) -> Self:
        """The same form, with a field for each of those who have not been asked yet."""
        form = self.as_typed()
        form.asks_again = True
        return form

    def _number(self, name: str) -> int:
        if name not in self.fields:
            return 0
        typed = str(self[name].value() or "")
        most = self.fields[name].max_value  # type: ignore[attr-defined]
        is_number = typed.isascii() and typed.isdigit() and len(typed) <= 3
        return min(int(typed), most) if is_number else 0

    def _ages(self) -> list[str]:
        if "child_ages" not in self.fields:
            return []
        typed = self["child_ages"].value() or []
        return [age for age in typed if str(age).strip()][:MOST_CHILDREN]

    def clean_form_token(self) -> str:
        """The token behind the signature. Without a good one the form goes back, filled in."""
        try:
            return read_form_token(_purpose(self.occurrence), self.cleaned_data["form_token"])
        except OldToken:
            self.add_error(
                None, _("This form is more than a day old. Please look at it, and send it again.")
            )
        except BadToken:
            self.add_error(
                None, _("This form was not sent from our page, or not whole. Please send it again.")
            )
        self.data = self.data.copy()
        self.data["form_token"] = new_form_token(self.occurrence)
        return ""

    def family(self, language: str | None) -> Family:
        """Only after the form is valid."""
        known = dict(settings.LANGUAGES)
        return Family(
            name=" ".join(self.cleaned_data["name"].split()),
            email=self.cleaned_data["email"],
            phone=self.cleaned_data["phone"],
            language=language if language in known else settings.LANGUAGE_CODE,
            party=self.party,
            is_first_time=self.cleaned_data["first_time"],
            answers=tuple(said(self, self.questions, self.people)),
        )
