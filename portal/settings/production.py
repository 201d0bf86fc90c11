"""A house with families in it. Refuses to start on values that would be unsafe."""

from django.core.exceptions import ImproperlyConfigured

from portal import env

from .base import *  # noqa: F403
from .base import WAGTAILADMIN_BASE_URL

HOLDS_FAMILIES = True

SECRET_KEY = env.text("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured(
        "SECRET_KEY is too short. Write at least 50 random characters, for instance from: "
        'python -c "import secrets; print(secrets.token_urlsafe(64))"'
    )
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the addresses this site answers to, parted by commas: "
        "familievaerket.dk,www.familievaerket.dk"
    )
if not WAGTAILADMIN_BASE_URL.startswith("https://"):
    raise ImproperlyConfigured(
        f"BASE_URL is {WAGTAILADMIN_BASE_URL!r}. Letters and passkeys need the public address, "
        "starting with https://"
    )
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

# Letters hold names and times: never in plain text over the net.
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True)

# W019 wants no frames at all; Wagtail previews pages in one of our own (X_FRAME_OPTIONS in base).
SILENCED_SYSTEM_CHECKS = ["security.W019"]
