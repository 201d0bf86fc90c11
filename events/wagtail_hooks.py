"""The schedule view in the admin, and the ways that lead to it."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.models import Page

from core.models import User

from .schedule.buttons import DatesMenuItem


@hooks.register("register_admin_urls")
def schedule_urls() -> list[URLPattern | URLResolver]:
    return [path("events/schedule/", include("events.schedule.urls"))]


@hooks.register("register_page_header_buttons")
def header_button(page: Page, user: User, **_kwargs: Any) -> Iterator[DatesMenuItem]:
    yield DatesMenuItem(page=page, priority=5)


@hooks.register("register_page_listing_buttons")
def listing_button(page: Page, user: User, **_kwargs: Any) -> Iterator[DatesMenuItem]:
    yield DatesMenuItem(page=page, priority=5)
