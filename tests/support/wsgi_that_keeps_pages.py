"""The app with its page cache, which the other live tests do without: their factories write dates
past the actions that would tell of it."""

from django.conf import settings

from portal.wsgi import application

settings.PAGE_CACHE = True

__all__ = ["application"]
