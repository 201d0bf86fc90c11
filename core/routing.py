"""Which page an address means, without going down the tree each time.

Wagtail does so page by page, two statements each, after asking for the site, the language and the
front page. Here the way is known (``core.page_tree``), and so is every page that was asked for
since one changed. The outcome is the same; tests hold the two against each other.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from .generation import HOUSE, PAGES, kept
from .page_tree import PageRow, page_tree, sites
from .written_once import written_once

#: No tree of pages is as deep; longer addresses are nobody's.
MOST_STEPS = 12
#: Kept in each process; with its body a page is some ten kilobytes.
MOST_PAGES = 500


def site_of(request: HttpRequest) -> Site | None:
    """The site whose address was asked for, otherwise the default one; as ``Site`` finds it."""
    # The raw host, as Wagtail takes it: whether it is allowed has been asked elsewhere.
    host, _port = split_domain_port(request._get_raw_host())
    return _site(host, request.get_port())


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page in the language now active, and what it makes of the rest of the path.

    A page that is not written in that language is the Danish one, with the site around it in the
    reader's language: one slug serves all, so the path is the same.
    """
    steps = _steps(path)
    found = (_route_in(request, root, steps) for root in _roots(request, steps))
    return next(filter(None, found), None)


def subject_at(request: HttpRequest, path: str) -> UUID | None:
    """The subject whose page stands at this path, in the language now active or in Danish.

    From what is kept, without reading the page: whether people may see it is the subject's to say.
    """
    steps = _steps(path)
    for root in _roots(request, steps):
        row, taken = _deepest(root, steps)
        if taken == len(steps):
            return row.key
    return None


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step]


def _roots(request: HttpRequest, steps: Sequence[str]) -> Iterator[PageRow]:
    """The front pages below which these steps may lead, in the order they are tried."""
    site = site_of(request)
    if site is not None and len(steps) <= MOST_STEPS:
        for language in dict.fromkeys((get_language(), settings.LANGUAGE_CODE)):
            yield _root(site.root_page_id, language)


def _route_in(request: HttpRequest, root: PageRow, steps: list[str]) -> RouteResult | None:
    row, taken = _deepest(root, steps)
    try:
        return _page(row).route(request, steps[taken:])  # type: ignore[no-any-return]
    except (Http404, Page.DoesNotExist):
        return None


def _page(row: PageRow) -> Page:
    """The page itself. A copy, since it remembers what a request asks of it; its body is shared."""
    known = _shelf()
    page = known.get(row.pk)
    if page is None:
        found = _read(row.model, row.pk)
        if not found:
            raise row.model.DoesNotExist
        page = found[0]
        if len(known) < MOST_PAGES:
            known[row.pk] = page
    return copy(page)


@written_once
def _read(model: type[Page], pk: int) -> "QuerySet[Page]":
    return model._default_manager.filter(pk=pk)


@kept(PAGES)
def _shelf() -> dict[int, Page]:
    """Filled as pages are asked for; a new one with each generation."""
    return {}


@kept(HOUSE)
def _site(host: str, port: str) -> Site | None:
    """As Wagtail chooses it, but for its front page, which nobody asks a site for."""
    default = next((site for site in sites() if site.is_default_site), None)
    of_host = [site for site in sites() if site.hostname == host]
    if exact := [site for site in of_host if str(site.port) == port]:
        return exact[0]
    return of_host[0] if len(of_host) == 1 and default not in of_host else default


@kept(PAGES)
def _root(front_page: int, language: str | None) -> PageRow:
    """A site's front page in a language, or else as it is."""
    tree = page_tree()
    root = tree.page(front_page)
    translations = (row for row in tree.translations([root.key]) if row.is_live)
    return next((row for row in translations if row.language == language), root)


def _deepest(root: PageRow, steps: Sequence[str]) -> tuple[PageRow, int]:
    """As far down as slugs lead, and how many steps that took."""
    tree, here, taken = page_tree(), root, 0
    for step in steps:
        # A page with addresses of its own is asked before the pages below it.
        if issubclass(here.model, RoutablePageMixin):
            break
        below = tree.below(here, step)
        if below is None:
            break
        here, taken = below, taken + 1
    return here, taken
