"""The one door to ``/admin/``."""

from collections.abc import Callable

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from home import second_factor
from home.accounts import may_enter_admin
from portal.errors import not_found

View = Callable[[HttpRequest], HttpResponse]

ADMIN = "/admin/"


class AdminDoorMiddleware:
    """``/admin/`` is for editors and coordinators who have shown a second factor.

    Strangers are asked to sign in; for those who have and may not enter, it does not exist. Who
    may, but has no second factor, sets one up first; who has one, but has not shown it to this
    session, shows it. ``request.is_in_admin`` marks those who came through.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(ADMIN):
            return self.get_response(request)
        if response := self._turn_away(request):
            response["Cache-Control"] = "no-store"
            return response
        request.is_in_admin = True  # type: ignore[attr-defined]
        return self.get_response(request)

    def _turn_away(self, request: HttpRequest) -> HttpResponse | None:
        user = request.user
        if user.is_authenticated and not may_enter_admin(user):
            return not_found(request)
        if user.is_authenticated and (second_factor.is_shown(request) or _came_by_demo(request)):
            return None
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            # A script of the admin in a page left open: a form to sign in with is no answer.
            raise PermissionDenied
        return redirect_to_login(_back(request), _next_step(request))


def _next_step(request: HttpRequest) -> str:
    """Where what is missing can be shown."""
    if not request.user.is_authenticated:
        return reverse("account_login")
    if not second_factor.is_set_up(request.user):
        return reverse("mfa_index")
    return str(get_adapter().get_reauthentication_methods(request.user)[0]["url"])


def _back(request: HttpRequest) -> str:
    """Where to go afterwards: what was asked for, if asking again does no harm."""
    return request.get_full_path() if request.method in ("GET", "HEAD") else ADMIN


def _came_by_demo(request: HttpRequest) -> bool:
    """``portal.demo`` writes this into the session; nowhere else does it count."""
    return settings.DEMO_DOORS and any(
        record.get("method") == "demo"
        for record in get_authentication_records(request, request.user)
    )
