"""What a view declares about itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponse]


def personal(view: View) -> View:
    """A page of one family: kept nowhere, found by nobody, its address told to no other site."""

    @never_cache
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        return response

    return shown


def private(view: View) -> View:
    """A page behind sign-in: kept nowhere, found by nobody.

    Unlike a personal page it has forms with a CSRF token. Where the address is hidden from other
    sites, browsers hide the sender of forms too, and Django refuses those as coming from nowhere.
    """

    @never_cache
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return shown
