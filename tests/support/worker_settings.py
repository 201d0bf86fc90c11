"""A worker process in tests: letters go to the test's mail server, leases are short."""

from .live_settings import *  # noqa: F403

OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 5
OUTBOX_LEASE_SECONDS = 5
