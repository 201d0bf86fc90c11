"""Working on the portal, and the demo: mails stay here, and one can log in as anybody."""

from portal import env

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, VAR_DIR

DEBUG = env.flag("DEBUG", True)
SECRET_KEY = env.text(
    "SECRET_KEY", "only-for-development-and-never-for-a-house-with-families-in-it"
)
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [*INSTALLED_APPS, "portal.demo"]
DEMO_DOORS = True

# Letters are "sent" into a folder; the demo's mailbox reads them from the outbox.
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"

# Passkeys over plain http, on this machine only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
