"""The app as production runs it, but over plain http, with the demo house to build.

DEBUG is off, templates are cached, static files have their manifest, and mail stays in the outbox.
"""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import INSTALLED_APPS, LOGGING

SECRET_KEY = "only-for-measuring-a-house-that-is-thrown-away-afterwards"
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
INSTALLED_APPS = [*INSTALLED_APPS, "portal.demo"]
# What a page costs is what is asked (scripts/bench/wsgi.py).
PAGE_CACHE = False
ROOT_URLCONF = "scripts.bench.urls"
# One machine asks for everybody: what strangers may ask how often would end the measuring.
LIMITS: dict[str, str] = {}
# As behind one proxy: each of the measuring families comes from an address of its own.
ALLAUTH_TRUSTED_PROXY_COUNT = 1
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": "WARNING"}}
