"""What a view declares about itself.

It declares and does not do: where it refuses by raising (404, 400, 403), another answers in its
place, and that answer is under the same promise. ``portal.middleware`` keeps it.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]

#: What a page of one family carries beside being kept nowhere.
PERSONAL = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


def personal(view: View) -> View:
    """A page of one family: kept nowhere, found by nobody, its address told to no other site."""
    return _kept_nowhere(view, PERSONAL)


def private(view: View) -> View:
    """A page behind sign-in: kept nowhere, found by nobody.

    Unlike a personal page it has forms with a CSRF token. Where the address is hidden from other
    sites, browsers hide the sender of forms too, and Django refuses those as coming from nowhere.
    """
    return _kept_nowhere(view, {"X-Robots-Tag": "noindex"})


def declared_headers(view: View) -> Mapping[str, str] | None:
    """What every answer in the view's place carries beside being kept nowhere; else None."""
    return getattr(view, "headers_where_kept_nowhere", None)


def _kept_nowhere(view: View, headers: Mapping[str, str]) -> View:
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    shown.headers_where_kept_nowhere = headers  # type: ignore[attr-defined]
    return shown
