"""Home's places in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.log_actions import LogActionRegistry

from .operations.views import MAY_LOOK, OperationsView, banner
from .report.views import MAY_REPORT, ReportPdfView, ReportSheetView, ReportView
from .viewsets import EnquiryViewSet


@hooks.register("register_admin_viewset")
def enquiries() -> EnquiryViewSet:
    return EnquiryViewSet()


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Who did it and when, about an enquiry by its number: no name of its writer in the log."""
    actions.register_action("home.answer", _("Mark as answered"), _("Marked as answered"))
    actions.register_action("home.reopen", _("Mark as not answered"), _("Marked as not answered"))


@hooks.register("construct_help_menu")
def no_news_of_wagtail(request: HttpRequest, items: list[MenuItem]) -> None:
    """In English, about another program, and under a badge: only what helps here and now stays."""
    items[:] = [item for item in items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("register_admin_urls")
def reports() -> list[URLPattern]:
    return [
        path("reports/operations/", OperationsView.as_view(), name="operations"),
        path("reports/visits/", ReportView.as_view(), name="report"),
        path("reports/visits/sheet/", ReportSheetView.as_view(), name="report_sheet"),
        path("reports/visits/pdf/", ReportPdfView.as_view(), name="report_pdf"),
    ]


class OperationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MAY_LOOK))


@hooks.register("register_reports_menu_item")
def operations_menu_item() -> MenuItem:
    return OperationsMenuItem(
        _("Operations"), reverse("operations"), name="operations", icon_name="cogs", order=1000
    )


class ReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MAY_REPORT))


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return ReportMenuItem(
        _("How many came"), reverse("report"), name="visits", icon_name="history", order=40
    )


@hooks.register("construct_homepage_panels")
def what_is_wrong(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm(MAY_LOOK) and (panel := banner()):
        panels.append(panel)
