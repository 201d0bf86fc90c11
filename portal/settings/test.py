"""The test run: quick, quiet, nothing leaves the process."""

import atexit
import os
import shutil
import tempfile

# One folder for a run, and nothing left of it; the processes a run starts inherit its name.
if "VAR_DIR" not in os.environ:
    os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="familievaerket-test-")
    atexit.register(shutil.rmtree, os.environ["VAR_DIR"], ignore_errors=True)

from .base import *  # noqa: F403
from .base import CACHES, INSTALLED_APPS, LOGGING, STATIC_ROOT, WAGTAILSEARCH_BACKENDS

SECRET_KEY = "only-for-tests"
# Whatever a developer's .env says.
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "portal.demo"]

OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Emptied between tests, also where a test has no database.
CACHES = {
    **CACHES,
    "shared": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"},
}
# Most tests make pages that nobody looks for; ``search_index`` in tests/support is for the others.
WAGTAILSEARCH_BACKENDS = {"default": {**WAGTAILSEARCH_BACKENDS["default"], "AUTO_UPDATE": False}}
# What changes a date says so after its commit, which most tests never come to.
PAGE_CACHE = False
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns of a folder that is not there
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

# Wagtail tells of every page it makes; a failing test should show its own words.
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": "WARNING"}}
