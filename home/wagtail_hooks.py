"""Home's places in the admin."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.log_actions import LogActionRegistry

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
