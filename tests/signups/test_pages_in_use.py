"""In the admin: pages and rooms that families count on do not go in silence."""

from datetime import date as day

import pytest
from django.urls import reverse
from wagtail.models import Page

from events.models import EventPage, Line
from rooms.models import Zone
from signups.links import token
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory

#: A fortnight after the clock of tests.
LATER = day(2026, 10, 28)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title="Babymassage")


@pytest.fixture
def date(page):
    return OccurrenceFactory(series=SeriesFactory(page=page, sign_up=True), capacity=8)


@pytest.fixture
def admin(sign_in):
    """The browser of somebody who may delete anything."""
    return sign_in(UserFactory(staff=True, is_superuser=True))


def bulk(admin, action, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return admin.post(f"{address}?{chosen}&next=/admin/", follow=True)


@pytest.mark.parametrize("above", [False, True])
def test_page_of_a_date_with_families_is_not_deleted(admin, page, date, above):
    PlaceFactory.create_batch(2, occurrence=date)
    chosen = page.get_parent() if above else page

    answer = admin.post(reverse("wagtailadmin_pages:delete", args=[chosen.pk]), follow=True)

    assert EventPage.objects.filter(pk=page.pk).exists()
    assert "2 familier er tilmeldt" in answer.content.decode()


def test_pages_of_dates_with_families_are_not_deleted_together(admin, page, date):
    PlaceFactory(occurrence=date)

    answer = bulk(admin, "delete", page)

    assert EventPage.objects.filter(pk=page.pk).exists()
    assert "1 familie er tilmeldt" in answer.content.decode()


def test_refusal_says_how_many_wait_at_how_many_dates_and_leads_to_them(admin, page, date):
    signup = PlaceFactory(occurrence=date).signup
    later = OccurrenceFactory(series=date.series, local_date=LATER, capacity=1)
    PlaceFactory(occurrence=later, signup=signup)
    PlaceFactory(occurrence=later, waiting=True)

    answer = admin.get(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)

    assert (
        "Den kan ikke slettes: 2 familier er tilmeldt 2 kommende datoer. "
        "1 af dem står på venteliste. Aflys datoerne først, så får de besked."
    ) in answer.text
    assert f'href="{reverse("schedule:edit", args=[page.translation_key])}"' in answer.text


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("is_counted_on", [False, True])
def test_whoever_is_about_to_take_a_page_down_reads_of_its_families(
    admin, page, date, together, is_counted_on
):
    if is_counted_on:
        PlaceFactory(occurrence=date)
    address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    if together:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])

    answer = admin.get(f"{address}?id={page.pk}")

    words = "1 familie er stadig tilmeldt 1 kommende dato. Ingen får besked"
    assert (words in answer.text) is is_counted_on


@pytest.mark.parametrize(
    ("date_facts", "place_facts"), [({"cancelled": True}, {}), ({}, {"withdrawn": True})]
)
def test_page_that_nobody_counts_on_can_be_deleted(admin, page, date_facts, place_facts):
    series = SeriesFactory(page=page, sign_up=True)
    PlaceFactory(occurrence=OccurrenceFactory(series=series, **date_facts), **place_facts)

    admin.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert not EventPage.objects.filter(pk=page.pk).exists()


def test_translation_goes_without_its_dates(admin, page, date, translate):
    PlaceFactory(occurrence=date)
    english = translate(page, "en", title="Baby massage")

    admin.post(reverse("wagtailadmin_pages:delete", args=[english.pk]))

    assert not Page.objects.filter(pk=english.pk).exists()


@pytest.mark.parametrize("together", [False, True])
def test_whoever_takes_a_page_down_is_told_of_its_families(admin, page, date, together):
    PlaceFactory(occurrence=date)

    if together:
        answer = bulk(admin, "unpublish", page)
    else:
        address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
        answer = admin.post(address, follow=True)

    page.refresh_from_db()
    assert not page.live
    assert "1 familie er stadig tilmeldt" in answer.content.decode()


@pytest.mark.parametrize("skipped", [False, True])
def test_room_is_not_deleted_while_dates_to_come_are_there(admin, page, skipped):
    room = ZoneFactory()
    OccurrenceFactory(series=SeriesFactory(page=page), zones=[room], skipped=skipped)

    answer = admin.post(reverse("wagtailsnippets_rooms_zone:delete", args=[room.pk]), follow=True)

    assert Zone.objects.filter(pk=room.pk).exists() is not skipped
    assert ("1 kommende dato" in answer.content.decode()) is not skipped


@pytest.mark.parametrize("together", [False, True])
def test_room_is_not_deleted_while_a_plan_beyond_the_horizon_has_it(admin, page, together):
    room = ZoneFactory()
    line = Line.objects.create(
        series=SeriesFactory(page=page), from_date=day(2029, 1, 1), last_day=day(2029, 1, 1)
    )
    line.zones.add(room)
    address = reverse("wagtailsnippets_rooms_zone:delete", args=[room.pk])
    if together:
        address = reverse("wagtail_bulk_action", args=["rooms", "zone", "delete"])

    answer = admin.post(f"{address}?id={room.pk}", follow=True)

    assert Zone.objects.filter(pk=room.pk).exists()
    assert "Der er en plan, der bruger det" in answer.text


@pytest.mark.parametrize("end", [EventPage.unpublish, EventPage.delete])
def test_family_is_told_what_it_signed_up_for_though_the_page_is_down(client, page, date, end):
    place = PlaceFactory(occurrence=date)
    end(page)

    html = client.get(f"/da/min-tilmelding/{token(place.signup)}/").content.decode()

    assert "Babymassage" in html
    assert "/kalender/babymassage/" not in html
