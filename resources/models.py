"""Pages to read: the knowledge shelf with its articles, and what gathers round a topic or stage."""

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core.enums import Stage, SubjectKind
from core.listed_pages import listed_pages
from core.marked_words import words_in
from core.models import BasePage, Body, SubjectPage, Topic
from core.public_subjects import facts_of
from core.subject_lists import SubjectList, part_of

from .lix_panel import LixPanel
from .reading import minutes_words, reviewed_words


class ArticleIndexPage(BasePage):
    """The knowledge shelf, the newest first. Its children are the topics and the articles."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.TopicPage", "resources.ArticlePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("knowledge")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        language = get_language() or settings.LANGUAGE_CODE
        asked = SubjectList.asked_for(request.GET, SubjectKind.ARTICLE, language)
        shown = part_of(asked.subjects, request.GET)
        rows = listed_pages(SubjectKind.ARTICLE, shown.object_list, language)
        return context | asked.context(self, shown, rows)


class ArticlePage(Body, SubjectPage):
    """An article, in one language: who has read it through, and when, stands on it."""

    subject_kind = SubjectKind.ARTICLE

    reviewed_by = models.CharField(
        _("read through by"),
        max_length=100,
        blank=True,
        help_text=_("Somebody who knows: a health visitor, a family therapist."),
    )
    reviewed_on = models.DateField(_("read through on"), null=True, blank=True)
    needs_help_box = models.BooleanField(
        _("with the box “Do you need help now?”"),
        default=False,
        help_text=_("Articles about a topic that calls for help have it anyway."),
    )

    parent_page_types = ["resources.ArticleIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SubjectPage.content_panels,
        FieldPanel("body"),
        LixPanel(heading=_("How easy it is to read"), icon="glasses"),
        MultiFieldPanel(
            [FieldPanel("reviewed_by"), FieldPanel("reviewed_on"), FieldPanel("needs_help_box")],
            _("What readers can rely on"),
        ),
        *SubjectPage.facts_panels,
    ]
    override_translatable_fields = [
        *SubjectPage.override_translatable_fields,
        SynchronizedField("reviewed_on", overridable=False),
        SynchronizedField("needs_help_box", overridable=False),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "stages": facts_of(self).stages,
            "reliance": format_html_join(
                ". ", "{}", ((words,) for words in (self.minutes, self.reviewed) if words)
            ),
        }

    @property
    def calls_for_help(self) -> bool:
        """Also where its own words do, and none of its topics."""
        return self.needs_help_box or super().calls_for_help

    @property
    def minutes(self) -> str:
        """How long it takes to read, in words."""
        body = json.dumps(list(self.body.raw_data), cls=DjangoJSONEncoder)
        return minutes_words(len(self.lead.split()) + _words_in_body(body))

    @property
    def reviewed(self) -> SafeString:
        """Who has read it through and when, in words; empty where nobody has."""
        who = words_in(self.language_code, self.reviewed_by) if self.reviewed_by else ""
        return reviewed_words(who, self.reviewed_on)

    listing_columns = (*SubjectPage.listing_columns, "body")

    @property
    def listing_note(self) -> str:
        return self.minutes


@lru_cache(maxsize=256)
def _words_in_body(body: str) -> int:
    """How many words a body has, given as it is stored.

    Taking them out of its blocks costs a third of what the article's page does, and some
    statements; the same text has as many each time.
    """
    blocks = ArticlePage._meta.get_field("body").stream_block
    value = blocks.to_python(json.loads(body))
    return sum(len(part.split()) for part in blocks.get_searchable_content(value))


class TopicPage(Body, BasePage):
    """What there is about one topic: to read, to come to, and somebody to ask."""

    topic = models.ForeignKey(
        Topic, on_delete=models.PROTECT, related_name="pages", verbose_name=_("topic")
    )
    parent_page_types = ["resources.ArticleIndexPage"]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("topic"), FieldPanel("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("topic", overridable=False),
    ]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    def clean(self) -> None:
        super().clean()
        _only_one(self, "topic", _("There is a page about this topic already: “%(title)s”."))

    @property
    def calls_for_help(self) -> bool:
        """As pages about the topic have it."""
        return self.topic.calls_for_help


class StagePage(Body, BasePage):
    """What there is for families in one stage of life: to come to, to read, and whom to ask."""

    stage = models.CharField(_("stage"), max_length=8, choices=Stage)
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("stage"), FieldPanel("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("stage", overridable=False),
    ]

    class Meta:
        verbose_name = _("stage page")
        verbose_name_plural = _("stage pages")

    def clean(self) -> None:
        super().clean()
        _only_one(self, "stage", _("There is a page for this stage already: “%(title)s”."))

    @property
    def search_text(self) -> str:
        """The word of the stage too, whatever the page is called."""
        with override(self.language_code):
            return f"{super().search_text} {Stage(self.stage).label}"

    @property
    def stages(self) -> list[Stage]:
        """As pages with a subject have them."""
        return [Stage(self.stage)]


def _only_one(page: TopicPage | StagePage, name: str, message: str) -> None:
    """Doors lead to the page of a stage or a topic: of two, readers would meet but one."""
    value = getattr(page, f"{name}_id", None) or getattr(page, name, None)
    others = (
        type(page).objects.filter(**{name: value}).exclude(translation_key=page.translation_key)
    )
    if value and (other := others.first()):
        raise ValidationError({name: message % {"title": other.title}})
