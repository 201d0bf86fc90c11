"""Asking to be told of new dates, and the pages behind the two links that come of it.

No session, no cookie, no CSRF token: what may be done stands in the form or in the address, both
signed (docs/adr/0006). A GET never acts, since mail scanners open links.
"""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.decorators import personal

from . import interests
from .actions import ask_for_news, end, say_yes
from .forms import SubscribeForm
from .interests import Interest, NoInterest, in_series, in_stage
from .links import BadLink, Purpose, stop_url, subscription_of
from .models import Subscription
from .wordings import BY_LETTER, WORDINGS


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe_series(request: HttpRequest, subject: UUID) -> HttpResponse:
    return _subscribe(request, _series(subject))


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe_stage(request: HttpRequest, stage: str) -> HttpResponse:
    return _subscribe(request, _stage(stage))


@personal
@require_safe
def asked_series(request: HttpRequest, subject: UUID) -> HttpResponse:
    return render(request, "families/asked.html", {"interest": _series(subject)})


@personal
@require_safe
def asked_stage(request: HttpRequest, stage: str) -> HttpResponse:
    return render(request, "families/asked.html", {"interest": _stage(stage)})


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks once more, POST says yes; again is nothing."""
    subscription = _subscription(token, Purpose.CONFIRM)
    if subscription is None:
        raise Http404
    if request.method == "POST":
        say_yes(subscription=subscription, wording=BY_LETTER)
        return HttpResponseRedirect(request.path, status=303)
    context = {
        "subscription": subscription,
        "interest": interests.of(subscription),
        "stop_url": stop_url(subscription),
        "wording": WORDINGS[BY_LETTER],
    }
    return render(request, "families/confirm.html", context)


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks once more, POST ends it, with a button of ours or of a mail program's (RFC 8058):
    those follow no redirect. Again is nothing."""
    subscription = _subscription(token, Purpose.STOP)
    interest = interests.of(subscription) if subscription else None
    if subscription and request.method == "POST":
        end(subscription=subscription)
        subscription = None
    context = {"subscription": subscription, "interest": interest}
    return render(request, "families/stop.html", context)


def _subscribe(request: HttpRequest, interest: Interest) -> HttpResponse:
    """The same answer for every address: whether it is known is its owner's affair."""
    is_sent = request.method == "POST"
    data = request.POST if is_sent else None
    form = SubscribeForm(data, request=request, purpose=interest.purpose)
    if is_sent and form.is_valid():
        ask_for_news(
            interest=interest,
            email=form.cleaned_data["email"],
            language=get_language(),
            form_token=form.cleaned_data["form_token"],
        )
        return HttpResponseRedirect(interest.asked_url, status=303)
    context = {"interest": interest, "form": form}
    status = form.status if is_sent else 200
    return render(request, "families/subscribe.html", context, status=status)


def _series(subject: UUID) -> Interest:
    try:
        return in_series(subject)
    except NoInterest as error:
        raise Http404 from error


def _stage(word: str) -> Interest:
    try:
        return in_stage(word)
    except NoInterest as error:
        raise Http404 from error


def _subscription(token: str, purpose: Purpose) -> Subscription | None:
    try:
        return subscription_of(token, purpose)
    except BadLink as error:
        raise Http404 from error
