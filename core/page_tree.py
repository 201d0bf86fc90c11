"""The pages of the house in one look: where each stands, what it is called, who may open it.

Every page shows the names and addresses of dozens of others. Asking for each kind of them by itself
made thirty statements of the first page after a change. The light columns of all of them come in
one statement that costs less than two of those; they are kept until a page changes
(``core.generation``).

The calendar alone has more pages below it than the rest of the house together, and no page shows
more than some fifty of them. Those below a page that ``has_many_below`` are read as somebody asks
for them, and kept as long.

It holds drafts and aliases too, since addresses lead through them: who lists pages asks for those
that are ``is_listed``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, NamedTuple
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models
from wagtail.models.sites import SiteRootPath

from .generation import HOUSE, PAGES, kept
from .written_once import written_once


class PageRow(NamedTuple):
    """One page; ``key`` is that of its translations."""

    pk: int
    path: str
    key: UUID
    language: str
    content_type: int
    title: str
    slug: str
    url_path: str
    is_in_menus: bool
    is_live: bool
    alias_of: int | None
    first_published_at: datetime | None

    @property
    def depth(self) -> int:
        return len(self.path) // Page.steplen

    @property
    def model(self) -> type[Page]:
        """A plain page where the type's code is gone."""
        found: type[Page] | None = ContentType.objects.get_for_id(self.content_type).model_class()
        return found or Page

    @property
    def is_listed(self) -> bool:
        """Whether lists have it: it is live, and not another page once more."""
        return self.is_live and self.alias_of is None

    @property
    def is_open(self) -> bool:
        """Whether it is closed to nobody, as ``PageQuerySet.public`` asks."""
        return not self.path.startswith(closed_paths())

    @property
    def address(self) -> tuple[str, str]:
        """Its site and its path there, as ``Page.get_url_parts`` says; empty without a site."""
        for _site, root_path, root_url, language in site_roots():
            if self.url_path.startswith(root_path):
                rest = quote(self.url_path[len(root_path) :])
                return root_url, f"{_first_path(language)}{rest}"
        return "", ""


#: Those of a row, in its order.
_COLUMNS = (
    *("pk", "path", "translation_key", "locale__language_code", "content_type", "title"),
    *("slug", "url_path", "show_in_menus", "live", "alias_of", "first_published_at"),
)


#: As ``PageRow._make`` without a call of Python's own for each of a thousand.
_row = partial(tuple.__new__, PageRow)


class PageTree:
    """The pages of the house; of those there are many of, what was asked for so far."""

    def __init__(self, rows: Sequence[PageRow]) -> None:
        """``rows`` are those there are few of, in the order of the tree."""
        self._rows = rows
        self._below: defaultdict[str, dict[str, PageRow]] = defaultdict(dict)
        # By the number in the key: Python takes long to hash a UUID.
        self._translations: dict[int, list[PageRow]] = {}
        self._of_type: defaultdict[int, list[PageRow]] = defaultdict(list)
        self._many_below: dict[tuple[str, str], PageRow] = {}
        for row in rows:
            self._below[row.path[: -Page.steplen]][row.slug] = row
            self._translations.setdefault(row.key.int, []).append(row)
            self._of_type[row.content_type].append(row)

    @cached_property
    def _at(self) -> dict[str, PageRow]:
        return {row.path: row for row in self._rows}

    def page(self, pk: int) -> PageRow:
        """None of those there are many of."""
        return next(row for row in self._rows if row.pk == pk)

    def above(self, path: str) -> PageRow:
        """The page above the one at this path."""
        return self._at[path[: -Page.steplen]]

    def below(self, page: PageRow, slug: str) -> PageRow | None:
        """The page with this slug right below another; at most one statement."""
        if not getattr(page.model, "has_many_below", False):
            return self._below.get(page.path, {}).get(slug)
        if (page.path, slug) not in self._many_below:
            child = Q(path__startswith=page.path, depth=page.depth + 1, slug=slug)
            # With its translations, which whoever comes to an address asks for next.
            keys = Page.objects.order_by().filter(child).values("translation_key")
            rows = _in_order(_pages().filter(translation_key__in=keys))
            self._keep({row.key for row in rows}, rows)
            path = len(page.path) + Page.steplen
            for row in rows:
                if row.slug == slug and row.path.startswith(page.path) and len(row.path) == path:
                    self._many_below[page.path, slug] = row
        return self._many_below.get((page.path, slug))

    def children(self, page: PageRow) -> Iterable[PageRow]:
        """Those right below a page that has few, in their order."""
        return self._below.get(page.path, {}).values()

    def translations(self, keys: Iterable[UUID]) -> list[PageRow]:
        """Of all pages with these keys, drafts and aliases among them; at most one statement."""
        keys = list(keys)
        if unknown := {key for key in keys if key.int not in self._translations}:
            self._keep(unknown, _in_order(_with_keys(frozenset(unknown))))
        return [row for key in keys for row in self._translations[key.int]]

    def of_type(self, model: type[Page]) -> list[PageRow]:
        """Of a type that there are few of."""
        return self._of_type.get(ContentType.objects.get_for_model(model).pk, [])

    def _keep(self, keys: Iterable[UUID], rows: Iterable[PageRow]) -> None:
        """All that have these keys; a key without a page is known to have none."""
        found: dict[int, list[PageRow]] = {key.int: [] for key in keys}
        for row in rows:
            found[row.key.int].append(row)
        self._translations.update(found)  # at once: another thread may be reading


@kept(PAGES)
def page_tree() -> PageTree:
    """As it is now: one statement."""
    return PageTree(_in_order(_few(_numerous())))


@written_once
def _few(numerous: frozenset[int]) -> "QuerySet[Page]":
    """All but those of these types, which there are many of."""
    return _pages().exclude(content_type__in=numerous)


@written_once
def _with_keys(keys: frozenset[UUID]) -> "QuerySet[Page]":
    return _pages().filter(translation_key__in=keys)


@kept(PAGES)
def every_page() -> list[PageRow]:
    """Those too that there are many of, in the order of the tree: for whoever looks at them all."""
    return _in_order(_pages())


def _pages() -> "QuerySet[Page]":
    return Page.objects.order_by().values_list(*_COLUMNS)


def _in_order(rows: Iterable[Sequence[Any]]) -> list[PageRow]:
    # Not in the database, whose order of letters may be another than the tree's.
    return sorted(map(_row, rows), key=attrgetter("path"))


def _numerous() -> frozenset[int]:
    """The types of pages below those that have many."""
    above = (each for each in get_page_models() if getattr(each, "has_many_below", False))
    below = {model for each in above for model in each.allowed_subpage_models()}
    types = ContentType.objects.get_for_models(*below).values()
    return frozenset(each.pk for each in types)


def in_best_language(rows: Iterable[PageRow], language: str) -> dict[UUID, PageRow]:
    """Of each page among these, by its translations' key, the one in this language or in Danish."""
    found: dict[UUID, PageRow] = {}
    for row in rows:
        is_fallback = row.language == settings.LANGUAGE_CODE and row.key not in found
        if row.alias_of is None and (row.language == language or is_fallback):
            found[row.key] = row
    return found


def live_rows(keys: Iterable[UUID], language: str) -> dict[UUID, PageRow]:
    """Each subject's live page in this language, or else in Danish, by the subject's key."""
    rows = page_tree().translations(keys)
    return in_best_language((row for row in rows if row.is_live), language)


def open_rows(model: type[Page], language: str) -> dict[UUID, PageRow]:
    """The same of all pages of a type that anybody may open, in the order of the tree."""
    rows = page_tree().of_type(model)
    return in_best_language((row for row in rows if row.is_live and row.is_open), language)


@kept(PAGES)
def closed_paths() -> tuple[str, ...]:
    """Where in the tree pages are closed to some, and with them all below."""
    return tuple(_closed_paths())


@written_once
def _closed_paths() -> "QuerySet[PageViewRestriction]":
    return PageViewRestriction.objects.order_by().values_list("page__path", flat=True)


@kept(HOUSE)
def sites() -> list[Site]:
    """All there are. For reading: they are shared between requests."""
    return _sites()


@written_once
def _sites() -> "QuerySet[Site]":
    return Site.objects.order_by("pk")


@kept(HOUSE)
def language_codes() -> dict[int, str]:
    """The language of each locale, by its key."""
    return dict(_locales())


@written_once
def _locales() -> "QuerySet[Locale]":
    return Locale.objects.order_by().values_list("pk", "language_code")


@kept(PAGES, HOUSE)
def site_roots() -> list[SiteRootPath]:
    """Below which paths the pages of each site stand: as ``Site.get_site_root_paths`` has it, which
    each process keeps for an hour, whatever another has changed. So that is thrown away too, for
    whoever asks it."""
    Site.clear_site_root_paths_cache()
    tree = page_tree()
    return [
        SiteRootPath(site.pk, row.url_path, site.root_url, row.language)
        for site in sorted(sites(), key=_as_wagtail_asks_them)
        for row in tree.translations([tree.page(site.root_page_id).key])
    ]


def _as_wagtail_asks_them(site: Site) -> tuple[int, bool, str]:
    """The deepest first."""
    depth = page_tree().page(site.root_page_id).depth
    return -depth, not site.is_default_site, site.hostname


@kept(PAGES)
def _first_path(language: str) -> str:
    """The address of the front page in a language, which all others begin with."""
    with override(language):
        return reverse("wagtail_serve", args=("",))
