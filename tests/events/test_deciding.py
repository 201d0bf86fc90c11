"""Days on which a plan asks: nothing takes place until somebody answers, and the answer lasts."""

from datetime import date, time

import pytest
from django.urls import reverse
from django.utils import translation

from core import generation
from events.actions import DateRefused, decide_day, extend_horizon
from events.enums import OnHolidays
from events.models import Line, Occurrence
from events.schedule.to_decide import days_to_decide, series_waiting
from tests.factories.events import SeriesFactory
from tests.factories.rooms import ClosureFactory, PeriodFactory

from .scheduling import changed, days, line_fields, posted, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

BEFORE, CHRISTMAS_DAY, NEW_YEARS_DAY, AFTER = (
    date(2026, 12, 18),
    date(2026, 12, 25),
    date(2027, 1, 1),
    date(2027, 1, 8),
)


@pytest.fixture
def line(series):
    """Four Fridays round Christmas, of which two are asked about."""
    line = weekly_line(
        series,
        from_date=BEFORE,
        until_date=AFTER,
        rule="RRULE:FREQ=WEEKLY;BYDAY=FR",
        public_holidays=OnHolidays.ASK,
    )
    save(series, line)
    return line


@pytest.fixture
def url(page):
    return reverse("schedule:decide", args=[page.translation_key])


def answer(line, day, *, takes_place=True):
    return {"line": line.pk, "day": day.isoformat(), "takes_place": str(int(takes_place))}


def asked(series):
    return [each.day for each in days_to_decide(series)[0]]


def test_day_that_is_asked_about_is_planned_by_nobody(series, line):
    extend_horizon()

    assert days(series) == [BEFORE, AFTER]
    assert asked(series) == [CHRISTMAS_DAY, NEW_YEARS_DAY]


def test_answers_are_kept_by_the_rule(series, line):
    decide_day(line=line, day=CHRISTMAS_DAY, takes_place=True)
    decide_day(line=line, day=NEW_YEARS_DAY, takes_place=False)

    assert days(series) == [BEFORE, CHRISTMAS_DAY, AFTER]
    assert asked(series) == []
    line.refresh_from_db()
    save(series, line)
    extend_horizon()
    assert days(series) == [BEFORE, CHRISTMAS_DAY, AFTER]
    with translation.override("en"):
        assert line.sentence == (
            "Every Friday, 10:00–12:00, on public holidays only by arrangement, not 1 January, "
            "also 25 December, until 8 January 2027"
        )


def test_answer_touches_no_other_date_of_the_plan(series, line):
    """A school holiday written down since takes dates away only when the plan is saved."""
    series.lines.update(school_holidays=OnHolidays.SKIP)
    PeriodFactory(first_day=BEFORE, last_day=BEFORE)
    before = rows(series)

    decide_day(line=line, day=CHRISTMAS_DAY, takes_place=True)

    now = rows(series)
    assert {pk: now[pk] for pk in before} == before
    assert days(series) == [BEFORE, CHRISTMAS_DAY, AFTER]


def test_date_that_was_there_before_comes_back_as_the_row_it_was(series, line):
    line.public_holidays = OnHolidays.KEEP
    save(series, line)
    row = series.occurrences.get(local_date=CHRISTMAS_DAY)
    line.public_holidays = OnHolidays.ASK
    save(series, line)
    assert days(series) == [BEFORE, AFTER]

    decide_day(line=line, day=CHRISTMAS_DAY, takes_place=True)

    assert series.occurrences.planned().get(local_date=CHRISTMAS_DAY) == row


def test_standing_date_with_families_is_left_for_a_person_when_its_day_is_left_out(series, line):
    series.lines.update(public_holidays=OnHolidays.KEEP)
    extend_horizon()
    row = series.occurrences.get(local_date=CHRISTMAS_DAY)
    seated(row)
    series.lines.update(public_holidays=OnHolidays.ASK)

    decide_day(line=line, day=CHRISTMAS_DAY, takes_place=False)

    assert [*series.occurrences.undecided()] == [row]


def test_there_is_nothing_to_decide_about_other_days(series, line):
    with pytest.raises(DateRefused):
        decide_day(line=line, day=BEFORE, takes_place=True)
    decide_day(line=line, day=CHRISTMAS_DAY, takes_place=True)
    with pytest.raises(DateRefused):
        decide_day(line=line, day=CHRISTMAS_DAY, takes_place=False)


def test_nothing_is_asked_of_a_closed_house(series, line):
    ClosureFactory(
        starts_at=Occurrence.objects.latest("starts_at").starts_at.replace(day=1, month=1),
    )

    assert asked(series) == [CHRISTMAS_DAY]


def test_editor_answers_in_the_schedule(desk, series, line, schedule_url, url):
    page = desk.get(schedule_url)
    assert "Dates to decide" in page.text
    assert "(Christmas Day)" in page.text

    kept = desk.post(url, answer(line, CHRISTMAS_DAY), follow=True)
    left = desk.post(url, answer(line, NEW_YEARS_DAY, takes_place=False), follow=True)

    assert "Friday 25 December 2026 takes place." in kept.text
    assert "Friday 1 January 2027 is left out." in left.text
    assert "Dates to decide" not in left.text
    assert days(series) == [BEFORE, CHRISTMAS_DAY, AFTER]


def test_no_other_date_of_the_week_moves_to_the_day(series):
    """Thursday has become a school holiday since the plan was saved: it goes once that is."""
    line = weekly_line(
        series,
        rule="RRULE:FREQ=WEEKLY;BYDAY=MO,TH",
        from_date=date(2027, 5, 3),
        until_date=date(2027, 5, 30),
        public_holidays=OnHolidays.ASK,
        school_holidays=OnHolidays.SKIP,
    )
    save(series, line)
    whit_monday, thursday = date(2027, 5, 17), date(2027, 5, 20)
    before = rows(series)
    seated(series.occurrences.get(local_date=thursday))
    PeriodFactory(first_day=thursday, last_day=thursday)

    decide_day(line=line, day=whit_monday, takes_place=True)

    after = rows(series)
    assert [after[pk]["starts_at"] for pk in before] == [
        row["starts_at"] for row in before.values()
    ]
    assert [after[pk]["local_date"] for pk in after.keys() - before.keys()] == [whit_monday]


def test_family_that_waits_for_a_person_is_not_moved_with_the_day(series):
    """It was on it at two before the plan was changed to ten, on a day that is asked about."""
    friday = weekly_line(
        series,
        rule="RRULE:FREQ=WEEKLY;BYDAY=FR",
        from_date=date(2026, 12, 18),
        until_date=date(2027, 1, 8),
        start_time=time(14),
        end_time=time(16),
        public_holidays=OnHolidays.KEEP,
    )
    save(series, friday)
    row = series.occurrences.get(local_date=CHRISTMAS_DAY, line=friday)
    seated(row)
    asking = {"start_time": time(10), "end_time": time(12), "public_holidays": OnHolidays.ASK}
    save(series, changed(Line.objects.get(pk=friday.pk), **asking))

    decide_day(line=friday, day=CHRISTMAS_DAY, takes_place=True)

    opens = series.occurrences.planned().filter(line=friday, local_date=CHRISTMAS_DAY)
    assert [*opens.in_order().values_list("starts_at__hour", flat=True)] == [10, 14]
    row.refresh_from_db()
    assert row.is_undecided


def test_answer_makes_an_open_form_an_old_one(desk, page, series, line, schedule_url, url):
    form = posted(page.translation_key, line_fields(line))
    desk.post(url, answer(line, CHRISTMAS_DAY))

    assert "Somebody else has saved this schedule" in desk.post(schedule_url, form).text


@pytest.mark.parametrize(
    "fields", [{"takes_place": "2"}, {"line": "x"}, {"day": "2026-13-01"}, {"line": 10**30}]
)
def test_nonsense_is_no_answer(desk, line, url, fields):
    assert desk.post(url, answer(line, CHRISTMAS_DAY) | fields).status_code == 400


def test_line_of_another_series_is_not_answered_here(desk, line, url):
    other = weekly_line(SeriesFactory())
    save(other.series, other)

    assert desk.post(url, answer(other, CHRISTMAS_DAY)).status_code == 404


def test_front_of_the_admin_says_what_waits_within_eight_weeks(desk, series, line):
    assert "Dates to decide" not in desk.get("/admin/").text

    PeriodFactory(first_day=date(2026, 10, 23), last_day=date(2026, 10, 30))
    near = {"from_date": date(2026, 10, 23), "rule": line.rule, "until_date": AFTER}
    near |= {"start_time": time(14), "end_time": time(16)}
    save(series, weekly_line(series, **near, school_holidays=OnHolidays.ASK))

    home = desk.get("/admin/").text
    assert "Dates to decide" in home
    assert "23 October and 30 October" in home


def test_front_of_the_admin_says_that_school_holidays_are_missing_where_somebody_minds(
    desk, series, line
):
    assert "no school holidays" not in desk.get("/admin/").text

    series.lines.update(school_holidays=OnHolidays.SKIP)

    assert "There are no school holidays in 2026 and 2027 yet." in desk.get("/admin/").text


@pytest.mark.parametrize("count", [1, 3])
def test_what_waits_costs_the_same_however_much_it_is(count, frozen, assert_queries, series, line):
    frozen.move_to("2026-11-20T09:00:00+01:00")
    for _n in range(count - 1):
        save(series, weekly_line(series, rule="RRULE:FREQ=DAILY", public_holidays=OnHolidays.ASK))
    generation.begin()

    assert_queries(4, series_waiting)
