"""A family signs up for several dates with one form, and sees what came of it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.decorators import personal
from events.date_facts import seat_words
from events.listing import Entry, entries
from events.models import Occurrence

from ..actions import SignupRefused, take_several
from ..dates_of_forms import dates_of_form
from ..enums import PlaceStatus
from ..forms import SeveralForm, new_form_token
from ..forms.several import DATES_IN_SIGHT
from ..queue_words import approval_policy, waiting_policy
from ..several_words import later_dates_words, summary
from .date_pages import closed_page, entry_of_date, for_this_browser, public_date


def sign_up_for_several(request: HttpRequest, occurrence: Occurrence) -> HttpResponse:
    """The form; or, where no date of it is open, a page that says so."""
    listed = entries(dates_of_form(occurrence), request=request)
    if not listed:
        return closed_page(request, occurrence)
    if request.method != "POST":
        return for_this_browser(_form_page(request, _new_form(occurrence, listed)))
    form = SeveralForm(request.POST, occurrence=occurrence, listed=listed)
    if "more" in request.POST:
        return _form_page(request, form.with_one_more_row())
    if form.has_unasked:
        return _form_page(request, form.asking_each())
    if not form.is_valid():
        return _form_page(request, form, status=400)
    if form.asks_for_a_yes:
        return _form_page(request, form)
    try:
        outcome = take_several(
            dates=form.chosen,
            family=form.family(get_language()),
            form_token=form.cleaned_data["form_token"],
            whole_series=form.whole_series,
        )
    except SignupRefused as error:
        form.add_error(None, str(error))
        return _form_page(request, form, status=409)
    signed = signing.dumps(
        [outcome.confirmed, list(outcome.waiting), outcome.requested],
        salt=_salt(occurrence.uid),
        compress=True,
    )
    address = reverse("signups:signed_up_for_several", args=[occurrence.uid, signed])
    return HttpResponseRedirect(address, status=303)


def several_filled_in(
    request: HttpRequest, occurrence: Occurrence, known: Mapping[str, Any]
) -> HttpResponse:
    """A new form with what is ``known`` of a family, by the names of its fields."""
    listed = entries(dates_of_form(occurrence), request=request)
    if not listed:
        return closed_page(request, occurrence)
    return _form_page(request, _new_form(occurrence, listed, known))


@personal
@require_safe
def signed_up_for_several(request: HttpRequest, uid: UUID, outcome: str) -> HttpResponse:
    """What came of it, to come back to. Says nothing that the sender of the form did not know."""
    try:
        confirmed, keys, *others = signing.loads(outcome, salt=_salt(uid))
    except signing.BadSignature as error:
        raise Http404 from error
    occurrence = public_date(uid)
    requested = next(iter(others), 0)  # an older address has none
    dates = Occurrence.objects.filter(pk__in=keys).in_order().for_listing()
    context = {
        "entry": entry_of_date(request, occurrence),
        "confirmed": confirmed,
        "requested": requested,
        "approval": approval_policy() if requested else "",
        "summary": summary(
            [PlaceStatus.CONFIRMED] * confirmed
            + [PlaceStatus.WAITING] * len(keys)
            + [PlaceStatus.REQUESTED] * requested
        ),
        "waits_at": entries(dates, request=request),
        "policy": waiting_policy(occurrence),
    }
    return render(request, "signups/signed_up_several.html", context)


def _new_form(
    occurrence: Occurrence, listed: Sequence[Entry], known: Mapping[str, Any] | None = None
) -> SeveralForm:
    initial = {**(known or {}), "form_token": new_form_token(occurrence)}
    return SeveralForm(occurrence=occurrence, listed=listed, initial=initial)


def _salt(uid: UUID) -> str:
    return f"signups.outcomes:{uid}"


def _form_page(request: HttpRequest, form: SeveralForm, *, status: int = 200) -> HttpResponse:
    context = {
        "entry": form.listed[0],
        "occurrence": form.occurrence,
        "form": form,
        "listed": form.listed,
        "is_waiting_list": all(each.state.kind == "full" for each in form.listed)
        and not form.occurrence.series.needs_approval,
        "seat_words": seat_words(form.listed[0].occurrence),
        "approval": approval_policy() if form.occurrence.series.needs_approval else "",
        "later_dates": later_dates_words() if form.whole_series else "",
        "policy": waiting_policy(form.listed[0].occurrence) if form.waits_at else "",
        "is_short": len(form.listed) <= DATES_IN_SIGHT,
        "has_full": any(each.state.kind == "full" for each in form.listed),
    }
    return render(request, "signups/form_several.html", context, status=status)
