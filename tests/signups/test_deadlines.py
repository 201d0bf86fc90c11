"""How long an offer stands."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.wall_clock import ZONE
from signups.deadlines import offer_ends

pytestmark = pytest.mark.pure


def at(day, hour, minute=0):
    return datetime(2026, 10, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("made", "ends"),
    [
        (at(14, 12), at(15, 12)),
        (at(14, 8), at(15, 8)),
        (at(14, 7, 59), at(15, 9)),
        (at(14, 0), at(15, 9)),
        (at(14, 19, 59), at(15, 19, 59)),
        (at(14, 20), at(16, 9)),
        (at(14, 23, 59), at(16, 9)),
        (at(24, 12), at(25, 12)),  # a day of 25 hours
        (at(24, 2, 30), at(25, 9)),  # the hour that comes twice
    ],
)
def test_offer_stands_until_the_same_time_next_day_or_nine_in_the_morning(made, ends):
    assert offer_ends(made) == ends


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_deadline_is_by_day_and_leaves_most_of_a_day(naive):
    made = naive.replace(tzinfo=ZONE)

    ends = offer_ends(made)

    assert time(8) <= ends.timetz().replace(tzinfo=None) < time(20)
    assert 1 <= (ends.date() - made.date()).days <= 2
    assert ends.date() >= date(2026, 1, 2)
