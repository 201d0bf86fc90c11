"""What the pages of a form have in common: the date they are about, and that it is closed."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from core.planned_once import planned_once
from core.written_once import written_once
from events.known_series import with_series
from events.listing import Entry, entries
from events.models import Occurrence
from events.querysets import OccurrenceQuerySet

OTHERS_SHOWN = 4


def public_date(uid: UUID) -> Occurrence:
    """A date that anybody may see, else 404. Its words wait until a page shows them: a form that
    is taken is answered without."""
    for date in with_series(_with_uid(uid)):
        if date.series.subject.is_public:
            return date
    raise Http404


def entry_of_date(request: HttpRequest, occurrence: Occurrence) -> Entry:
    found = entries([occurrence], request=request)
    if not found:
        raise Http404
    return found[0]


@planned_once
@written_once
def _with_uid(uid: UUID) -> OccurrenceQuerySet:
    """Many families ask for few dates, of series that are known."""
    return Occurrence.objects.not_asleep().for_listing().select_related(None).filter(uid=uid)


def for_this_browser(page: HttpResponse) -> HttpResponse:
    """Empty, and kept by this browser alone: whoever goes back to put an address right finds the
    form they sent and not a new one, which would take a second place."""
    page["Cache-Control"] = "private, max-age=0"
    return page


def closed_page(request: HttpRequest, occurrence: Occurrence) -> HttpResponse:
    """No error to look at it; to send a form to it is one, and nothing was kept."""
    others = Occurrence.objects.coming().filter(series=occurrence.series)
    others = others.exclude(pk=occurrence.pk)[:OTHERS_SHOWN]
    context = {
        "entry": entry_of_date(request, occurrence),
        "others": entries(others, request=request),
        "is_refused": request.method == "POST",
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "signups/closed.html", context, status=status)
