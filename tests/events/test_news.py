"""New dates are told once: to those who asked, when their editor has let them be for an hour."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core import changes, jobs
from core.enums import Stage
from events.actions import LineFacts, cancel_dates, extend_horizon, save_schedule
from events.models import Line, Occurrence
from events.news import tell_news
from events.rule_text import parse_rule
from outbox.models import Letter
from tests.factories.events import EventPageFactory, LineFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import SubscriptionFactory
from tests.factories.signups import PlaceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

HOUR = 3600
NEXT_WEDNESDAY = date(2026, 10, 21)


@pytest.fixture
def series(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page)


@pytest.fixture
def another(calendar):
    page = EventPageFactory(parent=calendar, title="Babysalmesang", stages=["gravid", "baby"])
    return SeriesFactory(page=page)


@pytest.fixture
def plan(frozen):
    """``plan(series, weeks=4)`` is its plan, saved as the schedule view does."""

    def save(series, *, weeks=1, first=NEXT_WEDNESDAY):
        line = Line(
            series=series,
            from_date=first,
            until_date=first + timedelta(weeks=weeks - 1),
            rule=parse_rule("RRULE:FREQ=WEEKLY;BYDAY=WE"),
            start_time=time(10),
            end_time=time(12),
        )
        line.clean()
        lines = [LineFacts(each) for each in (*series.lines.all(), line)]
        save_schedule(series=series, lines=lines, by=None)
        return line

    return save


def told():
    """Who is written to, and of how many dates."""
    letters = Letter.objects.filter(kind="events/new_dates").order_by("pk")
    return [(letter.to.partition("@")[0], letter.data["count"]) for letter in letters]


def news():
    return Occurrence.objects.filter(is_news=True).count()


def test_dates_of_a_saved_plan_are_news_until_they_are_told(frozen, series, plan):
    plan(series, weeks=4)
    assert news() == 4

    frozen.shift(HOUR + 1)

    assert tell_news() == {"dates": 4, "letters": 0}
    assert news() == 0


def test_one_letter_for_a_season_however_many_dates(frozen, series, plan):
    SubscriptionFactory(email="anna@example.org", subject=series.subject)
    plan(series, weeks=30)
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == [("anna", 30)]


def test_season_planned_in_pieces_is_one_letter_an_hour_after_the_last_save(frozen, series, plan):
    SubscriptionFactory(email="anna@example.org", subject=series.subject)
    plan(series)
    for _piece in range(2):
        frozen.shift(HOUR - 60)
        assert tell_news()["dates"] == 0
        plan(series, first=NEXT_WEDNESDAY + timedelta(weeks=10 + news()))
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == [("anna", 3)]


def test_series_that_is_still_worked_on_holds_up_no_other(frozen, series, another, plan):
    SubscriptionFactory(email="anna@example.org", subject=series.subject)
    SubscriptionFactory(email="bo@example.org", subject=another.subject)
    plan(series)
    frozen.shift(HOUR - 60)
    plan(another)
    frozen.shift(120)

    tell_news()

    assert told() == [("anna", 1)]


def test_second_time_tells_nothing(frozen, series, plan):
    SubscriptionFactory(subject=series.subject)
    plan(series)
    frozen.shift(HOUR + 1)

    tell_news()
    frozen.shift(HOUR)

    assert tell_news() == {"dates": 0, "letters": 0}
    assert len(told()) == 1


def test_job_comes_every_hour(frozen, series, plan):
    SubscriptionFactory(subject=series.subject)
    plan(series)
    jobs.run_due()
    assert told() == []

    frozen.shift(HOUR + 1)
    done = jobs.run_due()

    assert done["events.tell_news"] == {"dates": 1, "letters": 1}


def test_letter_waits_for_the_morning(frozen, series, plan):
    SubscriptionFactory(subject=series.subject)
    frozen.shift(13 * HOUR)  # ten in the evening
    plan(series)
    frozen.shift(HOUR + 1)

    tell_news()

    assert timezone.localtime(Letter.objects.get().not_before).hour == 7


@pytest.mark.parametrize(
    ("stages", "hears"),
    [([Stage.BABY], True), ([Stage.GRAVID, Stage.BABY], True), ([Stage.TEEN], False), ([], False)],
)
def test_those_who_asked_for_a_stage_hear_of_every_series_that_has_it(
    frozen, calendar, plan, stages, hears
):
    page = EventPageFactory(parent=calendar, title="Noget", stages=stages)
    SubscriptionFactory(email="anna@example.org", stage=Stage.BABY)
    plan(SeriesFactory(page=page))
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == ([("anna", 1)] if hears else [])


def test_one_letter_for_all_series_of_a_stage(frozen, series, another, plan):
    SubscriptionFactory(email="anna@example.org", stage=Stage.BABY)
    plan(series, weeks=4)
    plan(another, weeks=2)
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == [("anna", 6)]


def test_nobody_hears_of_a_series_twice_however_they_asked(frozen, series, another, plan):
    for facts in ({"stage": "baby"}, {"stage": "gravid"}, {"subject": series.subject}):
        SubscriptionFactory(email="anna@example.org", **facts)
    plan(series, weeks=4)
    plan(another, weeks=2)
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == [("anna", 4), ("anna", 2)]


def test_long_season_hides_no_other_series(frozen, series, another, plan):
    SubscriptionFactory(stage=Stage.BABY)
    plan(series, weeks=52)
    line = plan(another, first=NEXT_WEDNESDAY + timedelta(weeks=20))
    frozen.shift(HOUR + 1)

    tell_news()

    remembered = Letter.objects.get().data["dates"]
    assert len(remembered) == 50
    assert line.occurrences.get().pk == remembered[1]


def test_who_has_not_said_yes_hears_nothing(frozen, series, plan):
    SubscriptionFactory(subject=series.subject, unanswered=True)
    plan(series)
    frozen.shift(HOUR + 1)

    assert tell_news() == {"dates": 1, "letters": 0}


def test_letter_is_in_the_language_that_was_asked_in(frozen, series, plan):
    SubscriptionFactory(subject=series.subject, language="ar")
    plan(series)
    frozen.shift(HOUR + 1)

    tell_news()

    assert Letter.objects.get().language == "ar"


def test_date_of_a_page_that_is_not_public_stays_news_until_it_is(frozen, series, plan):
    SubscriptionFactory(email="anna@example.org", subject=series.subject)
    series.subject.is_public = False
    series.subject.save()
    plan(series, weeks=2)
    frozen.shift(5 * HOUR)
    assert tell_news() == {"dates": 0, "letters": 0}

    series.subject.is_public = True
    series.subject.save()
    tell_news()

    assert told() == [("anna", 2)]


@pytest.mark.parametrize("is_public", [True, False])
def test_what_is_over_or_does_not_take_place_is_no_news(series, is_public):
    series.subject.is_public = is_public
    series.subject.save()
    SubscriptionFactory(subject=series.subject)
    long_ago = timezone.now() - timedelta(days=2)
    for trait in ("over", "cancelled", "skipped"):
        OccurrenceFactory(series=series, is_news=True, updated_at=long_ago, **{trait: True})

    assert tell_news() == {"dates": 3, "letters": 0}
    assert news() == 0


def test_date_that_is_cancelled_before_the_hour_is_over_is_not_told(frozen, series, plan):
    SubscriptionFactory(email="anna@example.org", subject=series.subject)
    line = plan(series, weeks=2)
    cancel_dates(dates=[line.occurrences.first()], reason="Sygdom", by=None)
    frozen.shift(HOUR + 1)

    tell_news()

    assert told() == [("anna", 1)]


def test_item_of_a_programme_is_told_with_its_day(frozen, series, another, plan):
    SubscriptionFactory(stage=Stage.BABY)
    SubscriptionFactory(subject=another.subject)
    another.part_of = series
    another.save(update_fields=["part_of"])
    plan(another)
    frozen.shift(HOUR + 1)

    assert tell_news() == {"dates": 1, "letters": 0}


def test_what_the_horizon_brings_at_night_is_no_news(frozen, series):
    LineFactory(series=series)

    assert extend_horizon()["added"] > 50
    assert news() == 0


def test_moved_and_restored_dates_are_no_news(frozen, series, plan):
    line = plan(series, weeks=3)
    frozen.shift(HOUR + 1)
    tell_news()

    for until, hour in ((2, 10), (3, 10), (3, 13)):
        line.until_date = NEXT_WEDNESDAY + timedelta(weeks=until - 1)
        line.start_time, line.end_time = time(hour), time(hour + 2)
        line.clean()
        save_schedule(series=series, lines=[LineFacts(line)], by=None)

    assert Occurrence.objects.planned().count() == 3
    assert news() == 0


def test_dates_that_undoing_takes_away_again_are_not_told(frozen, series, plan):
    SubscriptionFactory(subject=series.subject)
    line = plan(series)
    PlaceFactory(occurrence=line.occurrences.get())
    frozen.shift(HOUR + 1)
    tell_news()
    line.start_time, line.end_time = time(13), time(15)
    line.until_date = NEXT_WEDNESDAY + timedelta(weeks=3)
    line.clean()
    change = save_schedule(series=series, lines=[LineFacts(line)], by=None)
    assert news() == 3

    changes.undo(change)
    frozen.shift(HOUR + 1)
    tell_news()

    assert len(told()) == 1
    assert news() == 0


@pytest.mark.parametrize("people", [1, 40])
def test_telling_costs_the_same_however_many_ask(frozen, series, another, plan, people):
    SubscriptionFactory.create_batch(people, stage=Stage.BABY)
    plan(series, weeks=30)
    plan(another, weeks=30)
    frozen.shift(HOUR + 1)

    with CaptureQueriesContext(connection) as captured:
        tell_news()

    assert len(told()) == people
    # Savepoint (twice), dates, subscriptions, letters, marks.
    assert len(captured) == 6, [query["sql"][:200] for query in captured]


def test_what_nobody_asked_for_costs_one_update(frozen, series, plan):
    plan(series, weeks=30)
    frozen.shift(HOUR + 1)

    with CaptureQueriesContext(connection) as captured:
        tell_news()

    writes = [query["sql"] for query in captured if query["sql"].startswith(("UPDATE", "INSERT"))]
    assert len(writes) == 1


def test_marks_come_off_in_pieces_where_there_are_very_many(series):
    long_ago = timezone.now() - timedelta(days=2)
    facts = {"series": series, "is_news": True, "updated_at": long_ago}
    Occurrence.objects.bulk_create(OccurrenceFactory.build_batch(2_100, **facts))

    assert tell_news()["dates"] == 2_100
    assert news() == 0
