"""Dates that are divided into talks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation

from core.changes import CannotUndo, undo
from events.actions import (
    DateRefused,
    LineFacts,
    ScheduleRefused,
    change_dates,
    save_schedule,
)
from events.date_states import written_times
from events.enums import Mode
from events.schedule.cards import schedule_card
from events.slots import SlotsRefused, refuse_undividable, slot_times
from events.succession import plan_schedule
from events.wall_clock import span
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory

from .scheduling import TUESDAYS, line_fields, posted, seated, weekly_line

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
    line = weekly_line(counselling, capacity=6, responsible=UserFactory(role="host"))
    save_schedule(series=counselling, lines=[LineFacts(line)], by=None)
    return line


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"capacity": None}, "capacity"),
        ({"start_time": None, "end_time": None}, "capacity"),
        ({"responsible": None}, "responsible"),
    ],
)
def test_line_of_such_a_series_says_how_many_talks_it_has_and_with_whom(counselling, facts, field):
    with pytest.raises(ValidationError) as refused:
        weekly_line(counselling, **{"capacity": 6, "responsible": UserFactory()} | facts)

    assert field in refused.value.message_dict


@pytest.mark.django_db
def test_form_says_so_beside_the_seats(frozen, desk, page, schedule_url):
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
    assert (busy.capacity, busy.pinned, free.capacity) == (6, [], 3)


@pytest.mark.django_db
def test_card_says_where_the_number_of_talks_stays(counselling, plan):
    seated(counselling.occurrences.in_order().first())
    plan.capacity = 3

    with translation.override("en"):
        card = schedule_card(counselling, plan_schedule([LineFacts(plan)]), mode_before="slots")

    assert any("families have times already" in note for note in card.notes)


@pytest.mark.django_db
def test_more_talks_in_as_much_more_time_leave_everybody_where_they_are(counselling, plan):
    row = counselling.occurrences.in_order().first()
    place = PlaceFactory(occurrence=row, slot=5)
    times = span(row.local_date, time(10), time(13))
    wanted = {"time": written_times(*times, is_all_day=False), "capacity": 9}

    change_dates(series=counselling, wanted={row.pk: wanted}, by=None)

    before = place.times
    place.occurrence.refresh_from_db()
    assert place.times == before


@pytest.mark.django_db
def test_plan_that_would_leave_a_date_without_time_for_its_talks_is_refused(counselling, plan):
    row = counselling.occurrences.in_order().first()
    change_dates(
        series=counselling,
        wanted={row.pk: {"capacity": 24, "pinned": ["capacity"]}},
        by=None,
    )
    plan.end_time = time(11)

    with pytest.raises(ScheduleRefused):
        save_schedule(series=counselling, lines=[LineFacts(plan)], by=None)


@pytest.mark.django_db
def test_date_without_a_number_of_seats_is_no_date_of_talks(frozen):
    series = SeriesFactory()
    OccurrenceFactory(series=series, local_date=date(2026, 10, 22), capacity=None)
    series.mode = Mode.SLOTS

    with pytest.raises(ScheduleRefused):
        save_schedule(series=series, lines=[], by=None)


@pytest.mark.django_db
def test_form_shows_why_a_plan_is_refused(frozen, desk, page, series, line, schedule_url):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 22), capacity=None)
    host = UserFactory(role="host")
    fields = line_fields(line, capacity="6", responsible=str(host.pk))

    data = posted(page.translation_key, fields, mode="slots")
    answer = desk.post(schedule_url, data)
    if card := answer.context.get("card"):
        answer = desk.post(schedule_url, data | {"card": card.digest})

    assert "22" in " ".join(str(each) for each in get_messages(answer.wsgi_request))
    series.refresh_from_db()
    assert series.mode != Mode.SLOTS


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
def test_date_of_talks_keeps_somebody_who_is_responsible(counselling, plan):
    row = counselling.occurrences.in_order().first()

    with pytest.raises(DateRefused):
        change_dates(series=counselling, wanted={row.pk: {"responsible": None}}, by=None)


@pytest.mark.django_db
def test_series_with_families_is_not_divided_and_not_put_together_again(counselling, plan):
    seated(counselling.occurrences.in_order().first())
    counselling.mode = Mode.DATE

    with pytest.raises(ScheduleRefused):
        save_schedule(series=counselling, lines=[LineFacts(plan)], by=None)


@pytest.mark.django_db
def test_plan_that_changed_the_mode_does_not_come_back_under_families(frozen):
    series = SeriesFactory(mode=Mode.DATE)
    line = weekly_line(series, capacity=3)
    save_schedule(series=series, lines=[LineFacts(line)], by=None)
    series.mode, line.capacity, line.responsible = Mode.SLOTS, 6, UserFactory(role="host")
    done = save_schedule(series=series, lines=[LineFacts(line)], by=None)
    seated(series.occurrences.in_order().first())

    with pytest.raises(CannotUndo), transaction.atomic():
        undo(done)
