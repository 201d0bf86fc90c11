"""Where other ways in used to be."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from core.decorators import private


@private
def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Where other ways to sign in used to be, whatever is posted there."""
    return HttpResponseRedirect(reverse("account_login"))
