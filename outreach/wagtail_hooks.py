"""News by email in the admin's menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import WRITE, NewsView, UndoNewsView, WriteNewsView


@hooks.register("register_admin_urls")
def news_urls() -> list[URLPattern | URLResolver]:
    views = [
        path("", NewsView.as_view(), name="news"),
        path("write/", WriteNewsView.as_view(), name="write"),
        path("undo/<int:change>/", UndoNewsView.as_view(), name="undo"),
    ]
    return [path("news/", include((views, "outreach")))]


class NewsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(WRITE))


@hooks.register("register_admin_menu_item")
def news_menu_item() -> NewsMenuItem:
    return NewsMenuItem(
        _("News by email"), reverse("outreach:news"), name="news", icon_name="mail", order=790
    )
