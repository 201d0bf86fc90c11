"""Forms for strangers, on pages without session, cookie or CSRF token (docs/adr/0006).

Whoever is taken for a machine is asked to send the form again, which a person can: nothing that
somebody wrote is lost without a word.
"""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import limits
from .contact import ask_us
from .form_tokens import BadToken, HastyToken, OldToken, new_form_token, read_form_token

#: Nobody writes even a mail address in less.
WRITTEN_IN = timedelta(seconds=3)


class GuardedForm(forms.Form):
    """Only what was sent from a form of ours, in a person's time and with nothing in the field that
    people do not see, is taken; and only so often. Otherwise the form goes back, filled in.

    ``purpose`` is that of its token. After ``clean``, ``form_token`` is the token itself.
    """

    #: The name of its limit in ``settings.LIMITS``, counted by the address in ``email`` too.
    limit: str

    website = forms.CharField(
        label=gettext_lazy("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    form_token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, request: HttpRequest, purpose: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.purpose = purpose
        if not self.is_bound:
            self.initial["form_token"] = new_form_token(purpose)

    @property
    def status(self) -> int:
        """Of the answer that shows the form again."""
        return 429 if self.has_error(NON_FIELD_ERRORS, "too_many") else 400

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["form_token"] = self._token(cleaned)
        if not self.errors and not limits.is_within(self.request, self.limit, key=cleaned["email"]):
            raise ValidationError(_too_many(), code="too_many")
        return cleaned

    def _token(self, cleaned: dict[str, Any]) -> str:
        """The token behind the signature; a form without a good one gets another."""
        try:
            if cleaned.get("website"):
                raise HastyToken
            return read_form_token(self.purpose, cleaned.get("form_token", ""), at_least=WRITTEN_IN)
        except HastyToken:
            # The token stays: of another one the time would run anew, and whoever presses at once,
            # as they are told, would be too fast again.
            refusal = _(
                "That went so fast that a machine could have done it. Please send it again."
            )
            self._goes_back(website="")
        except OldToken:
            refusal = _("This form is more than a day old. Please look at it, and send it again.")
            self._goes_back(form_token=new_form_token(self.purpose))
        except BadToken:
            refusal = _("This form was not sent from our page, or not whole. Please send it again.")
            self._goes_back(form_token=new_form_token(self.purpose))
        self.add_error(None, refusal)
        return ""

    def _goes_back(self, **fields: str) -> None:
        """With these fields filled in otherwise than they came."""
        self.data = self.data.copy()
        for name, value in fields.items():
            self.data[name] = value


def _too_many() -> str:
    wait = _("Many have been sent from here in a short time. Wait an hour, then send it again.")
    return f"{wait} {ask_us()}".rstrip()
