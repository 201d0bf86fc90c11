"""Home's places in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
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
