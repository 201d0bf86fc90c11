"""Whose pages these are, by the door they have come in by.

Both doors prove a mail address, and everything here goes by that address alone: what one of them
may see and do, the other may.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from core.decorators import View, personal, private
from core.models import User
from families.actions import note_use
from families.models import Household

from ..accounts import verified_address
from .links import BadLink, household_of

#: What names of addresses end in for those who have come by a link.
BY_LINK = "_by_link"

FamilyView = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Visitor:
    """``email`` is the address that is theirs; ``token`` is that of the link, "" for who has signed
    in."""

    email: str
    token: str = ""
    user: User | None = field(default=None, compare=False)

    @cached_property
    def household(self) -> Household | None:
        """What they keep with us; None where that is nothing so far."""
        return Household.objects.of_person(self.email).with_children().first()

    def acts(self) -> Household:
        """The same for who is about to do something, made if there is none."""
        return note_use(email=self.email, language=get_language())

    def url(self, name: str, *args: Any) -> str:
        """Of a page of theirs, by the door they have come in by."""
        if self.token:
            return reverse(f"home:{name}{BY_LINK}", args=[self.token, *args])
        return reverse(f"home:{name}", args=args)

    @property
    def ways(self) -> dict[str, str]:
        """To each of their pages, for templates."""
        names = ("family", "who", "new_child", "data", "export", "erase")
        return {name: self.url(name) for name in names}


def by_account(view: FamilyView) -> View:
    """For whoever has signed in, by the address a code has come back from, and by no other: staff
    can change the one on the user, and whoever they write there must not read another family's."""

    @wraps(view)
    def shown(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        address = verified_address(request.user)
        if address is None:
            return render(request, "home/family/unproven.html", status=403)
        return view(request, Visitor(address, user=request.user), **kwargs)

    return private(login_required(shown))


def by_link(view: FamilyView) -> View:
    """For whoever has the link, without session, cookie or CSRF token (docs/adr/0006)."""

    @wraps(view)
    def shown(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponse:
        try:
            household = household_of(token)
        except BadLink as error:
            raise Http404 from error
        if household is None:
            return render(request, "home/family/link_over.html", status=404)
        return view(request, Visitor(household.email, token), **kwargs)

    return personal(csrf_exempt(shown))
