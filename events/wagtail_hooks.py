"""The schedule view and the closures in the admin, and the ways that lead to them."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from core.models import User
from rooms.models import Period, Zone

from .closures.views import MAY_CLOSE
from .rooms_in_use import in_use_words
from .schedule.buttons import DatesMenuItem
from .schedule.hit_by_holidays import dates_hit, hit_words, ways_to
from .schedule.home_panel import plans_panel
from .schedule.permissions import MAY_PLAN


@hooks.register("register_admin_urls")
def schedule_urls() -> list[URLPattern | URLResolver]:
    return [
        path("events/schedule/", include("events.schedule.urls")),
        path("closures/", include("events.closures.urls")),
    ]


class ClosuresMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MAY_CLOSE))


@hooks.register("register_admin_menu_item")
def closures() -> MenuItem:
    return ClosuresMenuItem(
        _("Closures"), reverse("closures:list"), icon_name="lock", name="closures", order=265
    )


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm(MAY_PLAN) and (panel := plans_panel(request)):
        panels.append(panel)


@hooks.register("before_delete_snippet")
def keep_rooms_in_use(request: HttpRequest, objects: Sequence[object]) -> HttpResponse | None:
    """Without its room a date would be nowhere, and families would not be told."""
    rooms = [each for each in objects if isinstance(each, Zone)]
    if not rooms or not (words := in_use_words(rooms)):
        return None
    messages.error(request, words)
    return redirect("wagtailsnippets_rooms_zone:list")


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def tell_of_dates_hit(request: HttpRequest, instance: object) -> None:
    """Nothing is taken off a plan by a change of the school year: whoever makes it is told."""
    if isinstance(instance, Period) and (hit := dates_hit(instance)):
        messages.warning(request, hit_words(hit), buttons=ways_to(hit))


@hooks.register("register_page_header_buttons")
def header_button(page: Page, user: User, **_kwargs: Any) -> Iterator[DatesMenuItem]:
    yield DatesMenuItem(page=page, priority=5)


@hooks.register("register_page_listing_buttons")
def listing_button(page: Page, user: User, **_kwargs: Any) -> Iterator[DatesMenuItem]:
    yield DatesMenuItem(page=page, priority=5)
