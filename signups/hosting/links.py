"""A host's way to the families of a date: a signed link, without signing in.

The link holds the numbers of the date, its day and the host, and nothing about families. It opens
while that person is responsible for the date on that day, and until the midnight after it: a date
that moves to another day has another list. From then on it is staff who say who came.
"""

from datetime import date

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import timezone, translation

from core.models import User
from events.models import Occurrence

from .midnight import closes_at


class BadLink(Exception):
    """This is no link of ours, or it opens no longer."""


class ClosedLink(BadLink):
    """It was one until midnight; ``date`` is the date it was for."""

    def __init__(self, date: Occurrence) -> None:
        super().__init__()
        self.date = date


def _signer() -> Signer:
    # One salt for each purpose: a link for one thing is never good for another.
    return Signer(salt="signups.hosting.links", sep=".")


def token(occurrence: Occurrence, host: User) -> str:
    return _signer().sign(f"{occurrence.pk}-{host.pk}-{occurrence.local_date.toordinal()}")


def date_of(token: str) -> Occurrence:
    """Raises BadLink for anything but a link that we sent and that still opens, and ClosedLink
    where only midnight has closed it."""
    try:
        key, host, day = map(int, _signer().unsign(token).split("-"))
        occurrence = (
            Occurrence.objects.for_listing()
            .select_related("headcount")
            .get(
                pk=key,
                local_date=date.fromordinal(day),
                responsible=host,
                responsible__is_active=True,
            )
        )
    except (BadSignature, ValueError, Occurrence.DoesNotExist) as error:
        raise BadLink from error
    if closes_at(occurrence.ends_at) <= timezone.now():
        raise ClosedLink(occurrence)
    return occurrence


def host_url(occurrence: Occurrence, host: User) -> str:
    """The whole address, for letters, in the host's language."""
    with translation.override(host.language):
        path = reverse("signups:host", args=[token(occurrence, host)])
        return settings.WAGTAILADMIN_BASE_URL + path
