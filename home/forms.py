"""Asking for a code, and writing it."""

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.core import context, ratelimit
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from outbox.addresses import can_be_written_to


class AddressForm(forms.Form):
    """A mail address, and how often codes are sent to it and asked for from one place.

    It looks nothing up: see ``home.accounts``.
    """

    email = forms.EmailField(
        label=_("Email address"),
        help_text=_("We send you a code with eight digits."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Write your email address."),
            "invalid": _("Write an email address with an @, such as alma@post.example."),
        },
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if not can_be_written_to(email):
            raise ValidationError(self.fields["email"].error_messages["invalid"])
        if not ratelimit.consume(context.request, action="request_login_code", key=email):
            raise ValidationError(
                _("Many codes have been asked for. Wait an hour, then ask again."),
                code="too_many",
            )
        return email


class CodeForm(ConfirmLoginCodeForm):
    """The code from the letter, with or without its dash."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("Eight digits."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Write the code from the email.")},
    )
