"""Writing to the house through one of its four doors."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.cpr import validate_no_cpr
from core.guarded_forms import GuardedForm
from core.phones import PhoneField
from core.translated import validate_line
from outbox.fields import AddressField

from .door_words import DoorWords


class EnquiryForm(GuardedForm):
    """Who writes, how we answer, and what it is about; the door has the words for that."""

    limit = "contact"

    text = forms.CharField(
        max_length=4_000,
        validators=[validate_no_cpr],
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": _("Write what it is about."),
            "max_length": _("Write it shorter: at most %(limit_value)s characters."),
        },
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=100,
        validators=[validate_line],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": _("Write your name, so that we know whom we answer."),
            "max_length": _("Write a shorter name: at most %(limit_value)s characters."),
        },
    )
    email = AddressField(help_text=_("This is where we answer you."))
    phone = PhoneField(help_text=_("If you would rather we called you."))

    field_order = ("text", "name", "email", "phone")

    def __init__(self, *args: Any, words: DoorWords, **kwargs: Any) -> None:
        super().__init__(*args, purpose=f"home.enquiry:{words.door}", **kwargs)
        self.fields["text"].label = words.prompt

    @property
    def facts(self) -> dict[str, str]:
        """Only after the form is valid."""
        return {name: self.cleaned_data[name] for name in self.field_order}
