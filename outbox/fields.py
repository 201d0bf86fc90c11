"""Asking for a mail address in a form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .addresses import can_be_written_to


class AddressField(forms.EmailField):
    """A mail address that a letter can reach, in small letters: one family is one address."""

    default_error_messages = {
        "required": _("Write your email address."),
        "invalid": _("Write an email address with an @, such as anna@example.com."),
    }
    widget = forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": _("Email address"), "max_length": 254, **kwargs})

    def clean(self, value: str | None) -> str:
        """Django takes a few letters that are plain ones only in small: another's address.
        And domains that no letter reaches: it would fail every time."""
        email: str = super().clean(value)
        if not email.rpartition("@")[0].isascii() or not can_be_written_to(email):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return email.lower()
