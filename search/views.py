"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from .queries import search_query, titles_first

MOST_TYPED = 200
MOST_SHOWN = 20
# Found, so that a title among them is not cut away before it has come first.
MOST_FOUND = 100


def results(request: HttpRequest) -> HttpResponse:
    """Pages of this language that hold all the words."""
    typed = request.GET.get("q", "")[:MOST_TYPED].strip()
    language = get_language()
    query = search_query(typed, language)
    found = []
    if query is not None:
        pages = Page.objects.live().public().filter(locale=Locale.get_active())
        # Each as what it is, since only that has a lead: a query for each type of page found.
        found = list(pages.specific().search(query)[:MOST_FOUND])
        found = titles_first(found, typed, language)[:MOST_SHOWN]
    return render(request, "search/results.html", {"typed": typed, "pages": found})
