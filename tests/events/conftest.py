"""A page with a plan, and an editor's browser: what tests of the schedule view start from."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.events import EventPageFactory, SeriesFactory

from .scheduling import save, weekly_line


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title="Fars Legestue")


@pytest.fixture
def series(page):
    """Families sign up for each date."""
    return SeriesFactory(page=page, sign_up=True)


@pytest.fixture
def line(series):
    """Four Tuesdays from 20 October 2026, 10 to 12, eight seats; its dates stand."""
    line = weekly_line(series, capacity=8)
    save(series, line)
    return line


@pytest.fixture
def desk(editor, sign_in):
    """The editor's browser, with the admin in English so that its sentences can be read here."""
    UserProfile.objects.create(user=editor, preferred_language="en")
    return sign_in(editor)


@pytest.fixture
def schedule_url(page):
    return reverse("schedule:edit", args=[page.translation_key])
