"""Random rules by the thousand, and plain python-dateutil as the oracle of their dates.

The oracle reads the rule's text itself and runs at ten in the morning by a clock without a zone, so
nothing of ours takes part: no parser, no start near the window, no local dates. Every rule is made
round a day that fits it, in a week, month or year that its interval reaches; else most would have
no dates at all, and dateutil would look for them until the year 9999.
"""

import os
from calendar import isleap, monthrange
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from random import Random

import pytest
from dateutil.rrule import rrulestr

from events.recurrence import rule_dates
from events.rule_text import parse_rule

pytestmark = [pytest.mark.slow, pytest.mark.pure]

RULES = 10_000 if os.environ.get("DRILL") == "1" else 2_000
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
PARTS = {
    "DAILY": ["BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"],
    "WEEKLY": ["BYMONTH", "BYDAY", "BYSETPOS"],
    "MONTHLY": ["BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"],
    "YEARLY": ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS"],
}
#: The last is the largest that a line may have.
INTERVALS = {
    "DAILY": [1, 1, 2, 3, 10, 731],
    "WEEKLY": [1, 1, 2, 3, 5, 104],
    "MONTHLY": [1, 1, 2, 3, 18, 24],
    "YEARLY": [1, 1, 2, 3, 4, 10],
}
#: Lines live for years, and are asked about the next months.
FAR = 25 * 366


def random_line(random):
    """``(text, from_date, until_date, first, last)``: a line, and the days that are asked for."""
    from_date = date(2012, 1, 1) + timedelta(random.randrange(19 * 365))
    text = "\n".join([random_rrule(random, from_date), *random_named_days(random, from_date)])
    until_date = random.choice([None, None, from_date + timedelta(random.randrange(FAR))])
    opens = from_date + timedelta(random.choice([random.randint(-30, 800), random.randrange(FAR)]))
    return text, from_date, until_date, opens, opens + timedelta(random.randrange(1500))


def random_rrule(random, from_date):
    freq = random.choice(list(PARTS))
    interval = random.choice(INTERVALS[freq])
    day = day_reached(random, from_date, freq, interval)
    names = random.sample(PARTS[freq], random.choice([0, 1, 1, 2, 2, 3]))
    if names == ["BYSETPOS"]:
        names = ["BYSETPOS", "BYDAY"]  # the last of what?
    parts = {"FREQ": freq, "INTERVAL": interval}
    for name in names:
        parts[name] = ",".join(map(str, values(random, name, day, freq, names)))
    if random.random() < 0.4:
        parts["WKST"] = random.choice(WEEKDAYS)
    end = random.choice(["", "", "COUNT", "UNTIL"])
    if end == "COUNT":
        parts[end] = random.randint(1, 100)
    if end == "UNTIL":
        parts[end] = f"{from_date + timedelta(random.randrange(4000)):%Y%m%d}"
    return "RRULE:" + ";".join(f"{name}={value}" for name, value in parts.items())


def day_reached(random, from_date, freq, interval):
    """A day in one of the next periods that the interval does not pass over."""
    steps = random.randint(1, 4) * interval
    if freq == "DAILY":
        return from_date + timedelta(days=steps)
    if freq == "WEEKLY":
        return from_date + timedelta(weeks=steps)
    if freq == "MONTHLY":
        year, month = divmod(from_date.year * 12 + from_date.month - 1 + steps, 12)
        month += 1
    else:
        year, month = from_date.year + steps, random.randint(1, 12)
    return date(year, month, random.randint(1, monthrange(year, month)[1]))


def values(random, name, day, freq, names):
    """Values of a part, among them the day's own, counted from either end."""
    of_month = monthrange(day.year, day.month)[1]
    if name == "BYMONTH":
        fitting, others = [day.month], range(1, 13)
    elif name == "BYMONTHDAY":
        from_end = day.day - of_month - 1  # django-recurrence stores no lower one than -4
        fitting = [day.day, from_end] if from_end >= -4 else [day.day]
        others = [number for number in range(-4, 32) if number]
    elif name == "BYYEARDAY":
        number = day.timetuple().tm_yday
        fitting = [number, number - 367 + (not isleap(day.year))]
        others = [number for number in range(-366, 367) if number]
    elif name == "BYWEEKNO":
        # One of the three is the day's, whichever weekday weeks begin on.
        week = day.isocalendar().week
        return sorted({max(week - 1, 1), week, min(week + 1, 53), random.choice([-1, -2, -53])})
    elif name == "BYSETPOS":
        # There always is a first and a last.
        fitting, others = [1, -1], [-5, -3, -2, 2, 3, 5]
    elif freq in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in names and random.random() < 0.6:
        in_month = freq == "MONTHLY" or "BYMONTH" in names
        return numbered_weekdays(random, day, in_month=in_month)
    else:
        fitting, others = [WEEKDAYS[day.weekday()]], WEEKDAYS
    return mixed(random, fitting, others)


def numbered_weekdays(random, day, *, in_month):
    if in_month:
        before, after, most = day.day - 1, monthrange(day.year, day.month)[1] - day.day, 5
    else:
        before, after, most = day.timetuple().tm_yday - 1, (date(day.year, 12, 31) - day).days, 53
    ordinals = [before // 7 + 1, -(after // 7) - 1]
    fitting = [f"{ordinal}{WEEKDAYS[day.weekday()]}" for ordinal in ordinals]
    others = [f"{number}{code}" for number in (1, 2, -1, -2, most, -most) for code in WEEKDAYS]
    return mixed(random, fitting, others)


def mixed(random, fitting, others):
    """One that fits, and up to three others, in any order."""
    found = {random.choice(fitting), *random.choices(others, k=random.choice([0, 0, 1, 3]))}
    return random.sample(sorted(found, key=str), len(found))


def random_named_days(random, from_date):
    """EXDATE and RDATE: near the start, where they meet the rule's own dates, and anywhere."""
    for name in ("EXDATE", "RDATE"):
        for _number in range(random.choice([0, 0, 2, 8])):
            days = random.choice([random.randint(-10, 120), random.randrange(FAR)])
            yield f"{name}:{from_date + timedelta(days):%Y%m%d}"


def oracle(text, from_date, last):
    """The dates up to ``last`` as dateutil reads and expands the text."""
    rrule, *named = text.split("\n")
    head, until, day = rrule.partition("UNTIL=")
    lines = [head + until + (f"{day}T235959" if until else ""), *(f"{one}T100000" for one in named)]
    at_ten = datetime.combine(from_date, time(10))
    rule = rrulestr("\n".join(lines), dtstart=at_ten, forceset=True)
    return [at.date() for at in takewhile(lambda at: at.date() <= last, rule)]


def dates_as_the_oracle_has_them(line):
    """The line's dates, once they have turned out to be the oracle's."""
    text, from_date, until_date, first, last = line
    dates = rule_dates(
        parse_rule(text), from_date=from_date, until_date=until_date, first=first, last=last
    )

    first, last = max(first, from_date), min(last, until_date or last)
    assert dates == [day for day in oracle(text, from_date, last) if day >= first], line
    assert dates == sorted(set(dates)), line
    assert all(first <= day <= last for day in dates), line
    return dates


def test_dates_of_a_line_are_what_plain_dateutil_gives():
    lines = (random_line(Random(number)) for number in range(RULES))

    found = [dates_as_the_oracle_has_them(line) for line in lines]

    assert sum(map(bool, found)) > RULES / 2  # a line without dates proves little


def test_window_opens_in_the_week_where_a_careless_start_would_cut_the_days_to_count_in():
    rule = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2"
    window = date(2026, 9, 17), date(2026, 10, 1)

    assert dates_as_the_oracle_has_them((rule, date(2026, 9, 2), None, *window))
