"""The fixtures and factories other tests stand on do what they say."""

from datetime import UTC, date, datetime, time

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from core.models import User
from events.enums import Mode
from outbox.models import Letter
from tests.factories.events import EventPageFactory, LineFactory, OccurrenceFactory, SeriesFactory
from tests.factories.outbox import LetterFactory
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.factories.signups import PlaceFactory


def test_site_is_the_danish_front_page_with_every_language(site, client):
    root = Site.objects.get().root_page.specific

    assert (root.slug, root.locale.language_code, root.depth) == ("forside", "da", 2)
    assert set(Locale.objects.values_list("language_code", flat=True)) == {"da", "en", "ar"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time_around", ["first", "after the database was emptied"])
def test_site_stands_in_an_empty_database_too(site, calendar, time_around):
    assert calendar.get_url() == "/da/kalender/"
    assert Page.objects.filter(depth=1).count() == 1


def test_event_page_has_a_public_subject_and_its_series(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby", "tumling"])
    series = SeriesFactory(page=page, sign_up=True)

    assert page.get_url() == "/da/kalender/fars-legestue/"
    assert (page.subject.is_public, page.subject.stages) == (True, ["baby", "tumling"])
    assert (page.series, series.mode) == (series, Mode.DATE)


def test_draft_has_a_subject_nobody_sees(calendar):
    page = EventPageFactory(parent=calendar, draft=True)

    assert page.subject.is_public is False


def test_translation_is_a_live_page_of_the_same_subject(calendar, translate):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", lead="Kom som I er.")

    english = translate(page, "en", title="Dads’ playroom")

    assert (english.title, english.lead, english.live) == (
        "Dads’ playroom",
        "Kom som I er.",
        True,
    )
    assert english.get_url() == "/en/kalender/fars-legestue/"
    assert english.subject == page.subject
    assert english.alias_of_id is None
    assert english.get_parent().alias_of_id is None


def test_translation_again_takes_the_new_words(calendar, translate):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    translate(page, "en", title="Fathers’ playroom")

    english = translate(page, "en", title="Dads’ playroom")

    assert english.title == "Dads’ playroom"


def test_occurrence_is_wall_clock_time_in_the_house(db):
    date_after_the_change = OccurrenceFactory(
        local_date=date(2026, 10, 28), start=time(22), end=time(1), zones=[ZoneFactory()]
    )

    assert (date_after_the_change.starts_at, date_after_the_change.ends_at) == (
        datetime(2026, 10, 28, 21, 0, tzinfo=UTC),
        datetime(2026, 10, 29, 0, 0, tzinfo=UTC),
    )
    assert date_after_the_change.zones.count() == 1


def test_occurrence_traits(frozen, db):
    assert OccurrenceFactory(over=True).is_over
    assert OccurrenceFactory(cancelled=True).is_cancelled
    assert OccurrenceFactory(full=True).is_full
    all_day = OccurrenceFactory(all_day=True)
    assert (all_day.ends_at - all_day.starts_at).days == 1


def test_places_bring_their_dates_sums_along(db):
    occurrence = OccurrenceFactory(series__sign_up=True, capacity=3)

    PlaceFactory(occurrence=occurrence, signup__adults=1, signup__children=1)
    PlaceFactory(occurrence=occurrence, offered=True)
    PlaceFactory(occurrence=occurrence, waiting=True)
    PlaceFactory(occurrence=occurrence, cancelled=True)

    occurrence.refresh_from_db()
    assert (occurrence.taken, occurrence.waiting) == (3, 1)


def test_rows_of_the_other_factories_are_valid(db):
    for row in (LineFactory(), OpeningHoursFactory(), SeriesFactory()):
        row.full_clean()


def test_letter_is_due_at_once(db):
    letter = LetterFactory()

    assert list(Letter.objects.due(timezone.now())) == [letter]


def test_cast_has_its_roles_and_second_factors(
    editor, coordinator, partner, another_partner, family, stranger
):
    assert {
        user.email: (
            user.is_staff,
            list(user.groups.values_list("name", flat=True)),
            user.authenticator_set.count(),
            user.emailaddress_set.get().verified,
        )
        for user in User.objects.all()
    } == {
        "editor@example.org": (True, ["editor"], 1, True),
        "coordinator@example.org": (True, ["coordinator"], 1, True),
        "partner@example.org": (False, ["partner"], 0, True),
        "another-partner@example.org": (False, ["partner"], 0, True),
        "family@example.org": (False, [], 0, True),
        "stranger@example.org": (False, [], 0, True),
    }


def test_assert_queries_prints_the_statements_where_the_number_differs(assert_queries, db):
    with pytest.raises(pytest.fail.Exception, match=r"1 queries, expected 2\n  1 SELECT"):
        assert_queries(2, User.objects.count)

    assert assert_queries(1, User.objects.count) == 0


def test_assert_queries_does_not_count_what_only_the_first_visitor_pays(assert_queries, db):
    assert_queries(0, ContentType.objects.get_for_model, User)
