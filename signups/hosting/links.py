"""A host's way to the families of a date: a signed link, without signing in.

The link holds the numbers of the date, its day and the host, and nothing about families. It opens
while that person is responsible for the date on that day, and until two days after it: a date that
moves to another day has another list.
"""

from datetime import date, timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import timezone, translation

from core.models import User
from events.models import Occurrence

#: Until then one can still say who came.
OPEN_AFTER = timedelta(days=2)


class BadLink(Exception):
    """This is no link of ours, or it opens no longer."""


def _signer() -> Signer:
    # One salt for each purpose: a link for one thing is never good for another.
    return Signer(salt="signups.hosting.links", sep=".")


def token(occurrence: Occurrence, host: User) -> str:
    return _signer().sign(f"{occurrence.pk}-{host.pk}-{occurrence.local_date.toordinal()}")


def date_of(token: str) -> Occurrence:
    """Raises BadLink for anything but a link that we sent and that still opens."""
    try:
        key, host, day = map(int, _signer().unsign(token).split("-"))
        return (
            Occurrence.objects.for_listing()
            .select_related("headcount")
            .get(
                pk=key,
                local_date=date.fromordinal(day),
                responsible=host,
                responsible__is_active=True,
                ends_at__gt=timezone.now() - OPEN_AFTER,
            )
        )
    except (BadSignature, ValueError, Occurrence.DoesNotExist) as error:
        raise BadLink from error


def host_url(occurrence: Occurrence, host: User) -> str:
    """The whole address, for letters, in the host's language."""
    with translation.override(host.language):
        path = reverse("signups:host", args=[token(occurrence, host)])
        return settings.WAGTAILADMIN_BASE_URL + path
