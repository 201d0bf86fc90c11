"""The pages of My family, at two doors: each of them at an address for who has signed in, and at
one for who has the link."""

from django.urls import path
from django.urls.resolvers import URLPattern
from django.views.decorators.http import require_http_methods, require_safe

from . import data_views, link_views, sign_up_views, views
from .visitor import BY_LINK, FamilyView, by_account, by_link

_acting = require_http_methods(["GET", "HEAD", "POST"])

PAGES: tuple[tuple[str, FamilyView, str], ...] = (
    ("", _acting(views.family), "family"),
    ("hvem/", _acting(views.who), "who"),
    ("hvem/barn/", _acting(views.child), "new_child"),
    ("hvem/barn/<int:pk>/", _acting(views.child), "child"),
    ("tilmeld/<uuid:uid>/", require_safe(sign_up_views.sign_up_as_us), "sign_up_as_us"),
    ("oplysninger/", require_safe(data_views.data), "data"),
    ("oplysninger/hent/", require_safe(data_views.export), "export"),
    ("slet/", _acting(data_views.erase), "erase"),
)


def at_both_doors() -> list[URLPattern]:
    account = [
        path(f"min-familie/{route}", by_account(view), name=name) for route, view, name in PAGES
    ]
    link = [
        path(f"min-familie/link/<str:token>/{route}", by_link(view), name=name + BY_LINK)
        for route, view, name in PAGES
    ]
    return [*account, *link]


urlpatterns = [
    path("min-familie/link/", link_views.ask, name="family_link"),
    path("min-familie/link/sendt/", link_views.sent, name="family_link_sent"),
    path("min-familie/link/fra/<str:token>/", link_views.ask_from, name="family_link_from"),
    path("min-familie/slettet/", data_views.erased, name="erased"),
    *at_both_doors(),
]
