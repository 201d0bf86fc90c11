"""Families who want news, and the coordinator who writes it."""

import pytest
from django.utils import translation
from wagtail.users.models import UserProfile

from core.enums import Stage
from tests.factories.events import EventPageFactory, SeriesFactory
from tests.factories.families import SubscriptionFactory


@pytest.fixture(autouse=True)
def in_english(fresh_process):
    """Tests read the words of the source."""
    with translation.override("en"):
        yield


@pytest.fixture
def desk(sign_in, coordinator):
    """The coordinator's browser, in English."""
    UserProfile.objects.create(user=coordinator, preferred_language="en")
    return sign_in(coordinator)


@pytest.fixture
def subject(frozen, calendar):
    """The subject of a public series."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page).subject


@pytest.fixture
def subscribed(subject):
    """``anna`` wants news of babies and of the playroom, ``omar`` of babies and reads Arabic,
    ``wei`` of teenagers; ``gone`` has not said yes."""
    SubscriptionFactory(email="anna@example.org", stage=Stage.BABY)
    SubscriptionFactory(email="anna@example.org", subject=subject)
    SubscriptionFactory(email="omar@example.org", stage=Stage.BABY, language="ar")
    SubscriptionFactory(email="wei@example.org", stage=Stage.TEEN)
    SubscriptionFactory(email="gone@example.org", stage=Stage.BABY, unanswered=True)
    return subject
