"""Which page an address means, without going down the tree each time.

Wagtail does so page by page, two statements each, after asking for the site, the language and the
front page. Here the way is kept (``core.generation``) and only the page itself is read. The outcome
is the same; a test holds the two against each other.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port
from django.utils.translation import get_language, override
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site
from wagtail.models.sites import get_site_for_hostname
from wagtail.url_routing import RouteResult

from .generation import kept

#: No tree of pages is as deep; longer addresses are nobody's.
MOST_STEPS = 12


class Place(NamedTuple):
    """Where a page stands in the tree, and what type it is."""

    pk: int
    path: str
    content_type: int

    @property
    def model(self) -> type[Page]:
        """A plain page where the type's code is gone."""
        found: type[Page] | None = ContentType.objects.get_for_id(self.content_type).model_class()
        return found or Page


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
        place, taken = _deepest(root, steps)
        if taken == len(steps):
            return _subject_of(place.pk)
    return None


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step]


def _roots(request: HttpRequest, steps: Sequence[str]) -> Iterator[Place]:
    """The front pages below which these steps may lead, in the order they are tried."""
    site = site_of(request)
    if site is not None and len(steps) <= MOST_STEPS:
        for language in dict.fromkeys((get_language(), settings.LANGUAGE_CODE)):
            yield _root(site.pk, language)


def _route_in(request: HttpRequest, root: Place, steps: list[str]) -> RouteResult | None:
    place, taken = _deepest(root, steps)
    try:
        page = place.model._default_manager.get(pk=place.pk)
        return page.route(request, steps[taken:])  # type: ignore[no-any-return]
    except (Http404, Page.DoesNotExist):
        return None


@kept
def _site(host: str, port: str) -> Site | None:
    try:
        return get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None


@kept
def _root(site: int, language: str | None) -> Place:
    """The site's front page in a language, or else as it is."""
    root = Site.objects.select_related("root_page").get(pk=site).root_page
    with override(language):
        root = root.localized
    return Place(root.pk, root.path, root.content_type_id)


def _deepest(root: Place, steps: Sequence[str]) -> tuple[Place, int]:
    """As far down as slugs lead, and how many steps that took."""
    here, taken = root, 0
    for step in steps:
        # A page with addresses of its own is asked before the pages below it.
        if issubclass(here.model, RoutablePageMixin):
            break
        below = _child(here.path, step)
        if below is None:
            break
        here, taken = below, taken + 1
    return here, taken


@kept
def _subject_of(pk: int) -> UUID | None:
    # None for one that is deleted while its address is still known.
    return Page.objects.filter(pk=pk).values_list("translation_key", flat=True).first()


@kept
def _child(path: str, slug: str) -> Place | None:
    """The page with this slug right below the one with this path in the tree."""
    below = Page.objects.filter(
        path__startswith=path, depth=len(path) // Page.steplen + 1, slug=slug
    )
    found = below.values_list("pk", "path", "content_type").first()
    return Place(*found) if found else None
