"""Working on the portal, and the demo: mails stay here, and one can log in as anybody."""

import os

from django.core.exceptions import ImproperlyConfigured

from portal import env

# Not where a house keeps its families by default: its address may be known to its service alone.
env.load_file()
if "VAR_DIR" not in os.environ:
    os.environ["VAR_DIR"] = str(env.FILE.parent / "var" / "dev")

from .base import *  # noqa: E402, F403
from .base import INSTALLED_APPS, LOGGING, VAR_DIR, WAGTAILADMIN_BASE_URL  # noqa: E402

# Here letters go into a folder and anybody is anybody. Production will not have an address without
# https, and nobody develops on one with it.
if WAGTAILADMIN_BASE_URL.lower().startswith("https:"):
    raise ImproperlyConfigured(
        f"BASE_URL is {WAGTAILADMIN_BASE_URL!r}: that is a house with families in it, and these "
        "are the settings for developing. Write DJANGO_SETTINGS_MODULE=portal.settings.production "
        "into .env; to develop here, begin BASE_URL with http://"
    )

DEBUG = env.flag("DEBUG", True)
# A template that was just edited shows at once.
PAGE_CACHE = not DEBUG
SECRET_KEY = env.text(
    "SECRET_KEY", "only-for-development-and-never-for-a-house-with-families-in-it"
)
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [*INSTALLED_APPS, "portal.demo"]
DEMO_DOORS = True

# Letters are "sent" into a folder; the demo's mailbox reads them from the outbox.
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"

# The words of an error are for whoever has just made it.
LOGGING = {**LOGGING, "filters": {"discreet": {"()": "logging.Filter"}}}

# Passkeys over plain http, on this machine only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
