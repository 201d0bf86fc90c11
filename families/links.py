"""The two links of a subscription: one says yes to it, the other ends it. Both are signed.

They hold the subscription's number and the version of its links, and nothing of the person.
Raising ``Subscription.link_version`` revokes every link sent before.
"""

from enum import StrEnum

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

from .models import Subscription


class Purpose(StrEnum):
    """What a link is good for; the value is the name of its address."""

    CONFIRM = "confirm"
    STOP = "stop"


class BadLink(Exception):
    """This is no link of ours, or one for something else."""


def token(subscription: Subscription, purpose: Purpose) -> str:
    return _signer(purpose).sign(f"{subscription.pk}-{subscription.link_version}")


def subscription_of(token: str, purpose: Purpose) -> Subscription | None:
    """None where a link of ours no longer holds: the subscription has ended, or it was revoked."""
    try:
        pk, version = _signer(purpose).unsign(token).split("-")
    except BadSignature as error:
        raise BadLink from error
    return Subscription.objects.filter(pk=int(pk), link_version=int(version)).first()


def confirm_url(subscription: Subscription) -> str:
    return _whole_url(subscription, Purpose.CONFIRM)


def stop_url(subscription: Subscription) -> str:
    return _whole_url(subscription, Purpose.STOP)


def _whole_url(subscription: Subscription, purpose: Purpose) -> str:
    """For letters, in the language of the one who reads them."""
    path_of = f"families:{purpose}"
    with translation.override(subscription.language):
        path = reverse(path_of, args=[token(subscription, purpose)])
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def _signer(purpose: Purpose) -> Signer:
    # One salt for each purpose: a link for one thing is never good for another.
    return Signer(salt=f"families.links:{purpose}", sep=".")
