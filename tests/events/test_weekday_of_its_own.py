"""A weekday of several gets a line of its own, or goes back: its dates stay the rows they are."""

from datetime import date, time, timedelta

import pytest

from events.actions.materialising import extend_horizon
from events.models import Line

from .going_on import row_of
from .scheduling import changed, days, rows, save, seated, to, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

STRETCH = {"from_date": date(2026, 10, 19), "until_date": date(2026, 11, 13)}
THURSDAY = date(2026, 10, 29)


def weekdays(names, line=None, series=None, **facts):
    """The rule of these weekdays, for a line that stands or a new one."""
    rule = f"RRULE:FREQ=WEEKLY;BYDAY={names}"
    if line:
        return changed(Line.objects.get(pk=line.pk), rule=rule, **facts)
    return weekly_line(series, rule=rule, **STRETCH, **facts)


@pytest.fixture
def both(series):
    """Mondays and Thursdays."""
    line = weekdays("MO,TH", series=series)
    save(series, line)
    return line


def split(series, both, **facts):
    """Thursdays are planned by themselves from now on."""
    thursdays = weekdays("TH", series=series, **facts)
    save(series, weekdays("MO", both), thursdays)
    return thursdays


def of_the_week(series):
    """The dates that are left of the week when its Monday is over."""
    coming = series.occurrences.planned().in_order()
    first = THURSDAY - timedelta(days=2)
    return [*coming.filter(local_date__range=(first, first + timedelta(days=5)))]


@pytest.mark.parametrize("people", [0, 1])
def test_dates_go_on_under_the_new_line(series, both, people):
    seated(row_of(series, THURSDAY), taken=people)
    before = rows(series)

    thursdays = split(series, both, capacity=5)

    after = rows(series)
    assert {pk: row["starts_at"] for pk, row in after.items()} == {
        pk: row["starts_at"] for pk, row in before.items()
    }
    assert {row["state"] for row in after.values()} == {"planned"}
    of_thursdays = [row for row in after.values() if row["line_id"] == thursdays.pk]
    assert {row["capacity"] for row in of_thursdays} == {5}
    assert len(of_thursdays) == 4


@pytest.mark.parametrize("people", [0, 1])
@pytest.mark.parametrize("where", [(THURSDAY, 14), (THURSDAY - timedelta(days=1), 10)])
def test_what_was_set_by_hand_stays_so(series, both, people, where):
    row = row_of(series, THURSDAY)
    to(row, *where)
    seated(row, taken=people)

    split(series, both)

    assert [(each.uid, each.starts_at) for each in of_the_week(series)] == [
        (row.uid, row.starts_at)
    ]


def test_day_whose_date_was_brought_forward_and_has_begun_gets_no_second(series, both, frozen):
    to(row_of(series, THURSDAY), THURSDAY - timedelta(days=1))
    frozen.move_to("2026-10-28T10:30+01:00")

    split(series, both)

    assert THURSDAY not in days(series)


@pytest.mark.parametrize("people", [0, 1])
def test_weekday_goes_back_to_a_line_that_had_it(series, both, people):
    """Whose own dates of those days have slept since."""
    fridays = weekdays("FR", series=series)
    save(series, weekdays("MO", both), fridays)
    save(series, weekdays("MO", both), weekdays("TH,FR", fridays))
    row = series.occurrences.planned().get(local_date=THURSDAY)
    seated(row, taken=people)

    save(series, weekdays("MO,TH", both), weekdays("FR", fridays))

    assert series.occurrences.planned().get(local_date=THURSDAY).uid == row.uid


def test_family_stays_on_its_day_though_the_line_gets_another_of_the_week(series, both):
    row = row_of(series, THURSDAY)
    seated(row)

    save(series, weekdays("MO,WE", both), weekdays("TH", series=series))

    assert row_of(series, THURSDAY).uid == row.uid


def test_day_that_a_date_set_by_hand_has_taken_is_none_to_move_to(series, both):
    """There Monday's own was never made."""
    monday, thursday = date(2026, 11, 2), date(2026, 11, 5)
    save(series, changed(Line.objects.get(pk=both.pk), rule=f"{both.rule}\nEXDATE:20261102"))
    to(row_of(series, date(2026, 10, 26)), monday)
    save(series, weekdays("MO,TH", both))
    row = row_of(series, thursday)
    seated(row)

    split(series, both)

    assert row_of(series, thursday).uid == row.uid
    assert days(series).count(monday) == 1


@pytest.mark.parametrize("people", [0, 1])
def test_date_that_was_moved_to_the_new_hour_already_is_the_one_of_it(series, both, people):
    row = row_of(series, THURSDAY)
    to(row, THURSDAY, 14)
    seated(row, taken=people)

    split(series, both, start_time=time(14), end_time=time(16))

    found = series.occurrences.planned().get(local_date=THURSDAY)
    assert (found.uid, found.starts_at, found.rule_date) == (row.uid, row.starts_at, THURSDAY)


@pytest.mark.parametrize("people", [0, 1])
def test_date_that_follows_the_plan_again_goes_on_with_its_weekday(series, both, people):
    row = row_of(series, THURSDAY)
    at = row.starts_at
    to(row, THURSDAY, 14)
    seated(row, taken=people)

    lines = [weekdays("MO", both), weekdays("TH", series=series)]
    save(series, *lines, released={row.pk: ["time"]})

    row.refresh_from_db()
    assert (row.starts_at, row.rule_date, row.state) == (at, THURSDAY, "planned")


@pytest.mark.parametrize("people", [0, 1])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("TU", "WE"), ("WE", "TH")),
        (("MO", "TH"), ("TH", "FR")),
        (("TH", "WE"), ("WE", "TU")),
        (("MO,WE", "TH"), ("MO,TH", "FR")),
    ],
)
def test_lines_that_move_to_each_others_days_keep_their_dates(series, people, before, after):
    """Both groups come a day later: each takes its own families along."""
    lines = [weekdays(names, series=series) for names in before]
    save(series, *lines)
    own = {row.pk: row.line_id for row in series.occurrences.planned()}
    for row in series.occurrences.planned():
        seated(row, taken=people)

    save(series, *(weekdays(names, line) for names, line in zip(after, lines, strict=True)))

    assert {row.pk: row.line_id for row in series.occurrences.planned()} == own
    assert not series.occurrences.undecided().exists()
    assert extend_horizon()["added"] == 0
