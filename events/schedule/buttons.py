"""The way to a page's dates from its listing and its header in the admin."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from core.models import User

from ..models import EventPage
from .permissions import MAY_PLAN


class DatesMenuItem(PageMenuItem):
    """Leads from any language to the one schedule; who may save there is decided there."""

    label = _("Dates")
    icon_name = "calendar-alt"

    @cached_property
    def url(self) -> str:
        return reverse("schedule:edit", args=[self.page.translation_key])

    def is_shown(self, user: User) -> bool:
        # Called for every row of a listing: asks nothing of the database.
        is_event = issubclass(self.page.specific_class or Page, EventPage)
        return is_event and self.page.alias_of_id is None and user.has_perm(MAY_PLAN)
