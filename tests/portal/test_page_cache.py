"""A page that was answered before is answered again, until anything on it has changed."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.models import Contact, Generation
from events.actions import cancel_date
from events.enums import Mode
from events.models import EventPage, Occurrence
from portal.middleware import page_cache
from signups.actions import Family, take_places
from signups.parties import Party
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeping(settings, frozen):
    settings.PAGE_CACHE = True


@pytest.fixture
def date(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    return OccurrenceFactory(series=SeriesFactory(page=page, mode=Mode.DATE), capacity=3)


@pytest.fixture
def get(client, keeping):
    def get(path="/da/kalender/", **headers):
        return client.get(path, headers=headers)

    return get


def test_second_visitor_costs_one_statement(get, date, django_assert_num_queries):
    first = get()

    with django_assert_num_queries(1):
        second = get()

    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)


def test_browser_that_has_the_page_is_told_so(get, date):
    first = get()

    again = get(if_none_match=first["ETag"])

    assert (first["Cache-Control"], again.status_code, again.content) == (
        "public, no-cache",
        304,
        b"",
    )
    assert again["ETag"] == first["ETag"]
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_words_of_an_address_that_mean_nothing_find_the_same_page(
    get, date, django_assert_num_queries
):
    get("/da/kalender/?ledig=1&livsfase=baby")

    with django_assert_num_queries(1):
        get("/da/kalender/?utm_source=x&livsfase=baby&ledig=1")


def test_word_that_counts_once_is_not_taken_for_another_that_came_before_it(get, date):
    as_list = get("/da/kalender/?vis=maaned&vis=liste").content.decode()
    as_month = get("/da/kalender/?vis=liste&vis=maaned").content.decode()

    assert ["month--large" in html for html in (as_list, as_month)] == [False, True]


@pytest.mark.parametrize("other", ["?ledig=1", "?livsfase=baby", "?naar=i-dag"])
def test_another_filter_is_another_page(get, date, other):
    assert get("/da/kalender/" + other).content != get("/da/kalender/").content


def test_each_language_is_a_page_of_its_own(get, date):
    assert get("/en/kalender/")["Content-Language"] == "en"
    assert get("/da/kalender/")["Content-Language"] == "da"


CHANGES = {
    "a date is called off": lambda date: cancel_date(occurrence=date, reason="Sygdom", by=None),
    "a seat is taken": lambda date: take_places(
        occurrence=Occurrence.objects.select_related("series").get(pk=date.pk),
        family=Family("A parent", "a@example.org", "", "da", Party(1, 0, ())),
        form_token="t",
    ),
    "the page is published": lambda date: rename(date, "Fars værksted"),
    "the house moves": lambda date: Contact.objects.create(address="Prøvegade 1"),
}


def rename(date, title):
    page = EventPage.objects.get(translation_key=date.series.subject_id)
    page.title = title
    page.save_revision().publish()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_change_shows_to_the_next_visitor(get, date, change, django_capture_on_commit_callbacks):
    before = get()

    with django_capture_on_commit_callbacks(execute=True):
        change(date)

    assert get().content != before.content
    assert get(if_none_match=before["ETag"]).status_code == 200


def test_what_is_true_of_the_minute_only_holds_no_longer(get, date, frozen):
    before = get()

    frozen.move_to(timezone.localtime(date.ends_at) + timedelta(minutes=1))

    assert get().content != before.content


def test_page_that_is_closed_to_some_is_not_kept(get, front_page, sign_in, editor, client):
    page = OrdinaryPageFactory(parent=front_page, title="Kun for os")
    closed = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.GROUPS
    )
    closed.groups.set(Group.objects.filter(name="editor"))

    seen = sign_in(editor).get(page.url)

    assert seen.status_code == 200
    assert "ETag" not in seen
    assert get(page.url).status_code == 302


def test_editors_preview_is_the_draft_and_not_what_was_kept(get, front_page, editor):
    page = OrdinaryPageFactory(parent=front_page, title="Før")
    get(page.url)
    page.title = "Kladde"

    preview = page.make_preview_request()

    assert "Kladde" in preview.content.decode()
    assert "Før" in get(page.url).content.decode()


def test_what_is_not_a_page_is_not_kept(get, date):
    for path in (f"/da/tilmeld/{date.uid}/", "/da/soeg/?q=fars", "/da/findes-ikke/"):
        assert "ETag" not in get(path), path


def test_nothing_is_kept_before_the_first_generation(get, date):
    Generation.objects.all().delete()

    get()

    assert statements(get) > 1


def test_shelf_that_is_full_is_emptied(get, date, monkeypatch):
    monkeypatch.setattr(page_cache, "MOST_BYTES", 1)
    get()

    assert statements(get) > 1


def statements(call):
    with CaptureQueriesContext(connection) as found:
        call()
    return len(found)
