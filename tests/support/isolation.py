"""No test sees what another left behind in this process, or in the database past a rollback."""

import shutil

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.utils import translation


@pytest.fixture(autouse=True)
def fresh_process(request):
    """Empty caches, and no language that an earlier request left active."""
    commits = _commits(request.node)
    if commits:
        request.getfixturevalue("transactional_db")
    for cache in caches.all():
        # One in the database is rolled back with it; emptying it leaves tables without model alone.
        if commits or not isinstance(cache, DatabaseCache):
            cache.clear()
    ContentType.objects.clear_cache()
    with translation.override(settings.LANGUAGE_CODE):
        yield


def _commits(test):
    marker = test.get_closest_marker("django_db")
    return "transactional_db" in test.fixturenames or (
        marker is not None and marker.kwargs.get("transaction", False)
    )


def pytest_unconfigure(config):
    """The settings made a folder for this run; xdist's workers share it and must not remove it."""
    if not hasattr(config, "workerinput") and "familievaerket-test-" in settings.VAR_DIR.name:
        shutil.rmtree(settings.VAR_DIR, ignore_errors=True)
