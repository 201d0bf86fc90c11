"""Publishing opens words, never facts: nothing done to a page writes a date (docs/adr/0002).

Each test compares every row of the series, whole, before and after.
"""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page

from core.models import Subject
from events.models import EventPage, FormerAddress, Line, Occurrence, Series
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory

from .scheduling import save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def untouched(series, line):
    """``untouched()`` fails when any row about dates is another than when the test began."""
    save(series, line, zones=[ZoneFactory()])
    PlaceFactory(occurrence=series.occurrences.in_order()[0])
    before = everything()

    def check():
        assert everything() == before

    return check


def everything():
    models = (Series, Line, Line.zones.through, Occurrence, Occurrence.zones.through, FormerAddress)
    return {model: list(model.objects.order_by("pk").values()) for model in models}


def is_public(page):
    return Subject.objects.get(pk=page.translation_key).is_public


# Publishing, in all its ways


def test_publishing(page, untouched):
    page.title = "Fars Legestue om lørdagen"
    page.save_revision().publish()

    untouched()


def test_old_revision_republished(page, line, series, untouched):
    old = page.save_revision()
    old.publish()
    page.title = "Noget nyere"
    page.save_revision().publish()

    old.publish()

    assert EventPage.objects.get(pk=page.pk).title == "Fars Legestue"
    untouched()


def test_scheduled_publish(page, untouched, frozen):
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.live = False
    page.save()
    page.save_revision(approved_go_live_at=page.go_live_at)
    frozen.shift(timedelta(hours=2))

    call_command("publish_scheduled")

    assert EventPage.objects.get(pk=page.pk).live
    untouched()


def test_scheduled_expiry(page, untouched, frozen):
    EventPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(hours=1))
    frozen.shift(timedelta(hours=2))

    call_command("publish_scheduled")

    assert not is_public(page)
    untouched()


def test_unpublish(page, untouched):
    page.unpublish()

    assert not is_public(page)
    untouched()


# Copies and translations


def test_copied_page(page, calendar, untouched):
    copy = page.copy(update_attrs={"slug": "kopi", "title": "Kopi"})

    assert copy.translation_key != page.translation_key
    assert copy.series is None
    untouched()


def test_alias(page, calendar, untouched):
    alias = page.create_alias(parent=calendar, update_slug="spejl")
    page.title = "Nyt navn"
    page.save_revision().publish()

    assert EventPage.objects.get(pk=alias.pk).title == "Nyt navn"
    untouched()


def test_alias_in_another_language(page, translate, calendar, untouched):
    english_calendar = translate(calendar, "en")

    CreatePageAliasAction(
        page.specific, parent=english_calendar, update_locale=english_calendar.locale
    ).execute(skip_permission_checks=True)
    page.save_revision().publish()

    untouched()


def test_translation_published(page, translate, untouched):
    english = translate(page, "en", title="Dads’ playroom")
    english.save_revision().publish()

    assert english.series == page.series
    untouched()


def test_translation_unpublished(page, translate, untouched):
    translate(page, "en", title="Dads’ playroom").unpublish()

    assert is_public(page)
    untouched()


# The editor


def test_autosave_in_the_editor(desk, page, untouched):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = desk.get(url).context["form"]
    data = {
        "title": "Skrevet om",
        "slug": page.slug,
        "lead": "",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }

    answer = desk.post(url, data, headers={"Accept": "application/json"})

    assert form.instance == page
    assert answer.json()["success"], answer.text
    assert Page.objects.get(pk=page.pk).get_latest_revision().content["title"] == "Skrevet om"
    untouched()


# Deleting. In the admin a page that families count on is kept: tests/signups/test_pages_in_use.py.


@pytest.mark.parametrize("above", [False, True])
def test_deleted_page_leaves_dates_and_sign_ups(page, calendar, untouched, above):
    DeletePageAction(calendar if above else page, user=None).execute(skip_permission_checks=True)

    assert not EventPage.objects.exists()
    assert not is_public(page)
    assert Occurrence.objects.get(taken=1).places.count() == 1
    untouched()


def test_pages_in_every_language_deleted_leave_dates_and_sign_ups(page, translate, untouched):
    english = translate(page, "en", title="Dads’ playroom")
    for each in (english, page):
        DeletePageAction(each, user=None).execute(skip_permission_checks=True)

    assert not EventPage.objects.exists()
    untouched()
