"""Saving a schedule makes, moves, wakes and lays down dates; a date stays the row it is."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core import changes
from core.models import Change, Link, Subject
from events.actions import ScheduleChanged, materialising
from events.actions.scheduling import foresee_plans
from events.enums import State
from events.models import Line, Occurrence
from events.plan_states import version_of
from events.plans import LineFacts
from events.succession import plan_schedule
from tests.factories.core import SubjectFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import FIRST, changed, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]


def date_on(series, day):
    return series.occurrences.get(local_date=day)


def paths(series):
    return {
        (address.path, address.occurrence.local_date) for address in series.former_addresses.all()
    }


# Making dates


def test_new_line_has_its_dates_at_wall_clock_time_on_both_sides_of_the_change(series, line):
    starts = series.occurrences.in_order().values_list("starts_at", "ends_at")

    assert list(starts)[:2] == [
        (datetime(2026, 10, 20, 8, tzinfo=UTC), datetime(2026, 10, 20, 10, tzinfo=UTC)),
        (datetime(2026, 10, 27, 9, tzinfo=UTC), datetime(2026, 10, 27, 11, tzinfo=UTC)),
    ]
    assert days(series) == TUESDAYS


def test_dates_have_what_their_line_says(series, coordinator):
    zone = ZoneFactory()

    save(series, weekly_line(series, capacity=12, responsible=coordinator), zones=[zone])

    assert [
        (row.capacity, row.responsible, list(row.zones.all())) for row in series.occurrences.all()
    ] == [(12, coordinator, [zone])] * 4


def test_open_line_is_planned_eighteen_months_ahead(series):
    save(series, weekly_line(series, until_date=None))

    assert days(series)[-1] == date(2028, 4, 11)


def test_start_that_does_not_match_the_rule_is_no_date(series):
    save(series, weekly_line(series, from_date=FIRST - timedelta(days=1)))

    assert days(series) == TUESDAYS


def test_line_without_a_rule_is_one_date(series):
    save(series, weekly_line(series, rule="", until_date=None))

    assert days(series) == [FIRST]


def test_dates_that_are_over_are_not_made_afterwards(series):
    save(series, weekly_line(series, from_date=date(2026, 9, 29), end_time=time(11)))

    assert days(series) == TUESDAYS


def test_date_that_is_going_on_is_still_made(series, frozen):
    frozen.move_to(datetime(2026, 10, 20, 9, 30, tzinfo=UTC))

    save(series, weekly_line(series))

    assert days(series) == TUESDAYS


def test_two_lines_may_share_a_day(series):
    save(series, weekly_line(series), weekly_line(series, start_time=time(14), end_time=time(16)))

    assert days(series) == sorted([*TUESDAYS, *TUESDAYS])


def test_saving_again_changes_no_row(series, line):
    before = rows(series)

    save(series, line)

    assert rows(series) == before


# Changing times


def test_later_start_leaves_every_row_its_identity(series, line):
    before = rows(series)

    save(series, changed(line, start_time=time(10, 30), end_time=time(12, 30)))

    after = rows(series)
    assert [(pk, row["uid"]) for pk, row in after.items()] == [
        (pk, row["uid"]) for pk, row in before.items()
    ]
    assert [row["starts_at"] - before[pk]["starts_at"] for pk, row in after.items()] == [
        timedelta(minutes=30)
    ] * 4
    assert [row["sequence"] for row in after.values()] == [1] * 4
    assert paths(series) == set()


@pytest.mark.parametrize(("is_public", "knowing"), [(False, 1), (True, 2)])
def test_moved_date_knows_where_it_was_if_somebody_may_have_it_in_mind(
    series, line, monkeypatch, is_public, knowing
):
    """The second date has families on it; the first alone is of the days to come."""
    monkeypatch.setattr(materialising, "ANNOUNCED", timedelta(weeks=1))
    series.subject.is_public = is_public
    series.subject.save()
    seated(date_on(series, TUESDAYS[1]))

    save(series, changed(line, start_time=time(10, 30)))

    moved = [row.moved_from for row in series.occurrences.in_order()]
    assert moved[1:] == [datetime(2026, 10, 27, 9, tzinfo=UTC), None, None]
    assert sum(each is not None for each in moved) == knowing


def test_family_date_moved_back_has_not_moved(series, line):
    seated(date_on(series, FIRST))
    save(series, changed(line, start_time=time(10, 30)))

    save(series, changed(line, start_time=time(10)))

    assert date_on(series, FIRST).moved_from is None


def test_times_set_by_hand_stay(series, line):
    row = date_on(series, FIRST)
    Occurrence.objects.filter(pk=row.pk).update(pinned=["time", "capacity"], capacity=20)

    save(series, changed(line, start_time=time(11), capacity=4))

    row.refresh_from_db()
    assert (row.starts_at, row.capacity) == (datetime(2026, 10, 20, 8, tzinfo=UTC), 20)
    assert date_on(series, TUESDAYS[1]).capacity == 4


def test_capacity_alone_tells_no_calendar(series, line):
    save(series, changed(line, capacity=20))

    assert {(row.capacity, row.sequence) for row in series.occurrences.all()} == {(20, 0)}


def test_other_rooms_raise_the_sequence(series, line):
    zone = ZoneFactory()

    save(series, line, zones=[zone])

    assert {(row.sequence, *row.zones.all()) for row in series.occurrences.all()} == {(1, zone)}


def test_what_already_happened_never_changes(series, line, frozen):
    frozen.move_to(datetime(2026, 10, 28, 9, 0, tzinfo=UTC))
    before = rows(series)

    save(series, changed(line, start_time=time(15), end_time=time(17), rule="RRULE:FREQ=WEEKLY"))

    after = rows(series)
    past = [pk for pk, row in before.items() if row["local_date"] < date(2026, 10, 28)]
    assert len(past) == 2
    assert [after[pk] for pk in past] == [before[pk] for pk in past]


def test_date_that_is_going_on_is_left_alone(series, line, frozen):
    frozen.move_to(datetime(2026, 10, 20, 9, 30, tzinfo=UTC))
    row = rows(series)[date_on(series, FIRST).pk]

    save(series, changed(line, start_time=time(14), end_time=time(16)))

    assert rows(series)[row["id"]] == row
    assert days(series) == TUESDAYS


# Telling families


def test_only_moves_of_family_dates_are_told(series, line, editor):
    assert save(series, changed(line, start_time=time(9)), by=editor).after["dates"] == {}
    row = date_on(series, FIRST)
    seated(row)

    change = save(series, changed(line, start_time=time(10)), by=editor)

    assert (change.kind, change.target, change.by) == (
        "dates_changed",
        f"events.series:{series.pk}",
        editor,
    )
    assert change.before.pop("plan")["left_as"] == version_of(series.subject_id)
    assert change.before.pop("responsible") == {}
    before, after = change.before["dates"], change.after["dates"]
    assert before.keys() == after.keys() == {str(row.pk)}
    assert (before[str(row.pk)]["time"], after[str(row.pk)]["time"]) == (
        ["2026-10-20T07:00:00+00:00", "2026-10-20T10:00:00+00:00", False],
        ["2026-10-20T08:00:00+00:00", "2026-10-20T10:00:00+00:00", False],
    )


def test_what_is_foreseen_is_what_is_done(series, line):
    seated(date_on(series, FIRST))
    seated(date_on(series, TUESDAYS[2]), taken=0, waiting=2)
    line = changed(line, start_time=time(9))

    foreseen = foresee_plans(series, plan_schedule([LineFacts(line)]))
    change = save(series, line)

    assert [[each.key, each.count] for each in foreseen] == change.card
    assert dict(change.card)["dates"] == 2


def test_foreseeing_writes_nothing(series, line):
    seated(date_on(series, FIRST))
    before = rows(series)

    foresee_plans(series, plan_schedule([LineFacts(changed(line, rule="RRULE:FREQ=DAILY"))]))

    assert rows(series) == before
    assert not Change.objects.exists()


def test_cancelled_dates_move_without_telling_anybody(series, line):
    row = date_on(series, FIRST)
    seated(row)
    Occurrence.objects.filter(pk=row.pk).update(state=State.CANCELLED)

    assert save(series, changed(line, start_time=time(9))).after["dates"] == {}


def test_plan_that_nobody_counts_on_can_be_undone_all_the_same(series, line):
    before = rows(series)
    line.is_ended = True

    change = save(series, line)
    assert days(series) == []

    changes.undo(change)
    assert days(series) == TUESDAYS
    assert {pk: row["uid"] for pk, row in rows(series).items()} == {
        pk: row["uid"] for pk, row in before.items()
    }


def test_plan_that_changes_no_date_is_no_change(series, line):
    assert save(series, changed(line)) is None


def test_plan_of_a_page_that_nobody_can_see_is_no_change(series, line):
    Subject.objects.update(is_public=False)

    assert save(series, changed(line, start_time=time(9))) is None


# Two editors


def test_version_left_behind_is_refused_and_nothing_is_written(series, line):
    opened_as = version_of(series.subject_id)
    save(series, changed(line, capacity=9), opened_as=opened_as)
    before = rows(series)

    with pytest.raises(ScheduleChanged):
        save(series, changed(line, capacity=4), opened_as=opened_as)

    assert rows(series) == before
    assert Line.objects.get().capacity == 9


@pytest.mark.parametrize(
    "change",
    [
        lambda series, line: save(series, changed(line, end_time=time(13))),
        lambda series, line: save(series, changed(line, is_ended=True)),
        lambda series, line: save(series, line, zones=[ZoneFactory()]),
        lambda series, line: save(series, line, weekly_line(series, start_time=time(8))),
        lambda series, line: save(series, line, links={"next": [SubjectFactory()]}),
        lambda series, line: save(series, line, links={"before": [SubjectFactory()]}),
        lambda series, line: save(series, changed(line, rule="RRULE:FREQ=DAILY")),
        lambda series, line: type(series).objects.update(min_age=8),
    ],
)
def test_version_tells_every_change_of_the_plan(series, line, change):
    before = version_of(series.subject_id)

    change(series, line)

    assert version_of(series.subject_id) != before


def test_version_stays_while_families_sign_up(series, line):
    before = version_of(series.subject_id)

    seated(date_on(series, FIRST))
    save(series, Line.objects.get())

    assert version_of(series.subject_id) == before


# Where it leads


def test_leads_on_replaces_where_the_subject_leads_next(series):
    first, second, third = SubjectFactory.create_batch(3)
    save(series, links={"next": [first, second]})

    save(series, links={"next": [second, third, series.subject]})

    assert set(Link.objects.values_list("from_subject", "to_subject", "kind")) == {
        (series.subject_id, second.pk, "next"),
        (series.subject_id, third.pk, "next"),
    }


def test_not_saying_where_it_leads_leaves_that_alone(series):
    save(series, links={"next": [SubjectFactory()], "before": [SubjectFactory()]})

    save(series)
    save(series, links={"before": []})

    assert list(Link.objects.values_list("kind", flat=True)) == ["next"]
