"""The recurrence rules that RFC 5545 §3.8.5.3 gives as examples, as local dates.

All are here, the dates as the RFC prints them. The RFC's are at nine in New York, which is nothing
to a rule on local dates. Where it ends a rule with midnight UTC on 24 December, New York has its
last date on the 23rd; here UNTIL names that day. Where it goes on for ever, our list ends where the
printed one does. The four about hours and minutes (every 3 hours, every 15 and every 90 minutes,
every 20 minutes of a working day, twice) are refused, since a date's time belongs to its line.
"""

from datetime import date, timedelta

import pytest

from events.recurrence import RuleRefused, rule_dates
from events.rule_text import parse_rule

pytestmark = pytest.mark.pure


def days(text):
    """ "1997: 9/2 9/16, 1998: 1/6" as dates."""
    found = []
    for year_text in text.split(","):
        year, _colon, month_days = year_text.partition(":")
        for month_day in month_days.split():
            month, day = month_day.split("/")
            found.append(date(int(year), int(month), int(day)))
    return found


def every(step, first, last):
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


SEP_2 = date(1997, 9, 2)
DEC_23 = date(1997, 12, 23)
JANUARIES = [
    day for year in (1998, 1999, 2000) for day in every(1, date(year, 1, 1), date(year, 1, 31))
]
SUMMER_THURSDAYS = (
    "1997: 6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28, "
    "1998: 6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27, "
    "1999: 6/3 6/10 6/17 6/24 7/1 7/8 7/15 7/22 7/29 8/5 8/12 8/19 8/26"
)

EXAMPLES = [
    ("FREQ=DAILY;COUNT=10", SEP_2, every(1, SEP_2, date(1997, 9, 11))),
    ("FREQ=DAILY;UNTIL=19971223", SEP_2, every(1, SEP_2, DEC_23)),
    ("FREQ=DAILY;INTERVAL=2", SEP_2, every(2, SEP_2, date(1998, 12, 31))),
    ("FREQ=DAILY;INTERVAL=10;COUNT=5", SEP_2, every(10, SEP_2, date(1997, 10, 12))),
    (
        "FREQ=YEARLY;UNTIL=20000131;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        date(1998, 1, 1),
        JANUARIES,
    ),
    ("FREQ=DAILY;UNTIL=20000131;BYMONTH=1", date(1998, 1, 1), JANUARIES),
    ("FREQ=WEEKLY;COUNT=10", SEP_2, every(7, SEP_2, date(1997, 11, 4))),
    ("FREQ=WEEKLY;UNTIL=19971223", SEP_2, every(7, SEP_2, DEC_23)),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", SEP_2, every(14, SEP_2, date(1998, 12, 31))),
    (
        "FREQ=WEEKLY;UNTIL=19971006;WKST=SU;BYDAY=TU,TH",
        SEP_2,
        days("1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2"),
    ),
    (
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        SEP_2,
        days("1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2"),
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR",
        date(1997, 9, 1),
        days(
            "1997: 9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 "
            "11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22"
        ),
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        SEP_2,
        days("1997: 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16"),
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        date(1997, 9, 5),
        days("1997: 9/5 10/3 11/7 12/5, 1998: 1/2 2/6 3/6 4/3 5/1 6/5"),
    ),
    (
        "FREQ=MONTHLY;UNTIL=19971223;BYDAY=1FR",
        date(1997, 9, 5),
        days("1997: 9/5 10/3 11/7 12/5"),
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        date(1997, 9, 7),
        days("1997: 9/7 9/28 11/2 11/30, 1998: 1/4 1/25 3/1 3/29 5/3 5/31"),
    ),
    (
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        date(1997, 9, 22),
        days("1997: 9/22 10/20 11/17 12/22, 1998: 1/19 2/16"),
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=-3;UNTIL=19980226",
        date(1997, 9, 28),
        days("1997: 9/28 10/29 11/28 12/29, 1998: 1/29 2/26"),
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        SEP_2,
        days("1997: 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15, 1998: 1/2 1/15"),
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        date(1997, 9, 30),
        days("1997: 9/30 10/1 10/31 11/1 11/30 12/1 12/31, 1998: 1/1 1/31 2/1"),
    ),
    (
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        date(1997, 9, 10),
        days("1997: 9/10 9/11 9/12 9/13 9/14 9/15, 1999: 3/10 3/11 3/12 3/13"),
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;UNTIL=19980331",
        SEP_2,
        days(
            "1997: 9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25, "
            "1998: 1/6 1/13 1/20 1/27 3/3 3/10 3/17 3/24 3/31"
        ),
    ),
    (
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        date(1997, 6, 10),
        days("1997: 6/10 7/10, 1998: 6/10 7/10, 1999: 6/10 7/10, 2000: 6/10 7/10, 2001: 6/10 7/10"),
    ),
    (
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        date(1997, 3, 10),
        days("1997: 3/10, 1999: 1/10 2/10 3/10, 2001: 1/10 2/10 3/10, 2003: 1/10 2/10 3/10"),
    ),
    (
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        date(1997, 1, 1),
        days("1997: 1/1 4/10 7/19, 2000: 1/1 4/9 7/18, 2003: 1/1 4/10 7/19, 2006: 1/1"),
    ),
    (
        "FREQ=YEARLY;BYDAY=20MO;UNTIL=19991231",
        date(1997, 5, 19),
        days("1997: 5/19, 1998: 5/18, 1999: 5/17"),
    ),
    (
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;UNTIL=19991231",
        date(1997, 5, 12),
        days("1997: 5/12, 1998: 5/11, 1999: 5/17"),
    ),
    (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;UNTIL=19991231",
        date(1997, 3, 13),
        days("1997: 3/13 3/20 3/27, 1998: 3/5 3/12 3/19 3/26, 1999: 3/4 3/11 3/18 3/25"),
    ),
    (
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8;UNTIL=19991231",
        date(1997, 6, 5),
        days(SUMMER_THURSDAYS),
    ),
    (
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=20001231",
        SEP_2,
        days("1998: 2/13 3/13 11/13, 1999: 8/13, 2000: 10/13"),
    ),
    (
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;UNTIL=19980613",
        date(1997, 9, 13),
        days("1997: 9/13 10/11 11/8 12/13, 1998: 1/10 2/7 3/7 4/11 5/9 6/13"),
    ),
    (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;UNTIL=20041231",
        date(1996, 11, 5),
        days("1996: 11/5, 2000: 11/7, 2004: 11/2"),
    ),
    (
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        date(1997, 9, 4),
        days("1997: 9/4 10/7 11/6"),
    ),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;UNTIL=19980331",
        date(1997, 9, 29),
        days("1997: 9/29 10/30 11/27 12/30, 1998: 1/29 2/26 3/30"),
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        date(1997, 8, 5),
        days("1997: 8/5 8/10 8/19 8/24"),
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        date(1997, 8, 5),
        days("1997: 8/5 8/17 8/19 8/31"),
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
        date(2007, 1, 15),
        days("2007: 1/15 1/30 2/15 3/15 3/30"),
    ),
]


@pytest.mark.parametrize(("text", "start", "expected"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_example(text, start, expected):
    last = date(2010, 12, 31) if "UNTIL" in text or "COUNT" in text else date(1998, 12, 31)

    dates = rule_dates(parse_rule(f"RRULE:{text}"), from_date=start, first=start, last=last)

    assert dates == expected


def test_example_whose_start_is_left_out():
    rule = parse_rule("EXDATE;TZID=America/New_York:19970902T090000\nRRULE:FREQ=DAILY;COUNT=3")

    dates = rule_dates(rule, from_date=SEP_2, first=SEP_2, last=DEC_23)

    assert dates == days("1997: 9/3 9/4")


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
        "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ],
)
def test_example_by_the_clock_is_refused(text):
    with pytest.raises(RuleRefused):
        rule_dates(parse_rule(f"RRULE:{text}"), from_date=SEP_2, first=SEP_2, last=DEC_23)
