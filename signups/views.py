"""A family signs up, sees what came of it, changes it, lets it go.

None of these pages has a session: what may be done stands in the address or the form itself, both
signed. So there is no cookie, and no CSRF token to protect one with (docs/adr/0006).
"""

from uuid import UUID

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.decorators import personal
from events.listing import Entry, entries
from events.models import Occurrence
from events.when_words import when_words

from . import seats
from .actions import SignupRefused, accept_seat, cancel_place, change_party, rejoin, take_places
from .enums import PlaceStatus
from .forms import PartyForm, SignupForm, new_form_token
from .letter_words import waiting_policy, waiting_words
from .links import BadLink, signup_of
from .models import Place
from .party_words import party_words

_OUTCOME_SALT = "signups.outcome"
OTHERS_SHOWN = 4


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The form; or, where it is closed, a page that says so and what else there is."""
    entry = _public_entry(request, uid)
    occurrence = entry.occurrence
    if not occurrence.takes_signups:
        return _closed_page(request, entry)
    if request.method != "POST":
        return _form_page(request, entry, _empty_form(occurrence))
    form = SignupForm(request.POST, occurrence=occurrence)
    if "more" in request.POST:
        # Without JavaScript: the same form again, with a row for one more child.
        return _form_page(request, entry, form.as_typed())
    if not form.is_valid():
        return _form_page(request, entry, form, status=400)
    try:
        outcome = take_places(
            occurrence=occurrence,
            family=form.family(get_language()),
            form_token=form.cleaned_data["form_token"],
        )
    except SignupRefused as error:
        form.add_error(None, str(error))
        return _form_page(request, entry, form, status=409)
    signed = signing.dumps([outcome.status, outcome.seats], salt=_OUTCOME_SALT)
    return HttpResponseRedirect(reverse("signups:signed_up", args=[uid, signed]), status=303)


@personal
def signed_up(request: HttpRequest, uid: UUID, outcome: str) -> HttpResponse:
    """What came of it, to come back to. Says nothing that the sender of the form did not know."""
    try:
        status, count = signing.loads(outcome, salt=_OUTCOME_SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    entry = _public_entry(request, uid)
    context = {
        "entry": entry,
        "is_confirmed": status == PlaceStatus.CONFIRMED,
        "count": count,
        "policy": waiting_policy(entry.occurrence),
    }
    return render(request, "signups/signed_up.html", context)


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, token: str) -> HttpResponse:
    """A family's own page for one sign-up. GET shows; only POST acts, since mail scanners open
    links."""
    try:
        place = _place(token)
    except BadLink as error:
        raise Http404 from error
    form = _party_form(place)
    if request.method == "POST":
        form = _party_form(place, request.POST)
        if "more" in request.POST:
            return _manage_page(request, place, form.as_typed())
        try:
            done = _act(request.POST.get("do", ""), place, form)
        except SignupRefused as error:
            return _manage_page(request, _place(token), form, refusal=str(error), status=409)
        if not done:
            return _manage_page(request, place, form, status=400)
        return HttpResponseRedirect(request.path, status=303)
    return _manage_page(request, place, form)


def _act(verb: str, place: Place, form: PartyForm) -> bool:
    """Do what a button says; False where the form or the word is no good."""
    if verb == "change":
        if form.is_valid():
            change_party(place=place, party=form.party)
        return form.is_valid()
    actions = {
        "cancel": cancel_place,
        "accept": accept_seat,
        "decline": cancel_place,
        "rejoin": rejoin,
    }
    if verb in actions:
        actions[verb](place=place)
    return verb in actions


def _place(token: str) -> Place:
    """The place a link leads to; raises BadLink."""
    signup = signup_of(token)
    place = signup.places.select_related("signup", "occurrence__series__subject").first()
    if place is None:
        raise BadLink
    return place


def _empty_form(occurrence: Occurrence) -> SignupForm:
    return SignupForm(occurrence=occurrence, initial={"form_token": new_form_token()})


def _party_form(place: Place, data: QueryDict | None = None) -> PartyForm:
    signup = place.signup
    initial = {
        "adults": signup.adults,
        "children": signup.children,
        "child_ages": signup.child_ages,
    }
    return PartyForm(data, occurrence=place.occurrence, initial=initial)


def _public_entry(request: HttpRequest, uid: UUID) -> Entry:
    """A date that anybody may see, with its words; else 404."""
    found = entries(Occurrence.objects.public().filter(uid=uid).for_listing(), request=request)
    if not found:
        raise Http404
    return found[0]


def _form_page(
    request: HttpRequest, entry: Entry, form: SignupForm, *, status: int = 200
) -> HttpResponse:
    occurrence = entry.occurrence
    is_waiting_list = seats.goes_to(occurrence, 1) == PlaceStatus.WAITING
    context = {
        "entry": entry,
        "occurrence": occurrence,
        "form": form,
        "is_waiting_list": is_waiting_list,
        "policy": waiting_policy(occurrence) if is_waiting_list else "",
    }
    return render(request, "signups/form.html", context, status=status)


def _closed_page(request: HttpRequest, entry: Entry) -> HttpResponse:
    others = Occurrence.objects.coming().filter(series=entry.occurrence.series)
    others = others.exclude(pk=entry.occurrence.pk)[:OTHERS_SHOWN]
    context = {"entry": entry, "others": entries(others, request=request)}
    return render(request, "signups/closed.html", context)


def _manage_page(
    request: HttpRequest, place: Place, form: PartyForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    dates = Occurrence.objects.filter(pk=place.occurrence_id).for_listing()
    occurrence = place.occurrence
    is_waiting = place.status == PlaceStatus.WAITING
    context = {
        "place": place,
        "entry": next(iter(entries(dates, request=request)), None),
        "occurrence": occurrence,
        "when": when_words(
            occurrence.starts_at, occurrence.ends_at, is_all_day=occurrence.is_all_day
        ),
        "who": party_words(place.signup.party),
        "form": form,
        "refusal": refusal,
        "waiting": waiting_words(place) if is_waiting else "",
        "policy": waiting_policy(occurrence) if is_waiting else "",
        "can_take_free_seat": is_waiting
        and not seats.asks_one_by_one(occurrence)
        and seats.fit(occurrence, place.seats),
        "deadline": place.offered_until and when_words(place.offered_until, place.offered_until),
    }
    return render(request, "signups/manage.html", context, status=status)
