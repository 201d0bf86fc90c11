"""A family's own page for one sign-up: see it, change it, let it go."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.decorators import personal
from events.listing import entries
from events.models import Occurrence
from events.when_words import moment_words, when_words

from .. import seats
from ..actions import (
    SignupRefused,
    accept_seat,
    cancel_place,
    decline_offer,
    rejoin,
    say_welcome,
)
from ..dates_of_forms import is_open
from ..enums import PlaceStatus, Welcome
from ..forms import PartyForm
from ..links import DATE, BadLink, signup_of
from ..models import Place
from ..party_words import party_words
from ..queue_words import approval_policy, waiting_policy, waiting_words
from .managing_several import SAVED, answers_to, forget, manage_all, party_form, save_party

#: What a button on the page can ask for, besides ``change``.
_VERBS: dict[str, Callable[..., None]] = {
    "cancel": cancel_place,
    "accept": accept_seat,
    "decline": decline_offer,
    "rejoin": rejoin,
}


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; only POST acts, since mail scanners open links.

    Of a sign-up for several dates: all of them, or the one that the address names.
    """
    places = _places(token)
    place = _chosen(request, places)
    if place is None:
        return manage_all(request, places)
    if request.method != "POST":
        return _page(request, place, party_form(place))
    if "more" in request.POST:
        return _page(request, place, party_form(place, request.POST).with_one_more_row())
    verb = request.POST.get("do", "")
    if verb == "change":
        return save_party(request, place, partial(_page, request, place))
    if verb == "forget":
        return forget(request, place)
    try:
        _act(verb, place, request.POST.get("answer", ""))
    except SignupRefused as error:
        place.refresh_from_db()
        return _page(request, place, party_form(place), refusal=str(error), status=409)
    return HttpResponseRedirect(_address(request), status=303)


def _act(verb: str, place: Place, answer: str) -> None:
    if verb == "welcome" and answer in Welcome:
        say_welcome(place=place, answer=Welcome(answer))
    elif verb in _VERBS:
        _VERBS[verb](place=place)
    else:
        raise BadRequest("do: no such thing")


def _places(token: str) -> list[Place]:
    """Those that a link leads to, in the order of their dates; 404 where it leads nowhere."""
    try:
        signup = signup_of(token)
    except BadLink as error:
        raise Http404 from error
    places = Place.objects.in_order_of_dates().select_related("occurrence__series__subject")
    prefetch_related_objects([signup], Prefetch("places", queryset=places))
    found = list(signup.places.all())
    if not found:
        raise Http404
    return found


def _chosen(request: HttpRequest, places: list[Place]) -> Place | None:
    """The one that the address names, or there is; None where it is about all of them."""
    named = (place for place in places if str(place.occurrence.uid) == request.GET.get(DATE))
    only = None if places[0].signup.is_for_several else places[0]
    return next(named, only)


def _address(request: HttpRequest) -> str:
    """Of this page, without what it said before."""
    date = request.GET.get(DATE)
    return f"{request.path}?{urlencode({DATE: date})}" if date else request.path


def _page(
    request: HttpRequest, place: Place, form: PartyForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    dates = Occurrence.objects.filter(pk=place.occurrence_id).for_listing()
    occurrence = place.occurrence
    context: dict[str, Any] = {
        "place": place,
        "entry": next(iter(entries(dates, request=request, also_down=True)), None),
        "occurrence": occurrence,
        "when": when_words(*place.times, is_all_day=occurrence.is_all_day),
        "who": party_words(place.signup.party),
        "form": form,
        "refusal": refusal,
        "answers": answers_to(place),
        "how_it_was": Welcome if place.was_first_visit else None,
        "can_rejoin": is_open(occurrence),
        "is_saved": request.method != "POST" and request.META["QUERY_STRING"] == SAVED,
        "all_url": request.path if place.signup.is_for_several else "",
    }
    if place.status == PlaceStatus.WAITING:
        context |= {
            "waiting": waiting_words(place),
            "policy": waiting_policy(occurrence),
            "can_take_free_seat": seats.is_free_for(place),
        }
    if place.status == PlaceStatus.REQUESTED:
        context["approval"] = approval_policy()
    if place.offered_until:
        context["deadline"] = moment_words(place.offered_until)
    return render(request, "signups/manage.html", context, status=status)
