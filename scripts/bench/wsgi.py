"""The site under gunicorn, with ``/hello`` beside it in the same processes.

``/hello`` goes through the middleware of a new Django project (baseline B2), ``/our-hello``
through ours: measured against the latter alone, every middleware we add would make us look faster.
``/big`` comes out of Django's per-site cache. The site itself keeps no pages, since what they cost
is what is asked; under ``/kept`` it does, as in production.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.test.utils import override_settings

from portal.wsgi import application as site

DJANGO_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

DJANGOS_CACHE = [
    "django.middleware.cache.UpdateCacheMiddleware",
    *DJANGO_MIDDLEWARE,
    "django.middleware.cache.FetchFromCacheMiddleware",
]
KEPT = "/kept"

with override_settings(MIDDLEWARE=DJANGO_MIDDLEWARE):
    bare = WSGIHandler()  # reads the setting once, here
with override_settings(MIDDLEWARE=DJANGOS_CACHE):
    cached = WSGIHandler()
with override_settings(PAGE_CACHE=True):
    keeping = WSGIHandler()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    path = environ["PATH_INFO"]
    handler = {"/hello": bare, "/big": cached}.get(path, site)
    if path.startswith(KEPT):
        environ["PATH_INFO"] = path.removeprefix(KEPT)
        handler = keeping
    answer: Iterable[bytes] = handler(environ, start_response)
    return answer
