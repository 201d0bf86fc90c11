"""Which rules a line takes, and how it stores them."""

import time as clock
from datetime import date, datetime

import pytest
import recurrence
from django.utils import translation
from recurrence import Recurrence, Rule, serialize

from events.recurrence import MAX_DATES, RuleRefused, clean_rule, rule_dates
from events.rule_text import parse_rule
from events.wall_clock import ZONE

pytestmark = pytest.mark.pure

FROM = date(2026, 9, 1)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def clean(text, *, from_date=FROM, until_date=None):
    return clean_rule(parse_rule(text), from_date=from_date, until_date=until_date)


def refusal(text, **line):
    with pytest.raises(RuleRefused) as refused:
        clean(text, **line)
    return str(refused.value)


# Storing


def test_dates_are_stored_at_noon_and_the_end_at_midnight_so_that_utc_shows_the_same_days():
    rule = clean(
        "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215\nEXDATE:20261020,20261013\nRDATE:20261104"
    )

    assert serialize(rule).split("\n") == [
        "RRULE:FREQ=WEEKLY;UNTIL=20261215T225959Z;BYDAY=TU",
        "RDATE:20261104T110000Z",
        "EXDATE:20261013T100000Z",
        "EXDATE:20261020T100000Z",
    ]


def test_the_same_day_in_several_forms_is_stored_once():
    rule = clean("RRULE:FREQ=WEEKLY\nEXDATE:20261013,20261012T220000Z,20261013T100000")

    assert rule.exdates == [datetime(2026, 10, 13, 12, tzinfo=ZONE)]


def test_start_and_end_are_dropped():
    rule = clean("DTSTART:20260901T100000\nDTEND:20260901T120000\nRRULE:FREQ=WEEKLY")

    assert (rule.dtstart, rule.dtend, rule.include_dtstart) == (None, None, False)


def test_the_given_rule_is_left_alone():
    given = parse_rule("DTSTART:20260901T100000\nRRULE:FREQ=WEEKLY;WKST=MO\nEXDATE:20260908")
    before = serialize(given)

    clean_rule(given, from_date=FROM, until_date=None)

    assert serialize(given) == before


@pytest.mark.parametrize(
    "part",
    [
        "FREQ=MONTHLY;BYDAY=1SA",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,1",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=8,2",
        "FREQ=YEARLY;BYWEEKNO=20,-1",
        "FREQ=YEARLY;BYYEARDAY=200,1,-1",
    ],
)
def test_parts_the_form_cannot_show_are_kept_as_written(part):
    stored = serialize(clean(f"RRULE:{part}"))

    def parts(text):
        return set(text.removeprefix("RRULE:").split(";"))

    assert parts(stored) == parts(part)


def test_default_start_of_the_week_is_not_stored():
    assert clean("RRULE:FREQ=WEEKLY;WKST=MO") == clean("RRULE:FREQ=WEEKLY")


def test_dates_outside_the_line_are_kept_for_the_day_it_is_made_longer():
    rule = clean("RRULE:FREQ=WEEKLY\nEXDATE:20270105", until_date=date(2026, 12, 31))

    assert rule.exdates == [datetime(2027, 1, 5, 12, tzinfo=ZONE)]


def test_one_off_is_stored_as_the_empty_rule():
    assert serialize(clean("")) == ""


# Refusing


def test_two_repetitions_are_refused():
    assert refusal("RRULE:FREQ=WEEKLY\nRRULE:FREQ=MONTHLY") == (
        "A line has one repetition. Make a second line for the other one instead."
    )


def test_rule_of_exclusion_is_refused():
    assert "one by one" in refusal("RRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY")


@pytest.mark.parametrize("freq", ["SECONDLY", "MINUTELY", "HOURLY"])
def test_frequency_below_a_day_is_refused(freq):
    assert "days, weeks, months or years" in refusal(f"RRULE:FREQ={freq}")


@pytest.mark.parametrize("part", ["BYHOUR=10", "BYMINUTE=30", "BYSECOND=59"])
def test_time_of_day_in_the_rule_is_refused(part):
    assert "time of day" in refusal(f"RRULE:FREQ=DAILY;{part}")


@pytest.mark.parametrize(
    ("part", "most"),
    [
        ("FREQ=DAILY;INTERVAL=0", 731),
        ("FREQ=DAILY;INTERVAL=-2", 731),
        ("FREQ=DAILY;INTERVAL=732", 731),
        ("FREQ=WEEKLY;INTERVAL=105", 104),
        ("FREQ=MONTHLY;INTERVAL=25", 24),
        ("FREQ=YEARLY;INTERVAL=11", 10),
        ("FREQ=YEARLY;INTERVAL=99999999999999999999", 10),
    ],
)
def test_interval_out_of_reach_is_refused(part, most):
    assert f"from 1 to {most}" in refusal(f"RRULE:{part}")


@pytest.mark.parametrize(
    "part",
    [
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=-1",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=-5",
        "FREQ=YEARLY;BYYEARDAY=367",
        "FREQ=YEARLY;BYWEEKNO=54",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=53MO",
        "FREQ=YEARLY;BYDAY=54MO",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=DAILY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=MO,1TU",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYWEEKNO=1",
        "FREQ=MONTHLY;BYYEARDAY=1",
        "FREQ=DAILY;BYWEEKNO=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=" + ",".join(["1"] * 32),
    ],
)
def test_part_out_of_range_or_out_of_place_is_refused(part):
    assert "cannot be used this way" in refusal(f"RRULE:{part}")


def test_count_and_until_together_are_refused():
    # django-recurrence would store the COUNT alone.
    assert "not both" in refusal("RRULE:FREQ=DAILY;COUNT=3;UNTIL=20261215")


@pytest.mark.parametrize("count", [0, -1])
def test_count_below_one_is_refused(count):
    assert "at least 1" in refusal(f"RRULE:FREQ=DAILY;COUNT={count}")


def test_line_that_ends_before_it_starts_is_refused():
    assert "before the first" in refusal("", until_date=date(2026, 8, 31))


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=31",
        "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8",
        "RRULE:FREQ=WEEKLY;UNTIL=20260831",
        "RRULE:FREQ=WEEKLY;COUNT=1\nEXDATE:20260901",
        "RDATE:20260831",
        "RDATE:20260902\nEXDATE:20260902",
        "EXDATE:20260901",
    ],
)
def test_rule_without_any_date_is_refused(text):
    assert "no dates at all" in refusal(text)


def test_rule_that_first_matches_beyond_the_calendar_is_refused():
    # Every 87th Saturday counted from here is in January for the first time in 2400, which our
    # search, near the end of python's calendar, meets as 1 January 10000.
    rule = "RRULE:FREQ=WEEKLY;INTERVAL=87;BYMONTH=1;BYDAY=SA"

    assert "no dates at all" in refusal(rule, from_date=date(2021, 7, 3))


def test_rule_whose_first_date_lies_after_the_end_of_the_line_is_refused():
    assert "no dates at all" in refusal("RRULE:FREQ=WEEKLY;BYDAY=MO", until_date=date(2026, 9, 6))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("RRULE:FREQ=DAILY;COUNT=100000", {}),
        ("RRULE:FREQ=DAILY;COUNT=2001", {}),
        ("RRULE:FREQ=YEARLY;COUNT=100000", {}),
        ("RRULE:FREQ=DAILY;UNTIL=21990101", {}),
        ("RRULE:FREQ=DAILY", {"until_date": date(2199, 12, 31)}),
        ("RRULE:FREQ=DAILY;COUNT=2000\nRDATE:20480101", {}),
        (
            "RDATE:"
            + ",".join(
                f"{2030 + n // 336}{n // 28 % 12 + 1:02}{n % 28 + 1:02}" for n in range(2001)
            ),
            {},
        ),
    ],
)
def test_more_than_the_most_dates_is_refused(text, line):
    assert "more than 2000 dates" in refusal(text, **line)


def test_the_most_dates_are_taken():
    rule = clean(f"RRULE:FREQ=DAILY;COUNT={MAX_DATES}")

    dates = rule_dates(rule, from_date=FROM, first=FROM, last=date(2199, 12, 31))
    assert len(dates) == MAX_DATES


def test_line_without_an_end_is_taken():
    assert serialize(clean("RRULE:FREQ=DAILY")) == "RRULE:FREQ=DAILY"


@pytest.mark.parametrize("text", ["RDATE:18991231", "EXDATE:22000101", "RDATE:00010101"])
def test_year_out_of_reach_is_refused(text):
    assert "from 1900 to 2199" in refusal(f"RRULE:FREQ=WEEKLY\n{text}")


@pytest.mark.parametrize(
    "line",
    [
        {"from_date": date.min},
        {"from_date": date.max},
        {"until_date": date.max},
    ],
)
def test_line_out_of_reach_is_refused(line):
    assert "from 1900 to 2199" in refusal("RRULE:FREQ=WEEKLY", **line)


def test_for_ever_as_some_calendars_write_it_is_refused_with_a_sentence():
    assert "from 1900 to 2199" in refusal("RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z")


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=DAILY;COUNT=100000",
        "RRULE:FREQ=DAILY;UNTIL=21991231",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=" + ",".join(map(str, range(1, 32))),
    ],
)
def test_refusing_is_quick(rule):
    started = clock.process_time()

    refusal(rule)

    # Tenths of a second of work at most; a search to the year 9999 takes several seconds.
    assert clock.process_time() - started < 1


def test_rule_without_an_end_may_leave_its_first_dates_out():
    rule = Recurrence(
        rrules=[Rule(recurrence.WEEKLY)],
        exdates=[datetime(2026, 9, 1), datetime(2026, 9, 8)],
    )

    stored = clean_rule(rule, from_date=FROM, until_date=None)

    assert len(stored.exdates) == 2
