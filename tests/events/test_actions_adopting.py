"""A line that comes after another has ended goes on with the dates that were left to decide."""

from datetime import UTC, date, datetime, time

import pytest

from events.enums import State
from events.models import Line, Occurrence
from outbox.models import Letter

from .scheduling import FIRST, changed, days, line_fields, posted, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]


@pytest.fixture
def undecided(series, line):
    """A date with a family on it, 27 October at ten, whose line has been taken off the plan."""
    row = series.occurrences.get(local_date=TUESDAYS[1])
    seated(row)
    save(series, changed(line, is_ended=True))
    row.refresh_from_db()
    assert row.is_undecided
    return row


def test_line_put_back_finds_its_families(series, undecided):
    again = weekly_line(series, capacity=8)

    save(series, again)

    undecided.refresh_from_db()
    assert (undecided.line, undecided.rule_date, undecided.taken) == (again, TUESDAYS[1], 1)
    assert days(series) == TUESDAYS
    assert not Letter.objects.exists()


def test_line_put_back_at_another_time_tells_them(series, undecided):
    change = save(series, weekly_line(series, start_time=time(11), end_time=time(13)))

    undecided.refresh_from_db()
    assert undecided.starts_at == datetime(2026, 10, 27, 10, tzinfo=UTC)
    assert days(series) == TUESDAYS
    assert list(change.after["dates"]) == [str(undecided.pk)]


def test_line_put_back_at_another_time_shows_the_card_first(desk, series, undecided, schedule_url):
    fields = posted(series.subject_id, line_fields(start_time="11:00", end_time="13:00"))

    card = desk.post(schedule_url, fields).context["card"]

    assert (card.consequences[0].key, card.consequences[0].count) == ("dates", 1)


def test_two_dates_of_a_day_each_go_on_at_their_own_time(series, line):
    afternoons = weekly_line(series, start_time=time(14), end_time=time(16))
    save(series, line, afternoons)
    for row in series.occurrences.filter(local_date=FIRST):
        seated(row)
    save(series, changed(line, is_ended=True), changed(afternoons, is_ended=True))
    before = {row["id"]: row["starts_at"] for row in rows(series).values() if row["taken"]}

    save(
        series,
        weekly_line(series, start_time=time(14), end_time=time(16)),
        weekly_line(series, start_time=time(10), end_time=time(12)),
    )

    after = rows(series)
    assert {pk: after[pk]["starts_at"] for pk in before} == before
    assert days(series) == sorted([*TUESDAYS, *TUESDAYS])


def test_line_that_ended_by_its_last_date_is_gone_on_with_too(series, line):
    row = series.occurrences.get(local_date=TUESDAYS[3])
    seated(row)
    save(series, changed(line, until_date=TUESDAYS[2]))

    save(series, line, weekly_line(series, from_date=TUESDAYS[3]))

    row.refresh_from_db()
    assert not row.is_undecided
    assert days(series) == TUESDAYS


def test_date_called_off_stays_so_and_gets_no_twin(series, line):
    row = series.occurrences.get(local_date=FIRST)
    Occurrence.objects.filter(pk=row.pk).update(state=State.CANCELLED, reason="Sygdom")
    save(series, changed(line, is_ended=True))

    save(series, weekly_line(series))

    assert series.occurrences.get(local_date=FIRST, rule_date=FIRST).state == State.CANCELLED


def test_date_of_another_day_of_the_week_is_left_to_decide(series, undecided):
    save(series, weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))

    undecided.refresh_from_db()
    assert (undecided.is_undecided, undecided.local_date) == (True, TUESDAYS[1])


def test_date_left_out_of_a_line_that_runs_is_left_to_decide(series, line):
    row = series.occurrences.get(local_date=TUESDAYS[1])
    seated(row)
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"))

    save(series, line, weekly_line(series, start_time=time(14), end_time=time(16)))

    row.refresh_from_db()
    assert row.is_undecided
    assert row.line == Line.objects.get(pk=line.pk)
