"""A page that was answered before is answered again, until anything on it has changed."""

from dataclasses import fields
from datetime import timedelta
from urllib.parse import parse_qs

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from core.models import Contact, Generation
from core.subject_filters import SubjectFilter
from events.actions import cancel_dates
from events.enums import Mode
from events.filters import CalendarFilter
from events.models import EventPage, Occurrence
from home.models import OrdinaryPage
from portal.middleware import page_cache
from signups.actions import Family, take_places
from signups.parties import Party
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

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
    def get(path="/da/kalender/", *, secure=False, **headers):
        return client.get(path, secure=secure, headers=headers)

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


@pytest.mark.parametrize("asked", [CalendarFilter, SubjectFilter])
def test_every_word_that_a_list_is_asked_by_is_known(asked):
    everything = {
        field.name: ("0",) if isinstance(field.default, tuple) else True for field in fields(asked)
    }

    words = parse_qs(asked(**everything).query(page=2).removeprefix("?"))

    assert len(words) == len(everything) + 1
    assert words.keys() <= page_cache.KNOWN_WORDS


def test_next_page_of_a_list_is_not_taken_for_its_first(get, date, front_page, monkeypatch):
    monkeypatch.setattr("events.calendar.PAGE_SIZE", 1)
    monkeypatch.setattr("core.subject_lists.PAGE_SIZE", 1)
    OccurrenceFactory(series=date.series, local_date=date.local_date + timedelta(days=1))
    articles = ArticleIndexPageFactory(parent=front_page)
    ArticlePageFactory.create_batch(2, parent=articles)

    for path in ("/da/kalender/", articles.url):
        assert get(f"{path}?side=2").content != get(path).content


def test_each_site_is_answered_with_its_own_page(get, front_page, settings):
    settings.ALLOWED_HOSTS = ["testserver", "naboen.example"]
    neighbours = OrdinaryPageFactory(parent=front_page, title="Naboens hus")
    Site.objects.create(hostname="naboen.example", root_page=neighbours)

    pages = [get("/da/").text, get("/da/", host="naboen.example").text]

    assert ["Naboens hus</h1>" in page for page in pages] == [False, True]


def test_page_over_http_is_not_taken_for_the_one_over_https(get, date):
    get()

    assert statements(lambda: get(secure=True)) > 1


def test_each_language_is_a_page_of_its_own(get, date):
    assert get("/en/kalender/")["Content-Language"] == "en"
    assert get("/da/kalender/")["Content-Language"] == "da"


CHANGES = {
    "a date is called off": lambda date: cancel_dates(dates=[date], reason="Sygdom", by=None),
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


@pytest.mark.parametrize("cookie", [True, False], ids=["a cookie", "its own Cache-Control"])
def test_answer_that_is_not_for_everybody_is_left_alone_and_not_kept(
    get, front_page, monkeypatch, cookie
):
    said = []

    def serve(page, request):
        answer = HttpResponse(f"Number {len(said)}")
        if cookie:
            answer.set_cookie("seen", "yes")
        else:
            answer["Cache-Control"] = "private, max-age=5"
        said.append(answer)
        return answer

    page = OrdinaryPageFactory(parent=front_page)
    monkeypatch.setattr(OrdinaryPage, "serve", serve)

    answers = [get(page.url), get(page.url)]

    assert [answer.text for answer in answers] == ["Number 0", "Number 1"]
    for answer in answers:
        assert "ETag" not in answer
        assert ("seen" in answer.cookies) is cookie
        assert answer.get("Cache-Control") == (None if cookie else "private, max-age=5")


def test_address_that_goes_on_and_on_is_answered_and_not_kept(get, date):
    padding = "x" * page_cache.LONGEST_QUERY

    answer = get(f"/da/kalender/?utm_source={padding}")

    assert answer.status_code == 200
    assert "ETag" not in answer


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
