"""The pages of the house in one look: where each stands, what it is called, who may open it.

Every page shows the names and addresses of dozens of others. Asking for each kind of them by itself
made thirty statements of the first page after a change. A house has hundreds of pages, and of all
of them the light columns come in one statement that costs less than two of those; they are kept
until a page changes (``core.generation``).

It holds drafts and aliases too, since addresses lead through them: who lists pages asks for those
that are ``is_listed``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property, partial
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, Page, PageViewRestriction, Site

from .generation import kept_facts, kept_pages


class PageRow(NamedTuple):
    """One page; ``key`` is that of its translations, and ``is_closed`` whether it is so itself, and
    not only through one above it."""

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
    is_closed: bool

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
        for _site, root_path, root_url, language in _site_roots():
            if self.url_path.startswith(root_path):
                rest = quote(self.url_path[len(root_path) :])
                return root_url, f"{_first_path(language)}{rest}"
        return "", ""


#: Those of a row, in its order.
_COLUMNS = (
    *("pk", "path", "translation_key", "locale__language_code", "content_type", "title"),
    *("slug", "url_path", "show_in_menus", "live", "alias_of", "first_published_at", "is_closed"),
)


#: As ``PageRow._make`` without a call of Python's own for each of a thousand.
_row = partial(tuple.__new__, PageRow)


class PageTree:
    """All pages, in the order of the tree."""

    def __init__(self, rows: Sequence[PageRow]) -> None:
        self._rows = rows
        self._below: defaultdict[str, dict[str, PageRow]] = defaultdict(dict)
        # By the number in the key: Python takes long to hash a UUID.
        self._translations: defaultdict[int, list[PageRow]] = defaultdict(list)
        self._of_type: defaultdict[int, list[PageRow]] = defaultdict(list)
        for row in rows:
            self._below[row.path[: -Page.steplen]][row.slug] = row
            self._translations[row.key.int].append(row)
            self._of_type[row.content_type].append(row)

    def __iter__(self) -> Iterator[PageRow]:
        return iter(self._rows)

    @cached_property
    def _at(self) -> dict[str, PageRow]:
        return {row.path: row for row in self._rows}

    def above(self, path: str) -> PageRow:
        """The page above the one at this path."""
        return self._at[path[: -Page.steplen]]

    def below(self, path: str, slug: str) -> PageRow | None:
        """The page with this slug right below the one at this path."""
        return self._below.get(path, {}).get(slug)

    def children(self, path: str) -> Iterable[PageRow]:
        """Those right below the page at this path, in their order."""
        return self._below.get(path, {}).values()

    def translations(self, key: UUID) -> list[PageRow]:
        """Drafts and aliases among them."""
        return self._translations.get(key.int, [])

    def of_type(self, model: type[Page]) -> list[PageRow]:
        return self._of_type.get(ContentType.objects.get_for_model(model).pk, [])


@kept_pages
def page_tree() -> PageTree:
    """As it is now: one statement."""
    pages = Page.objects.order_by().annotate(is_closed=Exists(_restrictions()))
    rows = list(map(_row, pages.values_list(*_COLUMNS)))
    # Not in the database, whose order of letters may be another than the tree's.
    rows.sort(key=attrgetter("path"))
    return PageTree(rows)


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
    tree = page_tree()
    return in_best_language(
        (row for key in keys for row in tree.translations(key) if row.is_live), language
    )


def open_rows(model: type[Page], language: str) -> dict[UUID, PageRow]:
    """The same of all pages of a type that anybody may open, in the order of the tree."""
    rows = page_tree().of_type(model)
    return in_best_language((row for row in rows if row.is_live and row.is_open), language)


@kept_facts
def language_codes() -> dict[int, str]:
    """The language of each locale, by its key."""
    return dict(Locale.objects.values_list("pk", "language_code"))


@kept_pages
def closed_paths() -> tuple[str, ...]:
    """Where in the tree pages are closed to some, and with them all below."""
    return tuple(row.path for row in page_tree() if row.is_closed)


def _restrictions() -> QuerySet[PageViewRestriction]:
    return PageViewRestriction.objects.filter(page=OuterRef("pk"))


@kept_pages
def _site_roots() -> list[tuple[int, str, str, str]]:
    return list(Site.get_site_root_paths())


@kept_facts
def _first_path(language: str) -> str:
    """The address of the front page in a language, which all others begin with."""
    with override(language):
        return reverse("wagtail_serve", args=("",))
