"""Every address that search engines should know, with its other languages (sitemaps.org).

Pages that are open to all, and the dates of the coming weeks; nothing of one family, and nothing
that is shown to readers of a language it is not written in: that is the Danish page once more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.generation import PAGES, kept
from events.models import Occurrence

AHEAD = timedelta(days=60)
MOST_DATES = 2_000
HOUR = 3600


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in all its languages; ``addresses`` are whole, by language, Danish first."""

    addresses: Mapping[str, str]
    changed_at: datetime | None

    @property
    def default(self) -> str:
        """For readers of none of these languages."""
        return next(iter(self.addresses.values()))


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap(request: HttpRequest) -> HttpResponse:
    pages = _pages()
    context = {"entries": [*pages.values(), *_dates(pages)]}
    return render(request, "sitemap.xml", context, content_type="application/xml")


@kept(PAGES)
def _pages() -> dict[UUID, Entry]:
    """Every page that anybody may open, by the key of its translations: one query for all."""
    codes = [code for code, _name in settings.LANGUAGES]
    pages = Page.objects.live().public().filter(depth__gt=1, alias_of__isnull=True)
    pages = pages.order_by("translation_key").select_related("locale")
    entries = {}
    for key, group in groupby(pages, key=attrgetter("translation_key")):
        translations = sorted(group, key=lambda page: codes.index(page.locale.language_code))
        addresses = {
            page.locale.language_code: page.full_url for page in translations if page.full_url
        }
        if addresses:
            changes = (page.last_published_at for page in translations)
            entries[key] = Entry(addresses, max(filter(None, changes), default=None))
    return entries


def _dates(pages: Mapping[UUID, Entry]) -> Iterator[Entry]:
    """The dates of the coming weeks, each below the pages of its series."""
    today = timezone.localdate()
    coming = Occurrence.objects.coming().starting_on_days(today, today + AHEAD)
    for row in coming[:MOST_DATES]:
        if page := pages.get(row.series.subject_id):
            day = row.date_path(with_time=row.has_twin)
            addresses = {code: f"{url}{day}/" for code, url in page.addresses.items()}
            yield Entry(addresses, row.updated_at)
