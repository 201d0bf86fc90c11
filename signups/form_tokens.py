"""What makes two posts of one form the same: a signed token of its own in every form we show."""

import secrets
from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from events.models import Occurrence

#: A form that has lain open longer is shown once more, as it was filled in.
GOOD_FOR = timedelta(hours=24)


class BadToken(Exception):
    """Nobody can tell whether this form is ours."""


class OldToken(BadToken):
    """It is ours, but from yesterday."""


def new_form_token(occurrence: Occurrence) -> str:
    return _signer(occurrence).sign(secrets.token_urlsafe(16))


def read_form_token(occurrence: Occurrence, signed: str) -> str:
    """The token itself; raises BadToken also for one of another date."""
    try:
        return _signer(occurrence).unsign(signed, max_age=GOOD_FOR)
    except SignatureExpired as error:
        raise OldToken from error
    except BadSignature as error:
        raise BadToken from error


def _signer(occurrence: Occurrence) -> TimestampSigner:
    return TimestampSigner(salt=f"signups.form:{occurrence.uid}")
