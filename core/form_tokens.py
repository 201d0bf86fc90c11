"""What makes two posts of one form the same: a signed token of its own in every form we show.

The purpose names the form, and what it is about: a token made for one is good for no other.
"""

import secrets
from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

#: A form that has lain open longer is shown once more, as it was filled in.
GOOD_FOR = timedelta(hours=24)


class BadToken(Exception):
    """Nobody can tell whether this form is ours."""


class OldToken(BadToken):
    """It is ours, but from yesterday."""


class HastyToken(BadToken):
    """It is ours, but has only just been handed out."""


def new_form_token(purpose: str) -> str:
    return TimestampSigner(salt=purpose).sign(secrets.token_urlsafe(16))


def read_form_token(purpose: str, signed: str, *, at_least: timedelta = timedelta(0)) -> str:
    """The token itself; raises BadToken also for one of another purpose.

    ``at_least`` is how long somebody needs to fill the form in. The token knows whole seconds.
    """
    signer = TimestampSigner(salt=purpose)
    try:
        token = signer.unsign(signed, max_age=GOOD_FOR)
    except SignatureExpired as error:
        raise OldToken from error
    except BadSignature as error:
        raise BadToken from error
    if at_least and _is_younger(signer, signed, at_least):
        raise HastyToken
    return token


def _is_younger(signer: TimestampSigner, signed: str, age: timedelta) -> bool:
    try:
        signer.unsign(signed, max_age=age)
    except SignatureExpired:
        return False
    return True
