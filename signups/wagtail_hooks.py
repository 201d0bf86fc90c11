"""The list of a date's families in the admin, and what is written down of what staff do there."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from events.schedule import date_links

from .hosting.viewsets import ChecklistItemViewSet
from .pages_in_use import not_deleted_words, taken_down_words, use_of
from .participants.home_panel import approval_panel
from .participants.views import ParticipantsView
from .questions.viewsets import QuestionViewSet

register_snippet(QuestionViewSet)
register_snippet(ChecklistItemViewSet)
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


@hooks.register("construct_homepage_panels")
def who_waits(request: HttpRequest, panels: list[Any]) -> None:
    may_answer = request.user.has_perm("signups.change_place")
    if may_answer and (panel := approval_panel()):
        panels.append(panel)


@hooks.register("before_delete_page")
def keep_page_of_families(request: HttpRequest, page: Page) -> HttpResponse | None:
    use = use_of([page])
    if not use:
        return None
    messages.error(request, not_deleted_words(use), buttons=use.ways)
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_bulk_action")
def keep_pages_of_families(
    request: HttpRequest, kind: str, objects: Sequence[object], action: BulkAction
) -> HttpResponse | None:
    if kind != "delete" or not (use := use_of(_pages(objects))):
        return None
    messages.error(request, not_deleted_words(use), buttons=use.ways)
    return redirect(action.next_url)


@hooks.register("after_unpublish_page")
def tell_of_families(request: HttpRequest, page: Page) -> None:
    if use := use_of([page]):
        messages.warning(request, taken_down_words(use), buttons=use.ways)


@hooks.register("after_bulk_action")
def tell_of_families_of_pages(
    request: HttpRequest, kind: str, objects: Sequence[object], _action: BulkAction
) -> None:
    if kind == "unpublish" and (use := use_of(_pages(objects))):
        messages.warning(request, taken_down_words(use), buttons=use.ways)


def _pages(objects: Sequence[object]) -> list[Page]:
    return [each for each in objects if isinstance(each, Page)]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Who did it and when, about a place by its number: no name of a family in the log."""
    actions.register_action(
        "signups.cancel_place", _("Take off a list"), _("Took a family off the list of a date")
    )
    actions.register_action(
        "signups.seat_by_hand", _("Seat by hand"), _("Gave a waiting family a place out of turn")
    )
    actions.register_action(
        "signups.approve", _("Say yes"), _("Said yes to a family that had asked for a place")
    )
    actions.register_action(
        "signups.decline", _("Say no"), _("Said no to a family that had asked for a place")
    )
