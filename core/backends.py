"""Who a session belongs to, and what they may do."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest


class SessionBackend(ModelBackend):
    """Django's users and permissions, but no password opens anything.

    Wagtail and Django bring sign-in forms of their own. The addresses of those we know lead
    elsewhere (``portal.urls``); one that a later version brings finds nobody here to let in.
    """

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **credentials: Any,
    ) -> None:
        return None

    async def aauthenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **credentials: Any,
    ) -> None:
        return None
