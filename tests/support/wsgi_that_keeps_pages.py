"""The app with its page cache, which the other live tests do without: their factories write dates
past the actions that would tell of it."""

from django.test.utils import override_settings

with override_settings(PAGE_CACHE=True):
    from portal.wsgi import application  # the middleware is made while this is loaded

__all__ = ["application"]
