"""The report on the screen, on paper, and as a spreadsheet."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.spreadsheets import MIME_TYPE, Sheet, spreadsheet
from events.models import Occurrence

from .numbers import Counted, counted, total
from .tables import HIDDEN, Table, by_age, by_month, by_partner, by_stage

MAY_REPORT = "signups.view_place"


@dataclass(frozen=True)
class Bar:
    """A month of the chart; ``x`` and ``top`` are in its own units, 24 for a month and 100 high."""

    word: str
    number: Any
    x: int
    top: int
    height: int


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


class ReportView(_Report, WagtailAdminTemplateMixin, TemplateView):
    template_name = "home/report/page.html"
    page_title = gettext_lazy("How many came")
    header_icon = "history"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": self.request.path, "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "year": self.year,
            "years": self.years,
            "tables": self.tables,
            "bars": _bars(self.tables[0]),
            "uncounted": _uncounted_words(total(self.dates).uncounted),
            "sheet_url": f"{reverse('report_sheet')}?year={self.year}",
        }


class ReportSheetView(_Report, View):
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        response = HttpResponse(spreadsheet(*map(_sheet, self.tables)), content_type=MIME_TYPE)
        name = f"familievaerket-{self.year}.xlsx"
        response["Content-Disposition"] = content_disposition_header(True, name)
        return response


def _sheet(table: Table) -> Sheet:
    rows = [*table.rows, *([table.sums] if table.sums else [])]
    return Sheet(table.title, (36, *[14] * (len(table.heads) - 1)), table.heads, rows)


def _bars(months: Table) -> list[Bar]:
    """Visits by month; a month that is not shown in the table is not shown here."""
    visits = [row[2] for row in months.rows]
    most = max((number for number in visits if number != HIDDEN), default=0) or 1
    found = []
    for index, (row, number) in enumerate(zip(months.rows, visits, strict=True)):
        height = 0 if number == HIDDEN else round(100 * number / most)
        found.append(Bar(row[0][:3], number, 24 * index, 100 - height, height))
    return found


def _uncounted_words(dates: int) -> str:
    words = ngettext(
        "Of %(count)s date nobody has written down how many came.",
        "Of %(count)s dates nobody has written down how many came.",
        dates,
    )
    return words % {"count": dates} if dates else ""
