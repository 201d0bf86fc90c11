"""Public pages as they were answered before, for as long as nothing on them has changed.

Only what the view of Wagtail's pages answers to somebody whom nothing is kept from: never a form, a
page of one family or one that is closed to some. A page knows no visitor, so there is nothing of
one in it (docs/adr/0013).
"""

import time
from collections.abc import Callable
from hashlib import blake2b
from operator import itemgetter
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from django.utils.cache import get_conditional_response
from wagtail.views import serve

from core import generation

View = Callable[[HttpRequest], HttpResponse]

#: What a page may show something else for; other words of an address change nothing.
KNOWN_WORDS = frozenset(
    ("livsfase", "emne", "type", "sprog", "partner", "naar", "ledig", "kigforbi", "side", "vis")
)
LONGEST_QUERY = 500
MOST_BYTES = 32 * 1024 * 1024  # in each process
MINUTE = 60


class Kept(NamedTuple):
    """An answer, and which view it came from."""

    answer: HttpResponse
    match: ResolverMatch | None


class PageCacheMiddleware:
    """Keeps whole answers in the process, under the generations of pages, facts and dates.

    And the minute: "today", "open now" and "3 hours left" are true for no longer. Browsers keep a
    page too, but ask each time whether it still stands (ETag).
    """

    def __init__(self, get_response: View) -> None:
        if not settings.PAGE_CACHE:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.shelf: tuple[object, dict[str, Kept]] = (None, {})
        self.bytes = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = _key(request)
        if key is None:
            return self.get_response(request)
        shelf = self._shelf()
        kept = shelf.get(key) if shelf is not None else None
        if kept is not None:
            answer = kept.answer
            # As if Django had looked for the view: else others would on the way out.
            request.resolver_match = kept.match
        else:
            answer = self.get_response(request)
            if not _can_be_kept(request, answer):
                return answer
            answer["Cache-Control"] = "public, no-cache"
            answer["ETag"] = f'"{blake2b(answer.content, digest_size=12).hexdigest()}"'
            if shelf is not None:
                self._keep(shelf, key, Kept(_copy(answer), request.resolver_match))
        return _copy_for(request, answer)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        _arguments: list[Any],
        _keywords: dict[str, Any],
    ) -> None:
        """Note whether everybody may see the page: only here is it known which page it is.

        The answer itself does not tell: a page for one group looks, to a member, like any other.
        """
        route = getattr(request, "_wagtail_route_for_request", None)
        if view is serve and route is not None:
            is_open = not route.page.get_view_restrictions().exists()
            request.is_open_page = is_open  # type: ignore[attr-defined]

    def _shelf(self) -> dict[str, Kept] | None:
        """The answers that hold now; None where nothing may be kept."""
        tokens = generation.tokens(*generation.EVERYTHING)
        if tokens[0] is None:
            return None
        token = (*tokens, int(time.time()) // MINUTE)
        # Looked at once: another thread may put a new shelf up at any moment.
        shelf = self.shelf
        if shelf[0] != token or self.bytes > MOST_BYTES:
            shelf = self.shelf = (token, {})
            self.bytes = 0
        return shelf[1]

    def _keep(self, shelf: dict[str, Kept], key: str, kept: Kept) -> None:
        self.bytes += len(kept.answer.content)
        shelf[key] = kept


def _key(request: HttpRequest) -> str | None:
    """What the answer hangs on; None where it is not to be kept.

    Wagtail shows drafts through requests of its own making, which go this way too.
    """
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return None
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        return None
    words = [
        (name, value)
        for name, values in request.GET.lists()
        if name in KNOWN_WORDS
        for value in values
    ]
    # By their keys only: of a word that counts once, some page reads the last.
    words.sort(key=itemgetter(0))
    return f"{request.scheme}://{request._get_raw_host()}{request.path}?{urlencode(words)}"


def _can_be_kept(request: HttpRequest, answer: HttpResponse) -> bool:
    return (
        getattr(request, "is_open_page", False)
        and answer.status_code == 200
        and not answer.streaming
        and not answer.cookies
        and not answer.has_header("Cache-Control")
    )


def _copy(answer: HttpResponse) -> HttpResponse:
    """An answer of its own: those who pass it on write into its headers."""
    return HttpResponse(answer.content, headers=dict(answer.headers))


def _copy_for(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    copy = _copy(answer)
    found = get_conditional_response(request, etag=answer["ETag"], response=copy)
    return found if isinstance(found, HttpResponse) else copy
