"""Error pages in the site's clothes, in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from core import signed


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Without a request context: what is broken may be the database or a context processor."""
    with translation.override(_language(request)):
        return HttpResponse(render_to_string("500.html"), status=500)


def _error(request: HttpRequest, status: int) -> HttpResponse:
    # The links to other languages repeat the address; one that is a family's key stays out of it.
    context = {"languages": []} if signed.is_in(request.path) else {}
    with translation.override(_language(request)):
        return render(request, f"{status}.html", context, status=status)


def _language(request: HttpRequest) -> str:
    return translation.get_language_from_request(request, check_path=True)
