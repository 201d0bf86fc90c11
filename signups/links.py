"""A family's own way to its sign-up: a signed link, without an account.

The link holds the sign-up's number and the version of its links, and nothing about the family.
Raising ``Signup.link_version`` revokes every link sent before.
"""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

from .models import Place, Signup

#: In the address of a family's page: which of its dates it is about.
DATE = "dato"


class BadLink(Exception):
    """This is no link of ours, or it has been revoked."""


def _signer() -> Signer:
    # One salt for each purpose: a link for one thing is never good for another.
    return Signer(salt="signups.links", sep=".")


def token(signup: Signup) -> str:
    return _signer().sign(f"{signup.pk}-{signup.link_version}")


def signup_of(token: str) -> Signup:
    """Raises BadLink for anything but a link that we sent and that still holds."""
    try:
        pk, version = _signer().unsign(token).split("-")
        return Signup.objects.remembered().get(pk=int(pk), link_version=int(version))
    except (BadSignature, ValueError, Signup.DoesNotExist) as error:
        raise BadLink from error


def manage_url(signup: Signup, language: str | None = None) -> str:
    """The whole address, for letters; in the family's language unless another is given."""
    with translation.override(language or signup.language):
        return settings.WAGTAILADMIN_BASE_URL + reverse("signups:manage", args=[token(signup)])


def place_url(place: Place, language: str | None = None) -> str:
    """The same, where the sign-up has several dates on that of one of them."""
    return f"{manage_url(place.signup, language)}?{DATE}={place.occurrence.uid}"
