"""What a browser says of a passkey, read with care.

fido2 takes it apart and stumbles in many ways over what no browser sends; allauth expects two of
them. Here each is an answer that did not fit, and none an error of ours.
"""

import logging
import struct
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms

logger = logging.getLogger(__name__)

MALFORMED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


class AddPasskeyForm(forms.AddWebAuthnForm):
    def clean(self) -> dict[str, Any]:
        try:
            cleaned: dict[str, Any] = super().clean()
        except MALFORMED as error:
            raise _did_not_fit(error) from error
        return cleaned


class _CarefulMixin:
    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except MALFORMED as error:
            raise _did_not_fit(error) from error


class SignInPasskeyForm(_CarefulMixin, forms.LoginWebAuthnForm):
    pass


class StepTwoPasskeyForm(_CarefulMixin, forms.AuthenticateWebAuthnForm):
    pass


class OnceMorePasskeyForm(_CarefulMixin, forms.ReauthenticateWebAuthnForm):
    pass


def _did_not_fit(error: Exception) -> Exception:
    logger.warning("malformed passkey: %s", type(error).__name__)
    refusal: Exception = get_adapter().validation_error("incorrect_code")
    return refusal
