"""Sessions hold the address they were opened with, so they go when the account goes."""

from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from core.models import User

# allauth gives a sign-in a quarter of an hour to come through all its steps.
STEPS_SECONDS = 15 * 60


def forget_soon(request: HttpRequest) -> None:
    """Somebody has asked for a code: unless it comes back, the address need not lie here."""
    request.session.set_expiry(STEPS_SECONDS)


def keep(request: HttpRequest) -> None:
    """They have signed in: the session lasts as long as others (``SESSION_COOKIE_AGE``)."""
    request.session.set_expiry(settings.SESSION_COOKIE_AGE)


def end_sessions(sender: type[User], instance: User, **_kwargs: Any) -> None:
    """Reads every session: whose one is, only its signed content says."""
    key = str(instance.pk)
    ended = [
        session.pk
        for session in Session.objects.iterator()
        if session.get_decoded().get(SESSION_KEY) == key
    ]
    Session.objects.filter(pk__in=ended).delete()
