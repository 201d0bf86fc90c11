"""No test sees what another left behind in this process."""

import pytest
from django.conf import settings as django_settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.utils import translation


@pytest.fixture(autouse=True)
def fresh_process():
    """Empty caches (they outlive a test's database), and no language that a request left active."""
    for cache in caches.all():
        cache.clear()
    ContentType.objects.clear_cache()
    with translation.override(django_settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def search_index(settings):
    """What is saved can be searched for, as in production: for tests that search."""
    default = settings.WAGTAILSEARCH_BACKENDS["default"]
    settings.WAGTAILSEARCH_BACKENDS = {"default": {**default, "AUTO_UPDATE": True}}
