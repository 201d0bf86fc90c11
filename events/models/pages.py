"""The calendar and the pages of what happens: words only, facts are on the subject's series."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from core.enums import SubjectKind
from core.models import BasePage, Body, SubjectPage

from ..calendar import calendar_context
from ..date_pages import date_page, series_page
from ..querysets import OccurrenceQuerySet
from ..schedule.panels import SchedulePanel
from .occurrence import Occurrence
from .series import Series


class CalendarPage(BasePage):
    """Everything that is coming, by day. Its children are the series."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1
    has_many_below = True

    class Meta:
        verbose_name = _("calendar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        shown = calendar_context(request, Occurrence.objects.all())
        query = shown["query"].removesuffix("?")
        # The same view in the other languages.
        languages = [
            each | {name: f"{each[name]}{query}" for name in ("url", "full_url")}
            for each in self.languages
        ]
        return context | shown | {"languages": languages, "canonical": f"{self.full_url}{query}"}


class EventPage(RoutablePageMixin, Body, SubjectPage):
    """What a series is, in one language, and the way to each of its dates.

    When it happens and who has a seat is not here: see ``events.models.series``. The schedule
    view beside the page editor writes that.
    """

    subject_kind = SubjectKind.EVENT

    host = models.CharField(
        _("host"),
        max_length=120,
        blank=True,
        help_text=_(
            "Who meets families there, such as “Two volunteers from the house”. Where a partner "
            "holds it, the partner is named instead."
        ),
    )
    price = models.CharField(
        _("price"), max_length=120, blank=True, help_text=_("Empty means that it is free.")
    )
    bring = models.CharField(_("what to bring"), max_length=200, blank=True)
    first_time = models.TextField(
        _("first time"),
        blank=True,
        max_length=600,
        help_text=_(
            "What happens when one comes for the first time, a step on each line. Empty means what "
            "the page about the house says."
        ),
    )

    parent_page_types = ["events.CalendarPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SubjectPage.content_panels,
        SchedulePanel(heading=_("Dates"), icon="calendar-alt"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("host"),
                FieldPanel("price"),
                FieldPanel("bring"),
                FieldPanel("first_time"),
            ],
            _("Good to know"),
        ),
        *SubjectPage.facts_panels,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @cached_property
    def series(self) -> Series | None:
        """The facts of this page's subject, the same in every language; None before any."""
        series = Series.objects.filter(subject=self.translation_key)
        return series.select_related("subject", "partner").first()

    @property
    def dates(self) -> OccurrenceQuerySet:
        """All dates of this page's subject, the same in every language."""
        return Occurrence.objects.filter(series__subject=self.translation_key)

    @property
    def search_text(self) -> str:
        return " ".join([super().search_text, self.price, self.bring, self.first_time])

    @path("")
    def serve_series(self, request: HttpRequest) -> HttpResponse:
        return series_page(request, self)

    @re_path(r"^(\d{4}-\d{2}-\d{2})(?:-(\d{4}))?/$", name="date")
    def serve_date(self, request: HttpRequest, day: str, clock: str | None = None) -> HttpResponse:
        return date_page(request, self, day, clock)
