"""What a phone shows without a connection, and the service worker that keeps it there.

The worker keeps these pages and what they are drawn with, and nothing else: no page that somebody
has read, nothing of a family (docs/adr/0023); but for a host's list, which keeps a copy of itself
until midnight (docs/adr/0029).
"""

import json
import re
from datetime import date, time
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.generation import HOUSE, kept
from events.wall_clock import moment
from home.closed_soon import closed_soon
from home.reaching_us import contact_facts
from rooms.house import opening, week_of_house

DAY = 24 * 3600
#: What a host's list needs beside these, which that list keeps itself.
EVENING = ("host", "stepper")


@require_safe
@cache_control(public=True, no_cache=True)
def offline(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(_page(get_language() or settings.LANGUAGE_CODE, timezone.localdate()))
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
@cache_control(public=True, max_age=DAY)
def service_worker(request: HttpRequest) -> HttpResponse:
    """What to keep, and the script that does. It differs where any of that does: then, once a day
    at most, browsers keep everything anew."""
    pages = {code: _page(code, timezone.localdate()) for code, _name in settings.LANGUAGES}
    whole = "".join(pages.values())
    facts = {
        "version": blake2b(whole.encode(), digest_size=8).hexdigest(),
        "pages": {code: _address(code) for code in pages},
        # The letters of other languages a reader of theirs has already.
        "files": sorted(set(_FILES.findall(pages[settings.LANGUAGE_CODE]))),
        "evening": [static(f"js/{name}.js") for name in EVENING],
    }
    script = static("js/offline-worker.js")
    return HttpResponse(
        f"self.house = {json.dumps(facts)};\nimportScripts({json.dumps(script)});\n",
        content_type="text/javascript; charset=utf-8",
    )


#: What a page is drawn with, without the name of a picture within its file.
_FILES = re.compile(rf'(?:href|src)="({re.escape(settings.STATIC_URL)}[^"#]+)')


@kept(HOUSE)
def _page(language: str, today: date) -> str:
    """Without a request, so without the doors and links of other pages: none would open. Another
    ``today``, since closures come into sight and pass."""
    with override(language):
        context = {
            "facts": contact_facts(),
            "week": week_of_house(language),
            "closed": closed_soon(opening(language).closed, moment(today, time.min)),
        }
        return render_to_string("offline.html", context)


def _address(language: str) -> str:
    with override(language):
        return reverse("offline")
