"""A family signs up for a date, and sees what came of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.decorators import personal
from events.date_facts import seat_words
from events.models import Occurrence
from events.when_words import when_words

from ..actions import SignupRefused, take_places
from ..dates_of_forms import SEVERAL
from ..enums import PlaceStatus
from ..forms import SignupForm, new_form_token
from ..models import Place
from ..queue_words import approval_policy, waiting_policy
from .date_pages import closed_page, entry_of_date, for_this_browser, public_date
from .several import several_filled_in, sign_up_for_several


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The form; or, where it is closed, a page that says so and what else there is."""
    occurrence = public_date(uid)
    if occurrence.series.mode in SEVERAL:
        return sign_up_for_several(request, occurrence)
    if not occurrence.takes_signups:
        return closed_page(request, occurrence)
    if request.method != "POST":
        return for_this_browser(_form_page(request, _new_form(occurrence)))
    form = SignupForm(request.POST, occurrence=occurrence)
    if "more" in request.POST:
        # Without JavaScript: the same form again, with a row for one more child.
        return _form_page(request, form.with_one_more_row())
    if form.has_unasked:
        return _form_page(request, form.asking_each())
    if not form.is_valid():
        return _form_page(request, form, status=400)
    try:
        outcome = take_places(
            occurrence=occurrence,
            family=form.family(get_language()),
            form_token=form.cleaned_data["form_token"],
            slot=form.cleaned_data.get("slot"),
        )
    except SignupRefused as error:
        form.add_error(None, str(error))
        return _form_page(request, form, status=409)
    signed = signing.dumps([outcome.status, outcome.seats, outcome.slot], salt=_outcome_salt(uid))
    return HttpResponseRedirect(reverse("signups:signed_up", args=[uid, signed]), status=303)


def form_filled_in(request: HttpRequest, uid: UUID, known: Mapping[str, Any]) -> HttpResponse:
    """A new form with what is ``known`` of a family, by the names of its fields; it is sent as
    everybody's is."""
    occurrence = public_date(uid)
    if occurrence.series.mode in SEVERAL:
        return several_filled_in(request, occurrence, known)
    if not occurrence.takes_signups:
        return closed_page(request, occurrence)
    return _form_page(request, _new_form(occurrence, known))


@personal
@require_safe
def signed_up(request: HttpRequest, uid: UUID, outcome: str) -> HttpResponse:
    """What came of it, to come back to. Says nothing that the sender of the form did not know."""
    try:
        status, count, *slots = signing.loads(outcome, salt=_outcome_salt(uid))
    except signing.BadSignature as error:
        raise Http404 from error
    occurrence = public_date(uid)
    slot = next(iter(slots), None)  # an older address has none
    place = Place(occurrence=occurrence, status=status, slot=slot)
    context = {
        "entry": entry_of_date(request, occurrence),
        "when": when_words(*place.times, is_all_day=occurrence.is_all_day),
        "is_confirmed": status == PlaceStatus.CONFIRMED,
        "is_asked_for": status == PlaceStatus.REQUESTED,
        "count": count,
        "approval": approval_policy(),
        "policy": waiting_policy(occurrence),
    }
    return render(request, "signups/signed_up.html", context)


def _outcome_salt(uid: UUID) -> str:
    return f"signups.outcome:{uid}"


def _new_form(occurrence: Occurrence, known: Mapping[str, Any] | None = None) -> SignupForm:
    initial = {**(known or {}), "form_token": new_form_token(occurrence)}
    return SignupForm(occurrence=occurrence, initial=initial)


def _form_page(request: HttpRequest, form: SignupForm, *, status: int = 200) -> HttpResponse:
    occurrence = form.occurrence
    entry = entry_of_date(request, occurrence)
    is_waiting_list = entry.state.kind == "full" and not occurrence.series.needs_approval
    context = {
        "entry": entry,
        "occurrence": occurrence,
        "form": form,
        "is_waiting_list": is_waiting_list,
        "seat_words": seat_words(occurrence),
        "approval": approval_policy() if occurrence.series.needs_approval else "",
        "policy": waiting_policy(occurrence) if is_waiting_list else "",
    }
    return render(request, "signups/form.html", context, status=status)
