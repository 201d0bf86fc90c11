"""What is kept in a process is good until somebody changes it, and not a request longer."""

from datetime import time

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction, Site

from core import generation
from core.models import Contact, Generation, Link
from core.subjects import reconcile
from rooms.actions import add_usual_weeks, share_hours
from tests.factories.core import SubjectFactory, TopicFactory, UserFactory
from tests.factories.events import SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.factories.partners import PartnerFactory
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory, PeriodFactory, ZoneFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """Arguments a kept function was asked with, and the function."""
    calls = []

    @generation.kept(generation.PAGES, generation.FACTS)
    def double(number):
        calls.append(number)
        return 2 * number

    double.calls = calls
    return double


def token(name=generation.PAGES):
    return Generation.objects.values_list("token", flat=True).get(name=name)


def test_nothing_is_kept_before_the_first_generation(asked):
    assert (asked(1), asked(1)) == (2, 2)
    assert asked.calls == [1, 1]


def test_answer_is_kept_for_each_argument(asked):
    generation.begin()

    assert (asked(1), asked(2), asked(1), asked(2)) == (2, 4, 2, 4)
    assert asked.calls == [1, 2]


def test_answer_is_asked_for_anew_in_a_new_generation(asked):
    generation.begin()
    asked(1)

    generation.begin()

    asked(1)
    assert asked.calls == [1, 1]


def test_answer_of_a_generation_that_was_rolled_back_is_never_given_again(asked):
    generation.begin()
    before = token()
    with transaction.atomic():
        generation.begin()
        asked(1)
        transaction.set_rollback(True)

    assert token() == before
    generation.begin()
    asked(1)
    assert asked.calls == [1, 1]


def test_failure_is_not_kept():
    @generation.kept(generation.PAGES, generation.FACTS)
    def fail(number):
        raise LookupError(number)

    generation.begin()

    for _time in range(2):
        with pytest.raises(LookupError):
            fail(1)


@pytest.mark.parametrize(
    ("begin", "asked_anew"),
    [
        (generation.begin, ["doors", "all"]),
        (generation.begin_facts, ["series", "all"]),
        (generation.begin_house, ["rooms", "all"]),
    ],
)
def test_what_is_kept_outlasts_changes_of_what_it_does_not_ask_for(begin, asked_anew):
    asked = []

    def ask_all():
        of_pages("doors")
        of_facts("series")
        of_house("rooms")
        of_all("all")

    of_pages = generation.kept(generation.PAGES)(asked.append)
    of_facts = generation.kept(generation.FACTS)(asked.append)
    of_house = generation.kept(generation.HOUSE)(asked.append)
    of_all = generation.kept(generation.PAGES, generation.FACTS, generation.HOUSE)(asked.append)
    generation.begin_facts()
    generation.begin_house()
    ask_all()
    asked.clear()

    begin()
    ask_all()

    assert asked == asked_anew


OTHERS = [("facts", generation.begin_facts), ("house", generation.begin_house)]


@pytest.mark.parametrize(("name", "begin"), OTHERS)
def test_others_leave_the_pages_token_as_it_is(name, begin):
    generation.begin()
    before = token()

    begin()

    assert token() == before


@pytest.mark.parametrize(("name", "begin"), OTHERS)
def test_others_hold_the_pages_row_first_so_that_nobody_waits_crosswise(name, begin):
    generation.begin()

    with CaptureQueriesContext(connection) as asked:
        begin()

    assert asked[0]["sql"].index("'pages'") < asked[0]["sql"].index(f"'{name}'")


@pytest.mark.parametrize(("name", "begin"), OTHERS)
def test_others_without_a_generation_yet_are_as_old_as_the_pages(name, begin):
    asked = []
    ask = generation.kept(name)(asked.append)
    generation.begin()
    ask("rooms")
    ask("rooms")
    assert asked == ["rooms"]

    begin()
    ask("rooms")
    assert asked == ["rooms", "rooms"]


def test_request_asks_for_its_generation_once(asked, django_assert_num_queries):
    generation.begin()
    asked(1)

    with generation.asked_once(), django_assert_num_queries(1):
        asked(1)
        asked(1)


def test_request_that_changes_a_fact_sees_it_changed(asked):
    generation.begin()
    with generation.asked_once():
        asked(1)
        generation.begin()
        asked(1)

    assert asked.calls == [1, 1]


def test_shelf_is_cleared_when_it_is_full(asked, monkeypatch):
    monkeypatch.setattr(generation, "MOST_ANSWERS", 2)
    generation.begin()

    for number in (1, 2, 3, 4, 1):
        asked(number)

    assert asked.calls == [1, 2, 3, 4, 1]


CHANGES = {
    "a page is made": lambda front: OrdinaryPageFactory(parent=front),
    "a page is saved": lambda front: front.save(),
    "a page is published": lambda front: front.save_revision().publish(),
    "a page is taken down": lambda front: front.unpublish(),
    "a page is deleted": lambda front: front.get_children().first().specific.delete(),
    "a page is moved": lambda front: move_last_to_first(front),
    "a page is closed to some": lambda front: PageViewRestriction.objects.create(page=front),
    "a site has another name": lambda front: Site.objects.get().save(),
    "a language is added": lambda front: Locale.objects.create(language_code="de"),
}


CHANGES_OF_FACTS = {
    "a subject leads to another": lambda: Link.objects.create(
        from_subject=SubjectFactory(), to_subject=SubjectFactory()
    ),
    "a topic is named": lambda: TopicFactory(),
    "a subject is hidden at night": lambda: SubjectFactory() and reconcile(),
    "a series is planned": lambda: SeriesFactory().save(),
    "a partner comes": lambda: PartnerFactory(),
}


CHANGES_OF_THE_HOUSE = {
    "a site moves": lambda: Site.objects.get().save(),
    "a language comes": lambda: Locale.objects.create(language_code="de"),
    "opening hours are made": lambda: OpeningHoursFactory(),
    "opening hours end": lambda: delete_new(OpeningHoursFactory(opens=time(9))),
    "a zone is named": lambda: ZoneFactory().save(),
    "a closure is written": lambda: ClosureFactory(),
    "a school holiday is written": lambda: PeriodFactory(),
    "the usual school holidays are": lambda: add_usual_weeks(year=2027),
    "the telephone number is another": lambda: Contact.objects.create(phone="97 00 00 00"),
    "hours are shared past the models": lambda: share_hours(zone=ZoneFactory(shared=True)),
}


def move_last_to_first(front):
    first, *_rest, last = front.get_children()
    last.move(first, "left")


def delete_new(thing):
    thing.delete()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_new_generation_begins_when(change, front_page, settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = [*settings.LANGUAGES, ("de", "D")]
    OrdinaryPageFactory.create_batch(3, parent=front_page)
    front_page.refresh_from_db()
    before = token()

    change(front_page)

    assert token() != before


@pytest.mark.parametrize("change", CHANGES_OF_FACTS.values(), ids=CHANGES_OF_FACTS)
def test_new_generation_of_facts_begins_when(change, front_page):
    generation.begin_facts()
    before = token(generation.FACTS)

    change()

    assert token(generation.FACTS) != before


@pytest.mark.parametrize("change", CHANGES_OF_THE_HOUSE.values(), ids=CHANGES_OF_THE_HOUSE)
def test_new_generation_of_the_house_begins_when(change, front_page, settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = [*settings.LANGUAGES, ("de", "D")]
    generation.begin_house()
    before = token(generation.HOUSE)

    change()

    assert token(generation.HOUSE) != before


def test_editing_words_lets_nobody_ask_for_facts_or_for_the_house(front_page):
    generation.begin_facts()
    generation.begin_house()
    before = generation.tokens(generation.FACTS, generation.HOUSE)

    front_page.save_revision().publish()

    assert generation.tokens(generation.FACTS, generation.HOUSE) == before


def test_planning_a_series_lets_nobody_ask_for_the_house(front_page):
    generation.begin_house()
    before = token(generation.HOUSE)

    SeriesFactory().save()

    assert token(generation.HOUSE) == before


def test_generation_lasts_while_other_things_change(front_page):
    before = token()

    UserFactory()

    assert token() == before


def test_dates_have_a_generation_of_their_own_which_begins_with_the_commit(
    front_page, django_capture_on_commit_callbacks
):
    pages = token()

    with django_capture_on_commit_callbacks(execute=True):
        generation.begin_dates()
        before = generation.tokens(generation.DATES)

    assert generation.tokens(generation.DATES) != before
    assert token() == pages
