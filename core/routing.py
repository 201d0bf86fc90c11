"""Which page an address means, found in two statements however deep it lies.

Wagtail goes down the tree page by page, two statements each, after asking for the site, the
language and the front page. The outcome here is the same; a test holds them against each other.
"""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site
from wagtail.models.sites import get_site_for_hostname
from wagtail.url_routing import RouteResult

from .generation import kept

#: No tree of pages is as deep; longer addresses are nobody's.
MOST_STEPS = 12


def site_of(request: HttpRequest) -> Site | None:
    """The site whose address was asked for, otherwise the default one; as ``Site`` finds it."""
    # The raw host, as Wagtail takes it: whether it is allowed has been asked elsewhere.
    host, _port = split_domain_port(request._get_raw_host())
    return _site(host, request.get_port())


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page in the language now active, and what it makes of the rest of the path."""
    site = site_of(request)
    steps = [step for step in path.split("/") if step]
    if site is None or len(steps) > MOST_STEPS:
        return None
    pk, model, taken = _deepest(_root(site.pk, get_language()), tuple(steps))
    try:
        page = model._default_manager.get(pk=pk)
        return page.route(request, steps[taken:])  # type: ignore[no-any-return]
    except (Http404, model.DoesNotExist):
        return None


@kept
def _site(host: str, port: str) -> Site | None:
    try:
        return get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None


@kept
def _root(site: int, language: str | None) -> tuple[int, str, int]:
    """The site's front page in a language, or else as it is: its key, tree path, content type."""
    root = Site.objects.select_related("root_page").get(pk=site).root_page.localized
    return (root.pk, root.path, root.content_type_id)


def _deepest(root: tuple[int, str, int], steps: tuple[str, ...]) -> tuple[int, type[Page], int]:
    """As far down as slugs lead: the page's key and type, and how many steps that took."""
    pk, path, content_type = root
    below = (
        Page.objects.filter(path__startswith=path, slug__in=steps)
        .exclude(pk=pk)
        .order_by()
        .values_list("path", "slug", "pk", "content_type_id")
    )
    children = {(each[0][: -Page.steplen], each[1]): each for each in below} if steps else {}
    taken = 0
    for step in steps:
        # A page with addresses of its own is asked before the pages below it.
        if issubclass(_model(content_type), RoutablePageMixin) or (path, step) not in children:
            break
        path, _slug, pk, content_type = children[path, step]
        taken += 1
    return pk, _model(content_type), taken


def _model(content_type: int) -> type[Page]:
    """Its type; a plain page where the type's code is gone."""
    found: type[Page] | None = ContentType.objects.get_for_id(content_type).model_class()
    return found or Page
