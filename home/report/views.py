"""The report on the screen, as a spreadsheet, and as a PDF."""

from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.spreadsheets import MIME_TYPE, Sheet, spreadsheet
from events.models import Occurrence

from .chart import bars
from .numbers import Counted, counted, total
from .pdf import MIME_TYPE as PDF
from .pdf import report_pdf
from .tables import Table, by_age, by_month, by_partner, by_stage

MAY_REPORT = "signups.view_place"
TITLE = gettext_lazy("How many came")


class _Report(PermissionRequiredMixin):
    """Of the year that is asked for, or of this one."""

    permission_required = MAY_REPORT
    raise_exception = True
    request: HttpRequest

    @cached_property
    def years(self) -> list[int]:
        """Those in which something has taken place, this year first."""
        today = timezone.localdate()
        begun = Occurrence.objects.planned().filter(local_date__lte=today)
        found = {day.year for day in begun.order_by().dates("local_date", "year")}
        return sorted(found | {today.year}, reverse=True)

    @cached_property
    def year(self) -> int:
        asked = self.request.GET.get("year", "")
        return int(asked) if asked in map(str, self.years) else self.years[0]

    @cached_property
    def dates(self) -> list[Counted]:
        return counted(date(self.year, 1, 1), date(self.year, 12, 31))

    @cached_property
    def tables(self) -> list[Table]:
        today = timezone.localdate()
        return [
            by_month(self.year, self.dates, today),
            by_partner(self.dates),
            by_stage(self.dates),
            by_age(self.dates),
        ]

    @property
    def caption(self) -> str:
        return _("Visits by month in %(year)s") % {"year": self.year}

    @property
    def sentences(self) -> list[str]:
        """What the numbers mean, and what they do not know."""
        return [
            _(
                "A visit is one person at one date. What the host has counted holds; where nobody "
                "counted, the sign-ups do. Numbers of people are rounded to five, and a dash "
                "stands for a number under five, so that nobody can be worked out."
            ),
            *_uncounted_words(total(self.dates).uncounted),
        ]

    def as_file(self, content: bytes, *, kind: str, ending: str) -> HttpResponse:
        response = HttpResponse(content, content_type=kind)
        name = f"familievaerket-{self.year}.{ending}"
        response["Content-Disposition"] = content_disposition_header(True, name)
        return response


class ReportView(_Report, WagtailAdminTemplateMixin, TemplateView):
    template_name = "home/report/page.html"
    page_title = TITLE
    header_icon = "history"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": self.request.path, "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "year": self.year,
            "years": self.years,
            "tables": self.tables,
            "bars": bars(self.tables[0]),
            "caption": self.caption,
            "sentences": self.sentences,
            "sheet_url": f"{reverse('report_sheet')}?year={self.year}",
            "pdf_url": f"{reverse('report_pdf')}?year={self.year}",
        }


class ReportSheetView(_Report, View):
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        sheets = spreadsheet(*map(_sheet, self.tables))
        return self.as_file(sheets, kind=MIME_TYPE, ending="xlsx")


class ReportPdfView(_Report, View):
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        content = report_pdf(
            title=f"{TITLE} {self.year}",
            sentences=self.sentences,
            caption=self.caption,
            bars=bars(self.tables[0]),
            tables=self.tables,
        )
        return self.as_file(content, kind=PDF, ending="pdf")


def _sheet(table: Table) -> Sheet:
    rows = [*table.rows, *([table.sums] if table.sums else [])]
    return Sheet(table.title, (36, *[14] * (len(table.heads) - 1)), table.heads, rows)


def _uncounted_words(dates: int) -> list[str]:
    words = ngettext(
        "Of %(count)s date nobody has written down how many came.",
        "Of %(count)s dates nobody has written down how many came.",
        dates,
    )
    return [words % {"count": dates}] if dates else []
