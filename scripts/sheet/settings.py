"""The demo house, with addresses for what goes wrong."""

from portal.settings.dev import *  # noqa: F403

ROOT_URLCONF = "tests.support.failing_urls"
