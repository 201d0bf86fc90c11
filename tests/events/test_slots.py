"""Dates that are divided into talks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from events.actions import DateRefused, LineFacts, change_dates, save_schedule
from events.date_states import written_times
from events.enums import Mode
from events.models import Line
from events.slots import SlotsRefused, refuse_undividable, slot_times
from events.wall_clock import span
from tests.factories.events import SeriesFactory
from tests.factories.signups import PlaceFactory

from .scheduling import TUESDAYS, line_fields, posted, weekly_line

ONE, THREE = datetime(2026, 10, 21, 11, tzinfo=UTC), datetime(2026, 10, 21, 13, tzinfo=UTC)


@pytest.mark.pure
@pytest.mark.parametrize(
    ("slots", "minutes"),
    [(1, [0, 120]), (6, [0, 20, 40, 60, 80, 100, 120]), (7, range(0, 120, 17))],
)
def test_talks_are_equally_long_and_follow_each_other(slots, minutes):
    times = [slot_times(ONE, THREE, slots, slot) for slot in range(slots)]

    begins = [starts_at for starts_at, _ends_at in times]
    assert [*begins, times[-1][1]] == [ONE + timedelta(minutes=each) for each in minutes][
        : slots + 1
    ]
    assert [ends_at for _starts_at, ends_at in times[:-1]] == begins[1:]
    assert times[-1][1] <= THREE


@pytest.mark.pure
@pytest.mark.parametrize(
    ("slots", "is_all_day", "says"),
    [(None, False, "how many talks"), (25, False, "five minutes"), (6, True, "from when to when")],
)
def test_what_cannot_be_divided_is_refused(slots, is_all_day, says):
    with translation.override("en"), pytest.raises(SlotsRefused, match=says):
        refuse_undividable(ONE, THREE, slots, is_all_day=is_all_day)
    refuse_undividable(ONE, THREE, 24, is_all_day=False)


@pytest.fixture
def counselling(frozen):
    return SeriesFactory(mode=Mode.SLOTS)


@pytest.fixture
def plan(counselling):
    line = weekly_line(counselling, capacity=6)
    save_schedule(series=counselling, lines=[LineFacts(line)], by=None)
    return line


@pytest.mark.django_db
@pytest.mark.parametrize("facts", [{"capacity": None}, {"start_time": None, "end_time": None}])
def test_line_of_such_a_series_says_how_many_talks_it_has(counselling, facts):
    line = Line(
        series=counselling,
        **{"from_date": date(2026, 10, 20), "start_time": time(13), "end_time": time(15)}
        | {"capacity": 6}
        | facts,
    )

    with pytest.raises(ValidationError) as refused:
        line.clean()
    assert "capacity" in refused.value.message_dict


@pytest.mark.django_db
def test_form_says_so_beside_the_seats(desk, page, schedule_url):
    fields = line_fields(None, rule=TUESDAYS, capacity="")
    answer = desk.post(schedule_url, posted(page.translation_key, fields, mode="slots"))

    assert "capacity" in answer.context["lines"].forms[0].errors


@pytest.mark.django_db
def test_number_of_talks_stays_where_families_have_times(counselling, plan):
    busy, free = counselling.occurrences.in_order()[:2]
    PlaceFactory(occurrence=busy, slot=5)
    busy.refresh_from_db()

    with pytest.raises(DateRefused):
        change_dates(series=counselling, wanted={busy.pk: {"capacity": 3}}, by=None)
    plan.capacity = 3
    save_schedule(series=counselling, lines=[LineFacts(plan)], by=None)

    busy.refresh_from_db()
    free.refresh_from_db()
    assert (busy.capacity, busy.pinned, free.capacity) == (6, ["capacity"], 3)


@pytest.mark.django_db
def test_date_that_would_be_too_short_is_refused(counselling, plan):
    row = counselling.occurrences.in_order().first()
    times = span(row.local_date, time(10), time(10, 20))

    with pytest.raises(DateRefused):
        change_dates(
            series=counselling,
            wanted={row.pk: {"time": written_times(*times, is_all_day=False)}},
            by=None,
        )


@pytest.mark.django_db
def test_series_with_families_is_not_divided_and_not_put_together_again(counselling, plan):
    PlaceFactory(occurrence=counselling.occurrences.in_order().first(), slot=0)
    counselling.mode = Mode.DATE

    with pytest.raises(ValidationError) as refused:
        counselling.clean()

    assert "mode" in refused.value.message_dict
