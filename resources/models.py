"""Pages to read: the knowledge shelf with its articles, and what gathers round a topic or stage."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core.enums import Stage, SubjectKind
from core.models import BasePage, Body, SubjectPage, Topic


class ArticleIndexPage(BasePage):
    """The knowledge shelf. Its children are the topics and the articles."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.TopicPage", "resources.ArticlePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("knowledge")


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
        help_text=_("For articles about loss, exhaustion and whatever is hard to bear alone."),
    )

    parent_page_types = ["resources.ArticleIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SubjectPage.content_panels,
        FieldPanel("body"),
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
