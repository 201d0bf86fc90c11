"""What is made private is gone from every list at once, and back at once when opened again."""

import pytest
from django.db import DatabaseError, connection
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core.models import Subject
from core.subjects import reconcile
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import HomePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TITLE = "Legestue bag lukkede døre"
NAMED = {"calendar": True, "feed": True, "sign-up": True}
UNNAMED = dict.fromkeys(NAMED, False)


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title=TITLE)


@pytest.fixture
def named_in(page, client):
    """``named_in()``: where a visitor reads the page's title."""
    date = OccurrenceFactory(series=SeriesFactory(page=page, sign_up=True), capacity=8)
    addresses = {
        "calendar": "/da/kalender/",
        "feed": "/calendar.ics",
        "sign-up": reverse("signups:sign_up", args=[date.uid]),
    }
    return lambda: {
        place: TITLE in client.get(address).content.decode() for place, address in addresses.items()
    }


def close(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


def is_public(page):
    return Subject.objects.get(pk=page.translation_key).is_public


def test_page_made_private_and_public_again(page, named_in):
    assert named_in() == NAMED

    restriction = close(page)
    assert named_in() == UNNAMED

    restriction.delete()
    assert named_in() == NAMED


def test_editor_makes_a_page_private_and_public_again(page, named_in, editor, sign_in):
    client = sign_in(editor)
    address = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])

    client.post(address, {"restriction_type": "login"})
    assert named_in() == UNNAMED

    client.post(address, {"restriction_type": "none"})
    assert named_in() == NAMED


def test_ancestor_made_private_and_public_again(page, calendar):
    restriction = close(calendar)
    assert not is_public(page)

    restriction.delete()
    assert is_public(page)


def test_page_that_stands_elsewhere_stays_public(page, calendar):
    close(EventPageFactory(parent=calendar))

    assert is_public(page)


def test_page_stays_private_while_something_above_it_is(page, calendar):
    close(calendar)

    close(page).delete()

    assert not is_public(page)


def test_draft_does_not_become_public_when_it_is_opened(calendar):
    draft = EventPageFactory(parent=calendar, draft=True)

    close(draft).delete()

    assert not is_public(draft)


def test_translation_made_private_takes_no_dates_away(page, translate, named_in):
    close(translate(page, "en", title="Playroom"))

    assert named_in() == NAMED


def test_page_moved_under_a_private_one_and_back(page, calendar):
    private = CalendarPageFactory(parent=HomePageFactory(slug="bestyrelsen"))
    close(private)

    page.move(private, "last-child")
    assert not is_public(page)

    for each in (page, calendar):
        each.refresh_from_db()
    page.move(calendar, "last-child")
    assert is_public(page)


def test_private_page_that_is_deleted_is_not_opened_by_that(page, calendar):
    close(page)
    close(calendar)

    calendar.delete()

    assert not is_public(page)


def test_page_is_private_even_when_its_facts_cannot_be_copied(page, caplog):
    def refuse(execute, sql, *rest):
        if sql.startswith("UPDATE") and "core_subject" in sql:
            raise DatabaseError("the disk is full")
        return execute(sql, *rest)

    with connection.execute_wrapper(refuse):
        close(page)

    assert page.get_view_restrictions().exists()
    assert "could not carry on from page" in caplog.text
    assert is_public(page)

    reconcile()
    assert not is_public(page)
