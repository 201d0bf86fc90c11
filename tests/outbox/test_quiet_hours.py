from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outbox.quiet_hours import after_quiet_hours

pytestmark = pytest.mark.pure

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def local(*when):
    return datetime(*when, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (local(2026, 10, 14, 7, 0), local(2026, 10, 14, 7, 0)),
        (local(2026, 10, 14, 20, 59, 59), local(2026, 10, 14, 20, 59, 59)),
        (local(2026, 10, 14, 21, 0), local(2026, 10, 15, 7, 0)),
        (local(2026, 10, 15, 0, 0), local(2026, 10, 15, 7, 0)),
        (local(2026, 10, 15, 6, 59, 59), local(2026, 10, 15, 7, 0)),
        (local(2026, 12, 31, 23, 0), local(2027, 1, 1, 7, 0)),
        # The nights when the clock is put forward and back: an hour less, an hour more.
        (datetime(2026, 3, 28, 20, 30, tzinfo=UTC), datetime(2026, 3, 29, 5, 0, tzinfo=UTC)),
        (datetime(2026, 10, 24, 19, 30, tzinfo=UTC), datetime(2026, 10, 25, 6, 0, tzinfo=UTC)),
    ],
)
def test_after_quiet_hours_waits_for_seven_by_the_houses_clock(moment, sent):
    assert after_quiet_hours(moment) == sent


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)))
def test_after_quiet_hours_is_never_early_never_at_night_and_at_most_a_night_late(moment):
    sent = after_quiet_hours(moment)

    assert time(7) <= sent.astimezone(COPENHAGEN).time() < time(21)
    assert timedelta(0) <= sent - moment <= timedelta(hours=11)
    assert after_quiet_hours(sent) == sent
