"""Telling Wagtail what it would otherwise ask the database for on every page."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from wagtail.views import serve

from core import generation
from core.routing import route, site_of


class KeptFactsMiddleware:
    """One look at the generation for a request; the site and the page from what is kept.

    The two names are where Wagtail itself keeps what it has found for a request.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with generation.asked_once():
            request._wagtail_site = SimpleLazyObject(lambda: site_of(request))
            return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        arguments: list[Any],
        _keywords: dict[str, Any],
    ) -> None:
        if view is serve:
            request._wagtail_route_for_request = route(request, arguments[0])
