"""A family's own page for one sign-up: see it, change it, let it go."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.decorators import personal
from events.listing import entries
from events.models import Occurrence
from events.when_words import moment_words, when_words

from .. import seats
from ..actions import SignupRefused, accept_seat, cancel_place, change_party, decline_offer, rejoin
from ..enums import PlaceStatus
from ..forms import PartyForm
from ..links import BadLink, signup_of
from ..models import Place
from ..parties import age_value
from ..party_words import party_words
from ..queue_words import waiting_policy, waiting_words

#: What a button on the page can ask for, besides ``change``.
_VERBS: dict[str, Callable[..., None]] = {
    "cancel": cancel_place,
    "accept": accept_seat,
    "decline": decline_offer,
    "rejoin": rejoin,
}

#: In the address after a change, since there is no session to remember it in.
SAVED = "saved=1"


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; only POST acts, since mail scanners open links."""
    place = _place(token)
    if request.method != "POST":
        return _page(request, place, _form(place))
    if "more" in request.POST:
        return _page(request, place, _form(place, request.POST).with_one_more_row())
    verb = request.POST.get("do", "")
    if verb == "change":
        return _change(request, place)
    if verb not in _VERBS:
        raise BadRequest("do: no such thing")
    try:
        _VERBS[verb](place=place)
    except SignupRefused as error:
        return _page(request, _place(token), _form(place), refusal=str(error), status=409)
    return HttpResponseRedirect(request.path, status=303)


def _change(request: HttpRequest, place: Place) -> HttpResponse:
    form = _form(place, request.POST)
    if not form.is_valid():
        return _page(request, place, form, status=400)
    try:
        change_party(place=place, party=form.party)
    except SignupRefused as error:
        form.add_error(None, str(error))
        return _page(request, place, form, status=409)
    return HttpResponseRedirect(f"{request.path}?{SAVED}", status=303)


def _place(token: str) -> Place:
    """The place a link leads to; 404 where it leads nowhere."""
    try:
        places = signup_of(token).places.select_related("signup", "occurrence__series__subject")
    except BadLink as error:
        raise Http404 from error
    place = places.first()
    if place is None:
        raise Http404
    return place


def _form(place: Place, data: QueryDict | None = None) -> PartyForm:
    signup = place.signup
    initial = {
        "adults": signup.adults,
        "children": signup.children,
        "child_ages": [age_value(age) for age in signup.child_ages],
    }
    return PartyForm(data, occurrence=place.occurrence, initial=initial)


def _page(
    request: HttpRequest, place: Place, form: PartyForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    dates = Occurrence.objects.filter(pk=place.occurrence_id).for_listing()
    occurrence = place.occurrence
    context: dict[str, Any] = {
        "place": place,
        "entry": next(iter(entries(dates, request=request, also_down=True)), None),
        "occurrence": occurrence,
        "when": when_words(
            occurrence.starts_at, occurrence.ends_at, is_all_day=occurrence.is_all_day
        ),
        "who": party_words(place.signup.party),
        "form": form,
        "refusal": refusal,
        "is_saved": request.method != "POST" and request.META["QUERY_STRING"] == SAVED,
    }
    if place.status == PlaceStatus.WAITING:
        context |= {
            "waiting": waiting_words(place),
            "policy": waiting_policy(occurrence),
            "can_take_free_seat": seats.is_free_for(place),
        }
    if place.offered_until:
        context["deadline"] = moment_words(place.offered_until)
    return render(request, "signups/manage.html", context, status=status)
