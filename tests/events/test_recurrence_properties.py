"""What holds for any rule, window, left-out and extra date; ``test_recurrence_oracle`` knows which
dates they are."""

from datetime import date, time, timedelta

import pytest
import recurrence
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from events.recurrence import RuleRefused, clean_rule, rule_dates
from events.rule_text import parse_rule
from events.wall_clock import ZONE, moment

pytestmark = [pytest.mark.slow, pytest.mark.pure]

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
TEN_O_CLOCK = time(10)

starts = st.dates(date(2012, 1, 1), date(2027, 12, 31))
windows = st.tuples(
    st.dates(date(2012, 1, 1), date(2030, 12, 31)), st.integers(min_value=0, max_value=800)
).map(lambda window: (window[0], window[0] + timedelta(days=window[1])))
weekday_lists = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4, unique=True)
numbered_weekdays = st.lists(
    st.tuples(st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.sampled_from(WEEKDAYS)),
    min_size=1,
    max_size=3,
    unique=True,
).map(lambda pairs: [f"{number}{weekday}" for number, weekday in pairs])


def numbers(least, most):
    values = st.integers(least, most).filter(bool)
    return st.lists(values, min_size=1, max_size=4, unique=True)


@st.composite
def rrules(draw):
    """Text of an RRULE that matches now and then."""
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    by = {
        "DAILY": {"BYDAY": weekday_lists, "BYMONTH": numbers(1, 12)},
        "WEEKLY": {"BYDAY": weekday_lists, "BYSETPOS": numbers(-2, 2)},
        "MONTHLY": {
            "BYDAY": weekday_lists | numbered_weekdays,
            "BYMONTHDAY": numbers(-4, 28),
            "BYSETPOS": numbers(-2, 2),
        },
        "YEARLY": {
            "BYMONTH": numbers(1, 12),
            "BYDAY": weekday_lists,
            "BYMONTHDAY": numbers(-4, 28),
            "BYWEEKNO": numbers(1, 52),
            "BYYEARDAY": numbers(-365, 365),
        },
    }[freq]
    parts = {"FREQ": freq, "INTERVAL": draw(st.integers(1, 4))}
    for name in draw(st.lists(st.sampled_from(sorted(by)), max_size=2, unique=True)):
        parts[name] = ",".join(str(value) for value in draw(by[name]))
    if "BYSETPOS" in parts:
        parts.setdefault("BYDAY", "MO,TU,WE,TH,FR")
    if freq == "DAILY" and len(parts) > 2:
        parts["INTERVAL"] = 1
    assume(not {"BYMONTH", "BYWEEKNO"} <= parts.keys())
    assume(not {"BYMONTH", "BYYEARDAY"} <= parts.keys())
    assume(not {"BYMONTHDAY", "BYWEEKNO"} <= parts.keys())
    assume(not {"BYMONTHDAY", "BYYEARDAY"} <= parts.keys())
    assume(not {"BYWEEKNO", "BYYEARDAY"} <= parts.keys())
    if draw(st.booleans()):
        parts["WKST"] = draw(st.sampled_from(WEEKDAYS))
    end = draw(st.sampled_from(["", "COUNT", "UNTIL"]))
    if end == "COUNT":
        parts["COUNT"] = draw(st.integers(1, 60))
    if end == "UNTIL":
        parts["UNTIL"] = draw(starts).strftime("%Y%m%d")
    return "RRULE:" + ";".join(f"{name}={value}" for name, value in parts.items())


day_lists = st.lists(st.dates(date(2012, 1, 1), date(2030, 12, 31)), max_size=6)


@st.composite
def rules(draw):
    """Text of a rule with left-out and extra dates, or of those alone."""
    lines = [draw(rrules())] if draw(st.booleans()) else []
    for name in ("EXDATE", "RDATE"):
        lines += [f"{name}:{day:%Y%m%d}" for day in draw(day_lists)]
    return "\n".join(lines)


@settings(max_examples=300, deadline=None)
@given(text=rules(), from_date=starts, until_date=st.none() | starts, window=windows)
def test_dates_are_sorted_unique_and_inside_window_and_line(text, from_date, until_date, window):
    first, last = window

    dates = rule_dates(
        parse_rule(text), from_date=from_date, until_date=until_date, first=first, last=last
    )

    assert dates == sorted(set(dates))
    assert all(max(first, from_date) <= day <= min(last, until_date or last) for day in dates)


@settings(max_examples=300, deadline=None)
@given(text=rules(), from_date=starts, window=windows, cut=st.integers(0, 800))
def test_two_windows_side_by_side_give_what_one_gives(text, from_date, window, cut):
    first, last = window
    middle = min(first + timedelta(days=cut), last)
    rule = parse_rule(text)

    left = rule_dates(rule, from_date=from_date, first=first, last=middle)
    right = rule_dates(rule, from_date=from_date, first=middle + timedelta(days=1), last=last)

    assert left + right == rule_dates(rule, from_date=from_date, first=first, last=last)


@settings(max_examples=300, deadline=None)
@given(text=rules(), from_date=starts, until_date=st.none() | starts, window=windows)
def test_cleaning_and_storing_change_no_date(text, from_date, until_date, window):
    line = {"from_date": from_date, "until_date": until_date}
    rule = parse_rule(text)
    try:
        clean = clean_rule(rule, **line)
    except RuleRefused:
        assume(False)

    stored = recurrence.deserialize(recurrence.serialize(clean), include_dtstart=False)

    asked = {**line, "first": window[0], "last": window[1]}
    assert stored == clean
    assert clean_rule(stored, **line) == clean
    assert rule_dates(stored, **asked) == rule_dates(rule, **asked)


@settings(max_examples=100, deadline=None)
@given(rrule=rrules(), from_date=starts)
def test_ten_in_the_morning_stays_ten_in_the_morning(rrule, from_date):
    year = from_date + timedelta(days=366)

    for day in rule_dates(parse_rule(rrule), from_date=from_date, first=from_date, last=year):
        at = moment(day, TEN_O_CLOCK).astimezone(ZONE)
        assert (at.date(), at.time()) == (day, TEN_O_CLOCK)
