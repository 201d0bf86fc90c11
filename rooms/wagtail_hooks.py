"""The rooms' places in the admin."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import PeriodViewSet, ZoneViewSet

register_snippet(ZoneViewSet)
register_snippet(PeriodViewSet)


@hooks.register("register_admin_urls")
def screens_of_the_house() -> list[URLPattern | URLResolver]:
    return [path("rooms/", include("rooms.admin_urls"))]
