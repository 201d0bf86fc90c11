"""The app under gunicorn in tests: DEBUG off, plain http, mail and uploads into its own folder."""

from portal.settings import base
from portal.settings.test import *  # noqa: F403
from portal.settings.test import STORAGES, VAR_DIR

WAGTAILSEARCH_BACKENDS = base.WAGTAILSEARCH_BACKENDS
ROOT_URLCONF = "tests.support.failing_urls"  # the site's own, and pages for what goes wrong
WAGTAILADMIN_BASE_URL = base.WAGTAILADMIN_BASE_URL  # each house has a port of its own
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"

CACHES = base.CACHES  # what its processes share, they share as in a real house
STORAGES = {**STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
# Static files straight from where they stand: nobody has collected them.
WHITENOISE_USE_FINDERS = True
