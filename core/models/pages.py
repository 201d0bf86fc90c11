"""What every page type shares: words that are translated page by page, facts that are not."""

from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.models.sites import SiteRootPath
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..addresses import readable_at
from ..fields import StageSetField
from ..generation import FACTS, PAGES, kept
from ..page_forms import DanishSlugInput, PageForm, free_slug
from ..page_tree import closed_paths, language_codes, page_tree, site_roots
from ..search_fields import FoldedTitle
from ..text import index_words
from .subject import Subject, Topic


class BasePage(Page):
    """A page in the site's clothes.

    Localisation: the Danish tree is where pages are made, other languages are translations of
    them. One Danish ASCII slug serves all languages, so an address differs in its prefix only.
    """

    lead = models.TextField(
        _("lead"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences under the title. Lists and search results show them."),
    )

    base_form_class = PageForm
    content_panels = [*Page.content_panels, FieldPanel("lead")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", widget=DanishSlugInput),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
            ],
            _("For search engines"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], _("For the menu")),
    ]

    search_fields = [
        *Page.search_fields,
        FoldedTitle(boost=2),
        index.SearchField("search_words"),
        index.AutocompleteField("search_words"),
    ]
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # Before Wagtail makes one: its own slugs write "fxe6lles" for "fælles".
        if not self.slug and self.title:
            self.slug = free_slug(self.title, self.get_parent(), self)
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.slug and not self.slug.isascii():
            raise ValidationError({"slug": _("Write the address in plain letters, a to z.")})

    @property
    def language_code(self) -> str:
        return language_codes()[self.locale_id]

    @property
    def search_text(self) -> str:
        """What readers can find this page by; page types add their own words."""
        return f"{self.title} {self.lead}"

    @property
    def search_words(self) -> str:
        """The text in every folding and stem (``core.text``), for the search index."""
        return index_words(f"{self.search_text} {self._danish_title}", self.language_code)

    @property
    def _danish_title(self) -> str:
        """Of a translation: it stands on posters and on the door, in Danish only."""
        if self.language_code == settings.LANGUAGE_CODE:
            return ""
        rows = page_tree().translations([self.translation_key])
        return next((row.title for row in rows if row.language == settings.LANGUAGE_CODE), "")

    #: Whether there are so many below it that they are read as they are asked for (``page_tree``).
    has_many_below = False

    #: What a row of a list reads of a page, for its lead and its note.
    listing_columns: tuple[str, ...] = ("lead",)

    @property
    def listing_note(self) -> str:
        """One more fact beside its title in a list; page types have their own."""
        return ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["languages"] = self.languages
        return context

    @property
    def is_foreign(self) -> bool:
        """Whether it is shown to readers of a language it is not written in."""
        return self.language_code != get_language()

    @property
    def is_behind(self) -> bool:
        """Whether the Danish page has been published anew since this translation of it was."""
        if self.language_code == settings.LANGUAGE_CODE:
            return False
        standing = _published_at(self.translation_key)
        mine, source = standing.get(self.language_code), standing.get(settings.LANGUAGE_CODE)
        return bool(mine and source and source > mine)

    @cached_property
    def languages(self) -> list[dict[str, Any]]:
        """Where this is read in each language; which that is now, and which it is written in."""
        translations = page_tree().translations([self.translation_key])
        own = {row.language: row for row in translations if row.is_listed}
        here = own.get(self.language_code)
        root, path = here.address if here else _address(self)  # else a draft, with its editor
        return [
            {
                "code": code,
                "name": translation.get_language_info(code)["name_local"],
                "url": readable_at(path, code),
                "full_url": f"{root}{readable_at(path, code)}",
                "is_current": code == get_language(),
                "is_own": code in own,
            }
            for code, _name in settings.LANGUAGES
        ]

    def _get_site_root_paths(self, cache_object: Any = None) -> list[SiteRootPath]:
        """Wagtail's own, but for an hour's cache in each process; it looks for them here again."""
        found = site_roots()
        if cache_object is not None:
            cache_object._wagtail_cached_site_root_paths = found
        return found

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail's own, but for climbing the tree on every page of a site that has none."""
        if not closed_paths():
            return PageViewRestriction.objects.none()
        found: QuerySet[PageViewRestriction] = super().get_view_restrictions()
        return found


def _address(page: Page) -> tuple[str, str]:
    """Its site and its path there; empty without a site."""
    _site, root, path = page.get_url_parts() or (None, "", "")
    return root, path or ""


@kept(PAGES)
def _published_at(translation_key: UUID) -> dict[str, datetime | None]:
    """When each live translation of a page was last published, by language."""
    pages = Page.objects.live().filter(translation_key=translation_key, alias_of__isnull=True)
    return dict(pages.values_list("locale__language_code", "last_published_at"))


class SubjectPage(BasePage):
    """A page with a subject behind it, which carries the facts of all its translations.

    Stages and topics are written on the Danish page; publishing copies them to the subject
    (``core.signal_handlers``), and only from there are they read.
    """

    subject_kind: str

    stages = StageSetField(
        _("stages"),
        help_text=_("All five together read “the whole family” and always show."),
    )
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), blank=True)

    facts_panels = [
        MultiFieldPanel(
            [FieldPanel("stages"), FieldPanel("topics", widget=forms.CheckboxSelectMultiple)],
            _("For whom, about what"),
        ),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("stages", overridable=False),
        SynchronizedField("topics", overridable=False),
    ]

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Only in the Danish tree: other languages are translations of what is made there."""
        is_source_tree = parent.locale.language_code == settings.LANGUAGE_CODE
        return bool(is_source_tree and super().can_create_at(parent))

    @cached_property
    def subject(self) -> Subject | None:
        """The facts behind this page, the same for all its translations; None before any."""
        return Subject.objects.filter(key=self.translation_key).first()

    @property
    def calls_for_help(self) -> bool:
        """Whether it has the box “Do you need help now?”: one of its topics calls for it.

        On a draft, as its editor has written it.
        """
        if not self.live:
            return any(topic.calls_for_help for topic in self.topics.all())
        return self.translation_key in _subjects_that_call_for_help()


@kept(FACTS)
def _subjects_that_call_for_help() -> frozenset[UUID]:
    return frozenset(Subject.objects.calling_for_help().values_list("pk", flat=True))
