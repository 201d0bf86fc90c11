"""The site's addresses and, beside them, a view that does nothing: what the others cost is told
in multiples of it."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from portal.urls import (  # noqa: F401  Django looks the handlers up here
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


def big(request: HttpRequest) -> HttpResponse:
    """As large as a page of ours, for Django's own cache of whole pages to keep (baseline B3)."""
    return HttpResponse("hello " * 5_000)


urlpatterns = [
    path("hello", hello),
    path("our-hello", hello),
    path("big", big),
    *urlpatterns,
]
