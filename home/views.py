"""Pages of one person: where signing in leads."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from core.decorators import private

from .accounts import may_enter_admin
from .family import own_signups


@private
@login_required
def signed_in(request: HttpRequest) -> HttpResponse:
    """A family's sign-ups, found by its address, each with the way to see and change it."""
    context = {
        "signups": own_signups(request.user, request=request),
        "may_enter_admin": may_enter_admin(request.user),
    }
    return render(request, "home/signed_in.html", context)


@private
def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Where other ways to sign in used to be, whatever is posted there."""
    return HttpResponseRedirect(reverse("account_login"))
