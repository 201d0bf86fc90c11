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


urlpatterns = [path("hello", hello), path("our-hello", hello), *urlpatterns]
