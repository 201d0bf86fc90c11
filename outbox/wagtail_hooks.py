"""The outbox's places in the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .viewsets import LetterViewSet
from .wording_views import CHANGE, WordingEditView, WordingListView


@hooks.register("register_admin_viewset")
def letters() -> LetterViewSet:
    return LetterViewSet()


@hooks.register("register_admin_urls")
def wording_urls() -> list[URLPattern | URLResolver]:
    views = [
        path("", WordingListView.as_view(), name="index"),
        path("<path:name>/", WordingEditView.as_view(), name="edit"),
    ]
    return [path("wording/", include((views, "wording")))]


class WordingMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(CHANGE))


@hooks.register("register_settings_menu_item")
def wording_menu_item() -> WordingMenuItem:
    return WordingMenuItem(
        _("Words of letters"), reverse("wording:index"), name="wording", icon_name="mail", order=300
    )
