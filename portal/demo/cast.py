"""Who one can be in the demo, and becoming them."""

from dataclasses import dataclass

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.models import User
from core.roles import Role

#: Written into the session where others write how they signed in; the admin's door reads it.
METHOD = "demo"
MOST_OF_A_KIND = 5


@dataclass(frozen=True)
class Part:
    """A role in the play, and who can play it."""

    name: str
    users: list[User]


def parts() -> list[Part]:
    """Every role that somebody has, the most powerful first; families last."""
    active = User.objects.filter(is_active=True).order_by("pk")
    staff = active.filter(is_superuser=False)
    found = [
        (_("Superuser"), active.filter(is_superuser=True)),
        *((role.label, staff.filter(groups__name=role)) for role in Role),
        (_("Family"), staff.filter(groups__isnull=True)),
    ]
    listed = [Part(str(name), list(users[:MOST_OF_A_KIND])) for name, users in found]
    return [part for part in listed if part.users]


def become(user: User, request: HttpRequest) -> None:
    """Sign in as this user, and count it as a second factor for this session."""
    login(request, user)
    record_authentication(request, user, METHOD)
