"""The page of those who look after the machine, and the banner that leads there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.date_words import day_month_words
from events.date_words import time_words

from .state import JobState, State, look, versions
from .troubles import troubles

MAY_LOOK = "core.view_jobrun"


@dataclass(frozen=True)
class Line:
    """A job as the table shows it."""

    title: str
    is_wrong: bool
    state: str
    last: str
    next: str


class OperationsView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """What runs by itself: when it last did, when it will, and what is wrong."""

    permission_required = MAY_LOOK
    raise_exception = True
    template_name = "home/operations/page.html"
    page_title = gettext_lazy("Operations")
    header_icon = "cogs"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": self.request.path, "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        state = look(timezone.now())
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "troubles": troubles(state),
            "facts": _facts(state),
            "jobs": [_line(each) for each in state.jobs],
            "versions": versions(),
        }


class OperationsBanner(Component):
    """Above everything else on the front of the admin, and only while somebody is needed."""

    name = "operations"
    template_name = "home/operations/banner.html"
    order = 10

    def __init__(self, sentences: list[str]) -> None:
        self.sentences = sentences

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"troubles": self.sentences, "url": reverse("operations")}


def banner() -> OperationsBanner | None:
    found = troubles(look(timezone.now()))
    return OperationsBanner(found) if found else None


def _facts(state: State) -> list[tuple[str, str]]:
    """Each with what it is called."""
    return [
        (_("Last sign of life"), _when(state.runs_since)),
        (_("Oldest mail that waits"), _when(state.mail_since, never=_("None waits"))),
        (_("Mail of the last days that was refused or put off"), str(state.not_taken)),
        (_("Last backup"), _when(state.backup_at, never=_no_backup_words())),
        (
            _("Free on the disk"),
            _("%(free)s of %(size)s")
            % {"free": filesizeformat(state.free), "size": filesizeformat(state.size)},
        ),
    ]


def _no_backup_words() -> str:
    return "" if settings.HOLDS_FAMILIES else _("None yet; nobody’s data is in this house")


def _line(state: JobState) -> Line:
    return Line(
        title=str(state.job.title),
        is_wrong=state.is_late or state.has_failed,
        state=_state_words(state),
        last=_when(state.run.started_at if state.run else None),
        next=_when(state.next_at),
    )


def _state_words(state: JobState) -> str:
    if state.is_late:
        return _("Not done")
    if state.has_failed:
        return _("Failed")
    return _("At work") if state.is_at_work else _("Done")


def _when(moment: datetime | None, *, never: str = "") -> str:
    if moment is None:
        return never or _("Never")
    local = timezone.localtime(moment)
    words = {"day": day_month_words(local.date()), "clock": time_words(local.time())}
    return _("%(day)s, %(clock)s") % words
