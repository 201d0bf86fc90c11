"""The list of a date's families for whoever meets them at the door."""

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.decorators import personal
from events.enums import Mode
from events.listing import entries
from events.models import Occurrence

from ..actions import SignupRefused, count_heads, note_attendance
from ..actions.attending import can_be_noted
from ..enums import PlaceStatus
from ..participants.rows import Group, participants
from ..parties import Party
from ..party_words import coming_words, heads_words
from .forms import HeadcountForm
from .links import BadLink, date_of

SHOWN = (PlaceStatus.CONFIRMED, PlaceStatus.OFFERED, PlaceStatus.WAITING)
_CAME = {"came": True, "away": False, "unknown": None}


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def host_list(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; POST says of one family whether it came, or how many are there."""
    try:
        occurrence = date_of(token)
    except BadLink as error:
        raise Http404 from error
    if request.method != "POST":
        return _page(request, occurrence)
    said, place = request.POST.get("do", ""), request.POST.get("place", "")
    if said == "count":
        return _count(request, occurrence)
    if said not in _CAME or not (place.isascii() and place.isdigit() and len(place) < 18):
        raise BadRequest("do, place: no such thing")
    try:
        note_attendance(occurrence=occurrence, place=int(place), came=_CAME[said])
    except SignupRefused as error:
        return _page(request, occurrence, refusal=str(error), status=409)
    return HttpResponseRedirect(f"{request.path}#place-{place}", status=303)


def _count(request: HttpRequest, occurrence: Occurrence) -> HttpResponse:
    form = HeadcountForm(request.POST)
    if not form.is_valid():
        return _page(request, occurrence, headcount=form, status=400)
    try:
        count_heads(occurrence=occurrence, heads=form.heads)
    except SignupRefused as error:
        return _page(request, occurrence, refusal=str(error), status=409)
    return HttpResponseRedirect(f"{request.path}#headcount", status=303)


def _page(
    request: HttpRequest,
    occurrence: Occurrence,
    *,
    headcount: HeadcountForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    groups = [group for group in participants(occurrence) if group.status in SHOWN]
    notes_attendance = can_be_noted(occurrence)
    if headcount is None and notes_attendance:
        headcount = HeadcountForm.of(occurrence)
    context = {
        "entry": next(iter(entries([occurrence], request=request, also_down=True)), None),
        "occurrence": occurrence,
        "groups": groups,
        "coming": _coming(groups),
        "takes_signups": occurrence.series.mode != Mode.DROP_IN,
        "notes_attendance": notes_attendance,
        "headcount": headcount,
        "counted": heads_words(headcount.instance.heads) if headcount else "",
        "refusal": refusal,
    }
    return render(request, "signups/host/list.html", context, status=status)


def _coming(groups: list[Group]) -> str:
    rows = {group.status: group.rows for group in groups}
    signups = [row.place.signup for row in rows.get(PlaceStatus.CONFIRMED, ())]
    parties = [signup.party for signup in signups]
    people = Party(sum(each.adults for each in parties), sum(each.children for each in parties))
    waiting = len(rows.get(PlaceStatus.WAITING, ()))
    if not parties and not waiting:
        return ""
    new = sum(signup.is_first_time for signup in signups)
    return coming_words(len(parties), people, new=new, waiting=waiting)
