"""The site under gunicorn, with ``/hello`` beside it in the same processes.

``/hello`` goes through the middleware of a new Django project (baseline B2), ``/our-hello``
through ours: measured against the latter alone, every middleware we add would make us look faster.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.test.utils import override_settings

DJANGO_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

site = get_wsgi_application()
with override_settings(MIDDLEWARE=DJANGO_MIDDLEWARE):
    bare = WSGIHandler()  # reads the setting once, here


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    handler = bare if environ["PATH_INFO"] == "/hello" else site
    answer: Iterable[bytes] = handler(environ, start_response)
    return answer
