"""The second factor before ``/admin/``: is one set up, and has this session shown it.

Which ways a session has signed in, allauth writes into the session itself. A record counts only
while its factor stands: removing a passkey shuts out the sessions it opened.
"""

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

from core.models import User

# Recovery codes stand in for one of these and are no factor by themselves.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def is_set_up(user: User) -> bool:
    return bool(is_mfa_enabled(user, FACTORS))


def is_shown(request: HttpRequest) -> bool:
    """Whether this session has answered with a factor that the user still has."""
    shown = {
        record.get("id")
        for record in get_authentication_records(request, request.user)
        if record.get("method") == "mfa"
    }
    return Authenticator.objects.filter(user=request.user, pk__in=shown - {None}).exists()


def count_as_shown(
    sender: type[Authenticator],
    request: HttpRequest,
    user: User,
    authenticator: Authenticator,
    **_kwargs: Any,
) -> None:
    """Setting a factor up has just shown it: asking for it again at once would only puzzle.

    Whoever already has one must show that before adding another, so this lets in nobody new.
    """
    if authenticator.type in FACTORS:
        record_authentication(
            request,
            user,
            "mfa",
            id=authenticator.pk,
            type=authenticator.type,
            reauthenticated=True,
        )
