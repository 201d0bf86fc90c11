"""The opening hours against a clock that is read minute by minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest
from django.utils import translation
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rooms.opening_hours import COPENHAGEN, HORIZON, Closed, OpenState, state_at
from rooms.opening_sentence import sentence

pytestmark = pytest.mark.pure

MINUTE = timedelta(minutes=1)
MIDNIGHT = time(0)


@dataclass(frozen=True)
class Hours:
    weekday: int
    opens: time
    closes: time


EVERY_DAY_8_TO_22 = [Hours(day, time(8), time(22)) for day in range(7)]


def local(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, fold=fold, tzinfo=COPENHAGEN)


def test_state_at_within_hours_is_open_until_closing() -> None:
    state = state_at(EVERY_DAY_8_TO_22, local(2026, 11, 23, 9, 30))

    assert state == OpenState(is_open=True, changes_at=local(2026, 11, 23, 22))


def test_state_at_opening_minute_is_open_and_at_closing_minute_closed() -> None:
    opening = state_at(EVERY_DAY_8_TO_22, local(2026, 11, 23, 8))
    closing = state_at(EVERY_DAY_8_TO_22, local(2026, 11, 23, 22))

    assert opening == OpenState(is_open=True, changes_at=local(2026, 11, 23, 22))
    assert closing == OpenState(is_open=False, changes_at=local(2026, 11, 24, 8))


def test_state_at_gives_change_on_the_houses_clock_whatever_zone_asks() -> None:
    state = state_at(EVERY_DAY_8_TO_22, datetime(2026, 7, 1, 12, tzinfo=UTC))

    assert state.changes_at is not None
    assert state.changes_at.isoformat() == "2026-07-01T22:00:00+02:00"


def test_state_at_several_stretches_a_day_closes_between_them() -> None:
    hours = [Hours(0, time(13), time(15)), Hours(0, time(9), time(11))]

    state = state_at(hours, local(2026, 11, 23, 12))

    assert state == OpenState(is_open=False, changes_at=local(2026, 11, 23, 13))


def test_state_at_merges_stretches_that_touch_or_overlap() -> None:
    hours = [
        Hours(0, time(8), time(12)),
        Hours(0, time(12), time(16)),
        Hours(0, time(15), time(17)),
        Hours(0, time(9), time(10)),
    ]

    state = state_at(hours, local(2026, 11, 23, 9))

    assert state == OpenState(is_open=True, changes_at=local(2026, 11, 23, 17))


def test_state_at_merges_across_midnight() -> None:
    hours = [Hours(4, time(20), MIDNIGHT), Hours(5, MIDNIGHT, time(10))]

    state = state_at(hours, local(2026, 11, 27, 21))

    assert state == OpenState(is_open=True, changes_at=local(2026, 11, 28, 10))


def test_state_at_past_midnight_belongs_to_the_evening_before() -> None:
    hours = [Hours(4, time(20), time(2))]

    in_the_night = state_at(hours, local(2026, 11, 28, 1))
    an_evening_later = state_at(hours, local(2026, 11, 28, 21))

    assert in_the_night == OpenState(is_open=True, changes_at=local(2026, 11, 28, 2))
    assert an_evening_later == OpenState(is_open=False, changes_at=local(2026, 12, 4, 20))


def test_state_at_without_hours_never_changes() -> None:
    assert state_at([], local(2026, 11, 23, 12)) == OpenState(is_open=False, changes_at=None)


def test_state_at_round_the_clock_never_changes() -> None:
    hours = [Hours(day, time(8), time(8)) for day in range(7)]

    assert state_at(hours, local(2026, 3, 29, 1)) == OpenState(is_open=True, changes_at=None)


def test_state_at_refuses_naive_moment() -> None:
    with pytest.raises(ValueError, match="time zone"):
        state_at(EVERY_DAY_8_TO_22, datetime(2026, 11, 23, 12))


@pytest.mark.parametrize(
    ("moment", "seconds"),
    [
        # The night of 29 March is nine hours long from 22 to 8, that of 25 October eleven.
        (local(2026, 3, 28, 22), 9 * 3600),
        (local(2026, 10, 24, 22), 11 * 3600),
    ],
)
def test_state_at_opens_at_8_on_the_wall_across_clock_change(
    moment: datetime, seconds: int
) -> None:
    state = state_at(EVERY_DAY_8_TO_22, moment)

    assert state.changes_at is not None
    assert (state.changes_at.hour, state.changes_at.minute) == (8, 0)
    assert (state.changes_at.astimezone(UTC) - moment.astimezone(UTC)).total_seconds() == seconds


def test_state_at_opening_in_skipped_hour_opens_when_the_clock_jumps() -> None:
    hours = [Hours(6, time(2, 30), time(5))]

    state = state_at(hours, local(2026, 3, 29, 1, 59))

    assert state == OpenState(is_open=False, changes_at=local(2026, 3, 29, 3))


def test_state_at_closing_in_doubled_hour_closes_the_first_time() -> None:
    hours = [Hours(5, time(20), time(2, 30))]

    before = state_at(hours, local(2026, 10, 25, 2, 29))
    after = state_at(hours, local(2026, 10, 25, 2, 15, fold=1))

    assert before.changes_at == local(2026, 10, 25, 2, 30)
    assert after == OpenState(is_open=False, changes_at=local(2026, 10, 31, 20))


# --- Properties -----------------------------------------------------------------------------

minutes_of_day = st.integers(0, 24 * 60 - 1)
clocks = minutes_of_day.map(lambda n: time(n // 60, n % 60))
# Often the few hours in which clocks change, where mistakes would hide.
near_change = st.integers(0, 4 * 60).map(lambda n: time(n // 60, n % 60))
stretches = st.builds(
    Hours,
    weekday=st.integers(0, 6),
    opens=st.one_of(clocks, near_change),
    closes=st.one_of(clocks, near_change),
)
weeks = st.lists(stretches, max_size=8)
# Two weeks around each clock change of 2026, and an ordinary one.
WINDOWS = [datetime(2026, *day, tzinfo=UTC) for day in ((3, 20), (6, 10), (10, 16))]
moments = st.builds(
    lambda start, n: start + n * MINUTE,
    st.sampled_from(WINDOWS),
    st.integers(0, 14 * 1440),
)


def wall_clock(start: datetime, count: int) -> list[datetime]:
    """What a wall clock shows each minute, read as one that never runs backwards."""
    shown, latest = [], datetime.min
    for n in range(count):
        latest = max(latest, (start + n * MINUTE).astimezone(COPENHAGEN).replace(tzinfo=None))
        shown.append(latest)
    return shown


CLOCKS = {start: wall_clock(start - timedelta(days=1), 26 * 1440) for start in WINDOWS}


def is_open_when_clock_shows(hours: list[Hours], shown: datetime) -> bool:
    today, now = shown.weekday(), shown.time()
    for each in hours:
        ends_next_day = each.closes <= each.opens
        if each.weekday == today and each.opens <= now and (ends_next_day or now < each.closes):
            return True
        if each.weekday == (today - 1) % 7 and ends_next_day and now < each.closes:
            return True
    return False


def stepped(hours: list[Hours], moment: datetime, closed: Sequence[Closed] = ()) -> OpenState:
    """The answer found by looking at the clock every minute, and at each closure."""
    start = max(window for window in WINDOWS if window <= moment)
    first = (moment - start) // MINUTE + 1440
    shown = CLOCKS[start][first : first + HORIZON // MINUTE + 1]

    def is_open_at(n: int) -> bool:
        now = moment + n * MINUTE
        is_shut = any(each.starts <= now < each.ends for each in closed)
        return not is_shut and is_open_when_clock_shows(hours, shown[n])

    is_open = is_open_at(0)
    reason = next((each.reason for each in closed if each.starts <= moment < each.ends), "")
    for n in range(len(shown)):
        if is_open_at(n) != is_open:
            return OpenState(is_open, (moment + n * MINUTE).astimezone(COPENHAGEN), reason)
    return OpenState(is_open, None, reason)


@settings(max_examples=150, deadline=None)
@given(hours=weeks, moment=moments)
@example(hours=[Hours(6, time(2, 15), time(2, 45))], moment=datetime(2026, 3, 28, tzinfo=UTC))
@example(
    hours=[Hours(6, time(2, 15), time(2, 45))],
    moment=datetime(2026, 10, 25, tzinfo=UTC),
)
@example(hours=[Hours(6, time(2), time(3))], moment=datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
def test_state_at_equals_looking_at_the_clock_every_minute(
    hours: list[Hours], moment: datetime
) -> None:
    assert state_at(hours, moment) == stepped(hours, moment)


closures = st.builds(
    lambda start, before, lasts: Closed(
        start + before * MINUTE, start + (before + lasts) * MINUTE, "Vandskade"
    ),
    st.sampled_from(WINDOWS),
    st.integers(0, 14 * 1440),
    st.integers(1, 2 * 1440),
)


@settings(max_examples=100, deadline=None)
@given(hours=weeks, moment=moments, closed=st.lists(closures, max_size=3))
def test_state_at_takes_closures_off_the_week(
    hours: list[Hours], moment: datetime, closed: list[Closed]
) -> None:
    state, seen = state_at(hours, moment, closed=closed), stepped(hours, moment, closed)

    assert (state.is_open, state.reason) == (seen.is_open, seen.reason)
    # While it is closed one looks further ahead than the clock is looked at here.
    is_near = state.changes_at is not None and state.changes_at - moment <= HORIZON
    assert seen.changes_at == (state.changes_at if is_near else None)


def test_state_at_looks_past_the_end_of_a_long_closure() -> None:
    closed = [Closed(local(2026, 12, 23, 14), local(2027, 1, 3), "Juleferie")]

    state = state_at(EVERY_DAY_8_TO_22, local(2026, 12, 24, 9), closed=closed)

    assert state == OpenState(False, local(2027, 1, 3, 8), "Juleferie")


@settings(deadline=None)
@given(hours=weeks, moment=moments)
def test_state_at_its_change_is_the_opposite(hours: list[Hours], moment: datetime) -> None:
    state = state_at(hours, moment)

    if state.changes_at is not None:
        assert moment < state.changes_at <= moment + HORIZON
        # Not on the wall: a second before three in March there is none.
        before = state.changes_at.astimezone(UTC) - MINUTE / 60
        assert state_at(hours, before).is_open == state.is_open
        assert state_at(hours, state.changes_at).is_open != state.is_open


@settings(deadline=None)
@given(hours=weeks, moment=moments, data=st.data())
def test_state_at_ignores_order_and_repetition(
    hours: list[Hours], moment: datetime, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(hours + hours))

    assert state_at(shuffled, moment) == state_at(hours, moment)


# --- In words -------------------------------------------------------------------------------

NOON = local(2026, 11, 23, 12)  # a Monday


@pytest.mark.parametrize(
    ("changes_at", "said"),
    [
        (local(2026, 11, 23, 22), "Open now, until 22:00"),
        (local(2026, 11, 23, 21, 5), "Open now, until 21:05"),
        (local(2026, 11, 24, 0), "Open now, until 24:00"),
        (local(2026, 11, 24, 2, 30), "Open now, until 02:30"),
        (local(2026, 11, 24, 9), "Open now, until 09:00 tomorrow"),
        (local(2026, 11, 27, 20), "Open now, until Friday at 20:00"),
        (None, "Open now"),
    ],
)
def test_sentence_when_open(changes_at: datetime | None, said: str) -> None:
    with translation.override("en"):
        assert sentence(OpenState(is_open=True, changes_at=changes_at), NOON) == said


@pytest.mark.parametrize(
    ("changes_at", "said"),
    [
        (local(2026, 11, 23, 13, 30), "Closed now. Opens at 13:30"),
        (local(2026, 11, 24, 8), "Closed now. Opens tomorrow at 08:00"),
        (local(2026, 11, 29, 8), "Closed now. Opens on Sunday at 08:00"),
        # Next Monday: the bare weekday would be read as today.
        (local(2026, 11, 30, 8), "Closed now. Opens on 30 November at 08:00"),
        (None, "Closed now"),
    ],
)
def test_sentence_when_closed(changes_at: datetime | None, said: str) -> None:
    with translation.override("en"):
        assert sentence(OpenState(is_open=False, changes_at=changes_at), NOON) == said


def test_sentence_counts_days_on_the_houses_calendar() -> None:
    # 23:30 UTC is already Tuesday in Herning, so eight o'clock is today.
    state = OpenState(is_open=False, changes_at=local(2026, 11, 24, 8))

    with translation.override("en"):
        said = sentence(state, datetime(2026, 11, 23, 23, 30, tzinfo=UTC))

    assert said == "Closed now. Opens at 08:00"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Closed now: Christmas. Opens on 3 January at 08:00"),
        ("da", "Lukket nu: Christmas. Åbner 3. januar kl. 8"),
    ],
)
def test_sentence_says_why_the_house_is_closed(language: str, said: str) -> None:
    state = OpenState(False, local(2027, 1, 3, 8), "Christmas")

    with translation.override(language):
        assert sentence(state, local(2026, 12, 24, 9)) == said
