"""Asking for a link to My family: it goes to the address itself, whoever asks.

The answer is the same for every address: whether it is known is its owner's affair.
"""

import secrets

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import limits
from core.decorators import personal
from signups.links import BadLink, signup_of

from .actions import send_link
from .forms import LinkForm


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    is_sent = request.method == "POST"
    form = LinkForm(request.POST if is_sent else None, request=request, purpose="home.family_link")
    if is_sent and form.is_valid():
        send_link(
            email=form.cleaned_data["email"],
            language=get_language(),
            once=form.cleaned_data["form_token"],
        )
        return HttpResponseRedirect(reverse("home:family_link_sent"), status=303)
    status = form.status if is_sent else 200
    return render(request, "home/family/link.html", {"form": form}, status=status)


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def ask_from(request: HttpRequest, token: str) -> HttpResponse:
    """From the page of one sign-up, whose link somebody may have passed on: it opens that sign-up
    and no more, so the way to all the rest goes through the family's own mailbox."""
    try:
        signup = signup_of(token)
    except BadLink as error:
        raise Http404 from error
    if request.method != "POST":
        return render(request, "home/family/link_from.html")
    if not limits.is_within(request, LinkForm.limit, key=signup.email):
        return render(request, "429.html", status=429)
    send_link(email=signup.email, language=signup.language, once=secrets.token_urlsafe(16))
    return HttpResponseRedirect(reverse("home:family_link_sent"), status=303)


@personal
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "home/family/link_sent.html")
