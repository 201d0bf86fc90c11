"""A family's own page for a sign-up for several dates: all of them, and who comes to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.text import capfirst

from events.listing import Entry, entries
from events.models import Occurrence
from events.state_words import state_label

from ..actions import SignupRefused, change_party, forget_answers, leave_all
from ..enums import PlaceStatus
from ..forms import PartyForm
from ..links import DATE
from ..models import Place
from ..parties import age_value
from ..party_words import party_words
from ..questions.asked import Told, answers_of
from ..queue_words import standing_words
from ..several_words import later_dates_words, summary, when_of

#: In the address after a change, since there is no session to remember it in.
SAVED = "saved=1"
#: As components/state_label colours them.
_KINDS = {
    PlaceStatus.CONFIRMED: "free",
    PlaceStatus.OFFERED: "few",
    PlaceStatus.WAITING: "full",
    PlaceStatus.REQUESTED: "full",
}


@dataclass(frozen=True)
class OwnDate:
    """One of the family's dates, and how it stands with it."""

    place: Place

    @property
    def url(self) -> str:
        """Where it is answered, or let go of: this page, about this date."""
        return f"?{DATE}={self.place.occurrence.uid}"

    @property
    def when(self) -> str:
        return when_of(self.place.occurrence)

    @property
    def is_off(self) -> bool:
        return self.place.occurrence.is_off

    @property
    def kind(self) -> str:
        if self.is_off:
            return state_label(self.place.occurrence).kind
        return _KINDS.get(PlaceStatus(self.place.status), "past")

    @property
    def standing(self) -> str:
        if self.is_off:
            return state_label(self.place.occurrence).text
        return standing_words(self.place)


def manage_all(request: HttpRequest, places: Sequence[Place]) -> HttpResponse:
    """``places`` are in the order of their dates; there is one at least."""
    to_come = [place for place in places if not place.occurrence.is_over]
    first = (to_come or places)[0]
    if request.method != "POST":
        return _page(request, to_come, first, party_form(first))
    form = party_form(first, request.POST)
    if "more" in request.POST:
        return _page(request, to_come, first, form.with_one_more_row())
    if request.POST.get("do") == "change":
        return save_party(request, first, partial(_page, request, to_come, first))
    if request.POST.get("do") == "forget":
        return forget(request, first)
    if request.POST.get("do") != "leave":
        raise BadRequest("do: no such thing")
    leave_all(signup=first.signup)
    return HttpResponseRedirect(request.path, status=303)


def party_form(place: Place, data: QueryDict | None = None) -> PartyForm:
    """Who comes, as the sign-up of a place has it."""
    signup = place.signup
    initial = {
        "adults": signup.adults,
        "children": signup.children,
        "child_ages": [age_value(age) for age in signup.child_ages],
    }
    return PartyForm(data, occurrence=place.occurrence, initial=initial)


def save_party(
    request: HttpRequest, place: Place, page: Callable[..., HttpResponse]
) -> HttpResponse:
    """``page`` shows the form again, with what is wrong in it."""
    form = party_form(place, request.POST)
    if not form.is_valid():
        return page(form, status=400)
    try:
        change_party(signup=place.signup, party=form.party)
    except SignupRefused as error:
        form.add_error(None, str(error))
        return page(form, status=409)
    return HttpResponseRedirect(f"{request.path}?{SAVED}", status=303)


def forget(request: HttpRequest, place: Place) -> HttpResponse:
    """Take back what was answered."""
    forget_answers(place.signup)
    return HttpResponseRedirect(f"{request.path}?{SAVED}", status=303)


def answers_to(place: Place) -> list[Told]:
    """What the family has answered."""
    return answers_of([place.signup]).get(place.signup_id, [])


def _page(
    request: HttpRequest,
    to_come: Sequence[Place],
    first: Place,
    form: PartyForm,
    *,
    status: int = 200,
) -> HttpResponse:
    signup, entry = first.signup, _entry(request, first.occurrence)
    coming = [place for place in to_come if place.is_active and not place.occurrence.is_off]
    context = {
        "entry": entry,
        "who": party_words(signup.party),
        "dates": [OwnDate(place) for place in to_come],
        "is_coming": bool(coming),
        "follows": signup.whole_series,
        "summary": capfirst(summary([PlaceStatus(place.status) for place in coming])),
        "later_dates": later_dates_words() if signup.whole_series else "",
        "form": form,
        "answers": answers_to(first),
        "is_saved": request.method != "POST" and request.META["QUERY_STRING"] == SAVED,
    }
    return render(request, "signups/manage_several.html", context, status=status)


def _entry(request: HttpRequest, occurrence: Occurrence) -> Entry | None:
    """None where nothing is known of its name any more."""
    dates = Occurrence.objects.filter(pk=occurrence.pk).for_listing()
    return next(iter(entries(dates, request=request, also_down=True)), None)
