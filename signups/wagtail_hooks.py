"""The list of a date's families in the admin, and what is written down of what staff do there."""

from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from events.schedule import date_links

from .participants.views import ParticipantsView

date_links.register(
    date_links.DateLink(
        label=_("Participants"),
        permission=ParticipantsView.permission_required,
        url=lambda date: reverse("signups_admin:participants", args=[date.uid]),
    )
)


@hooks.register("register_admin_urls")
def participants_urls() -> list[URLPattern | URLResolver]:
    return [path("signups/", include("signups.participants.urls"))]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Who did it and when, about a place by its number: no name of a family in the log."""
    actions.register_action(
        "signups.cancel_place", _("Take off a list"), _("Took a family off the list of a date")
    )
    actions.register_action(
        "signups.seat_by_hand", _("Seat by hand"), _("Gave a waiting family a place out of turn")
    )
