"""The app with its page cache, which the other live tests do without: their factories write dates
past the actions that would tell of it."""

from django.conf import settings

settings.PAGE_CACHE = True

# Only now: the middleware is made, or not, while the app is loaded.
from portal.wsgi import application  # noqa: E402

__all__ = ["application"]
