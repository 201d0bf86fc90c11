"""The list of a date's families for whoever meets them at the door."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.decorators import personal
from events.enums import Mode
from events.listing import entries
from events.models import Occurrence

from ..actions import SignupRefused
from ..actions.attending import can_be_noted
from ..party_words import heads_words
from .doing import Unfit, do, is_by_script
from .evening import checklist_at, coming, families, notes_at
from .forms import HeadcountForm, NoteForm
from .links import BadLink, ClosedLink, date_of
from .midnight import closes_at


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def host_list(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; POST does one thing, such as saying of a family that it came.

    A phone's queue (static/js/host.js) is answered with nothing where it is done, whether now or
    before, and with words where it never will be.
    """
    try:
        occurrence = date_of(token)
    except ClosedLink as closed:
        context = {"key": _key(closed.date)}
        return render(request, "signups/host/closed.html", context, status=410)
    except BadLink as error:
        raise Http404 from error
    if request.method != "POST":
        return _page(request, occurrence)
    by_script = is_by_script(request.POST)
    try:
        where = do(request.POST, occurrence)
    except SignupRefused as error:
        if by_script:
            return _words(str(error), status=409)
        return _page(request, occurrence, refusal=str(error), status=409)
    except Unfit as error:
        if by_script:
            return _words(error.words, status=400)
        return _page(request, occurrence, status=400, **{error.name: error.form})
    if by_script:
        return HttpResponse(status=204)
    return HttpResponseRedirect(f"{request.path}#{where}", status=303)


def _key(occurrence: Occurrence) -> str:
    """What a phone keeps an evening under: no secret, as the address of the page is one."""
    return f"{occurrence.pk}-{occurrence.local_date.toordinal()}"


def _words(text: str, *, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


def _page(
    request: HttpRequest,
    occurrence: Occurrence,
    *,
    headcount: HeadcountForm | None = None,
    note: NoteForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    groups = families(occurrence)
    context: dict[str, Any] = {
        "entry": next(iter(entries([occurrence], request=request, also_down=True)), None),
        "occurrence": occurrence,
        "key": _key(occurrence),
        "closes": closes_at(occurrence.ends_at),
        "groups": groups,
        "coming": coming(groups),
        "takes_signups": occurrence.series.mode != Mode.DROP_IN,
        "is_on": can_be_noted(occurrence),
        "refusal": refusal,
    }
    if context["is_on"]:
        headcount = headcount or HeadcountForm.of(occurrence)
        context |= {
            "headcount": headcount,
            "counted": heads_words(headcount.instance.heads),
            "note": note or NoteForm(),
            "notes": notes_at(occurrence),
            "checklist": checklist_at(occurrence),
        }
    return render(request, "signups/host/list.html", context, status=status)
