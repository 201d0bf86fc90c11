"""No test sees what another left behind in this process."""

import shutil

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.utils import translation


@pytest.fixture(autouse=True)
def fresh_process():
    """Empty caches (they outlive a test's database), and no language that a request left active."""
    for cache in caches.all():
        cache.clear()
    ContentType.objects.clear_cache()
    with translation.override(settings.LANGUAGE_CODE):
        yield


def pytest_unconfigure(config):
    """The settings made a folder for this run; xdist's workers share it and must not remove it."""
    if not hasattr(config, "workerinput") and "familievaerket-test-" in settings.VAR_DIR.name:
        shutil.rmtree(settings.VAR_DIR, ignore_errors=True)
