"""What else can be done with a date: the registry of links that apps above put beside each.

``signups`` leads from here to the families of a date, of whom this app knows nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from core.models import User

from ..models import Occurrence


@dataclass(frozen=True)
class DateLink:
    """A button and the address it leads to, for those who hold ``permission``.

    It is the permission that the view there asks for, so that nobody is shown a way that is shut.
    """

    label: str | Promise
    permission: str
    url: Callable[[Occurrence], str]


_registered: list[DateLink] = []


def register(link: DateLink) -> None:
    _registered.append(link)


def links_for(user: User) -> list[DateLink]:
    """Those that this user may follow, in the order in which they were registered."""
    return [link for link in _registered if user.has_perm(link.permission)]
