"""A house with families in it. Refuses to start on values that would be unsafe."""

from django.core.exceptions import ImproperlyConfigured

from portal import env

from .base import *  # noqa: F403
from .base import EMAIL_HOST, EMAIL_USE_SSL

HOLDS_FAMILIES = True

SECRET_KEY = env.secret("SECRET_KEY")
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.origin("BASE_URL", answered_by=ALLOWED_HOSTS)
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

# TLS ends at the proxy in front; it must set this header itself and drop the visitor's.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 1, most=5)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"

DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.mail_address("DEFAULT_FROM_EMAIL")
# Letters hold names and times: never in plain text over the net.
EMAIL_USE_TLS = not EMAIL_USE_SSL and env.flag("EMAIL_USE_TLS", True)
if not (EMAIL_USE_TLS or EMAIL_USE_SSL or EMAIL_HOST in ("localhost", "127.0.0.1")):
    raise ImproperlyConfigured(
        f"EMAIL_USE_TLS is off, and EMAIL_HOST is {EMAIL_HOST!r}: letters would go over the net in "
        "plain text. Only a mail server on this machine (localhost) is spoken to without TLS."
    )

# W019 wants no frames at all; Wagtail previews pages in one of our own (X_FRAME_OPTIONS in base).
SILENCED_SYSTEM_CHECKS = ["security.W019"]
