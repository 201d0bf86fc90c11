"""The link to My family in a letter: it opens for a day what signing in opens.

It holds the family's number and the version of its links, and nothing of the family. It goes to
the family's own address only, never into a letter about one sign-up: those are passed on.
"""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.urls import reverse
from django.utils import translation

from families.models import Household

GOOD_FOR = timedelta(days=1)


class BadLink(Exception):
    """This is no link of ours."""


def token(household: Household) -> str:
    return _signer().sign(f"{household.pk}-{household.link_version}")


def household_of(token: str) -> Household | None:
    """None where a link of ours no longer holds: it is old, was revoked, or the family is gone.

    Raises BadLink for anything else.
    """
    try:
        pk, version = _signer().unsign(token, max_age=GOOD_FOR).split("-")
    except SignatureExpired:
        return None
    except BadSignature as error:
        raise BadLink from error
    return Household.objects.filter(pk=int(pk), link_version=int(version)).first()


def family_url(household: Household, language: str) -> str:
    """The whole address, for a letter."""
    with translation.override(language):
        path = reverse("home:family_by_link", args=[token(household)])
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="home.family", sep=".")
