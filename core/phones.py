"""Asking for a phone number in a form."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _


class PhoneField(forms.CharField):
    """A number as people write it, in the digits the house dials with whichever it came in."""

    default_validators = [
        RegexValidator(
            r"\A\+?\d[\d ()\-]{5,28}\Z",
            _("Write the phone number with digits, such as 12 34 56 78."),
        )
    ]
    widget = forms.TextInput(
        attrs={
            "type": "tel",
            "autocomplete": "tel",
            "inputmode": "tel",
            "dir": "ltr",
            "maxlength": 30,
        }
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": _("Phone, if you like"), "required": False, **kwargs})

    def clean(self, value: str | None) -> str:
        phone: str = super().clean(value)
        return "".join(str(int(each)) if each.isdecimal() else each for each in phone)
