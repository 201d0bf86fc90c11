"""Matching the rows of an old rule with the dates of a new one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.reconcile import Matching, iso_week, match, month

pytestmark = pytest.mark.pure

# Week 42 of 2026.
MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 10, 12) + timedelta(days=n) for n in range(7))
WEEK = timedelta(days=7)


def test_same_days_keep_their_rows():
    assert match({7: TUE, 8: TUE + WEEK}, [TUE, TUE + WEEK]) == Matching(
        kept={7: TUE, 8: TUE + WEEK}, moved={}, added=[], removed=[]
    )


def test_new_weekday_moves_each_row_within_its_week():
    assert match({7: TUE, 8: TUE + WEEK}, [THU, THU + WEEK]) == Matching(
        kept={}, moved={7: THU, 8: THU + WEEK}, added=[], removed=[]
    )


def test_row_of_another_week_is_not_moved_however_near():
    assert match({7: SUN}, [MON + WEEK]) == Matching(
        kept={}, moved={}, added=[MON + WEEK], removed=[7]
    )


def test_rule_of_months_moves_each_row_within_its_month():
    first_saturdays = {1: date(2026, 11, 7), 2: date(2026, 12, 5), 3: date(2027, 1, 2)}
    second_fridays = [date(2026, 11, 13), date(2026, 12, 11), date(2027, 1, 8)]

    by_week = match(first_saturdays, second_fridays)
    by_month = match(first_saturdays, second_fridays, within=(iso_week, month))

    assert by_week.removed == [1, 2, 3]
    assert by_month.moved == dict(zip([1, 2, 3], second_fridays, strict=True))


def test_week_goes_before_the_month():
    moved = match(
        {1: date(2026, 11, 7)},
        [date(2026, 11, 6), date(2026, 11, 9)],
        within=(iso_week, month),
    )

    assert moved.moved == {1: date(2026, 11, 6)}


def test_same_day_goes_before_nearness():
    # Row 1 could move to Wednesday, but Wednesday's own row stays there.
    assert match({1: TUE, 2: WED}, [WED, SUN]) == Matching(
        kept={2: WED}, moved={1: SUN}, added=[], removed=[]
    )


def test_nearest_goes_first():
    assert match({1: MON, 2: THU}, [FRI]) == Matching(
        kept={}, moved={2: FRI}, added=[], removed=[1]
    )


def test_equally_near_rows_keep_their_order():
    assert match({2: TUE, 1: THU}, [MON, WED]) == Matching(
        kept={}, moved={2: MON, 1: WED}, added=[], removed=[]
    )


def test_of_two_rows_on_one_day_the_lower_id_stays():
    assert match({9: TUE, 3: TUE}, [TUE, WED]) == Matching(
        kept={3: TUE}, moved={9: WED}, added=[], removed=[]
    )


def test_week_one_reaches_over_new_year():
    # 31 December 2026 and 1 January 2027 are both in week 53 of 2026.
    old, new = date(2026, 12, 31), date(2027, 1, 1)

    assert match({1: old}, [new]).moved == {1: new}


def test_weeks_of_the_same_number_in_two_years_are_two_weeks():
    assert match({1: date(2026, 1, 6)}, [date(2027, 1, 12)]).moved == {}  # both week 2


def test_nothing_wanted_removes_and_nothing_there_adds():
    assert match({2: TUE, 1: WED}, []).removed == [1, 2]
    assert match({}, [WED, TUE, WED]).added == [TUE, WED]


near_days = st.dates(date(2026, 12, 1), date(2027, 1, 31))
rows = st.dictionaries(st.integers(1, 50), near_days, max_size=20)
wanted_days = st.lists(near_days, max_size=20)


@given(existing=rows, wanted=wanted_days)
def test_matching_divides_rows_and_dates(existing, wanted):
    matching = match(existing, wanted)

    assert sorted([*matching.kept, *matching.moved, *matching.removed]) == sorted(existing)
    assert sorted([*matching.kept.values(), *matching.moved.values(), *matching.added]) == sorted(
        set(wanted)
    )


@given(existing=rows, wanted=wanted_days)
def test_kept_rows_stay_and_moved_rows_stay_in_their_week(existing, wanted):
    matching = match(existing, wanted)

    assert all(existing[row] == day for row, day in matching.kept.items())
    assert all(
        existing[row].isocalendar()[:2] == day.isocalendar()[:2]
        for row, day in matching.moved.items()
    )


@given(existing=rows, wanted=wanted_days)
def test_nothing_is_added_and_removed_in_the_same_week(existing, wanted):
    matching = match(existing, wanted)

    added = {day.isocalendar()[:2] for day in matching.added}
    assert not added & {existing[row].isocalendar()[:2] for row in matching.removed}


@given(existing=rows, wanted=wanted_days, order=st.randoms())
def test_order_of_rows_and_dates_does_not_matter(existing, wanted, order):
    shuffled_rows, shuffled_days = list(existing.items()), list(wanted)
    order.shuffle(shuffled_rows)
    order.shuffle(shuffled_days)

    assert match(dict(shuffled_rows), shuffled_days) == match(existing, wanted)
