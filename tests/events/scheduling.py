"""Saving schedules in tests the way the schedule view does."""

from datetime import date, time

from events.actions import LineFacts, change_dates, save_schedule
from events.date_states import TIME, written_times
from events.models import Line, Occurrence
from events.plan_states import version_of
from events.rule_text import parse_rule
from events.wall_clock import span

TUESDAYS = "RRULE:FREQ=WEEKLY;BYDAY=TU"
#: A Tuesday, six days after the clock of tests.
FIRST = date(2026, 10, 20)


def weekly_line(series, **facts):
    """A line of four Tuesdays, 10 to 12, unsaved; facts replace its own."""
    facts = {
        "from_date": FIRST,
        "until_date": date(2026, 11, 10),
        "rule": TUESDAYS,
        "start_time": time(10),
        "end_time": time(12),
        **facts,
    }
    return changed(Line(series=series), **facts)


def weekly_lines(series, count):
    """So many of them, each an hour behind the one before."""
    return [
        weekly_line(series, start_time=time(8 + number), end_time=time(9 + number))
        for number in range(count)
    ]


def changed(line, **facts):
    """The line with other facts, clean as a form leaves it."""
    if isinstance(facts.get("rule"), str):
        facts["rule"] = parse_rule(facts["rule"])
    for name, value in facts.items():
        setattr(line, name, value)
    line.clean()
    return line


def save(series, *lines, zones=(), by=None, **kwargs):
    return save_schedule(
        series=series, lines=[LineFacts(line, zones) for line in lines], by=by, **kwargs
    )


def to(row, day, start=10):
    """Set a date for another time by hand, for two hours."""
    times = written_times(*span(day, time(start), time(start + 2), 0), is_all_day=False)
    wanted = {row.pk: {TIME: times, "pinned": [TIME]}}
    change = change_dates(series=row.series, wanted=wanted, by=None)
    row.refresh_from_db()
    return change


def seated(occurrence, *, taken=1, waiting=0):
    """Families on a date, as its cached sums tell the calendar."""
    Occurrence.objects.filter(pk=occurrence.pk).update(taken=taken, waiting=waiting)


def days(series):
    """The days on which something takes place."""
    return list(series.occurrences.planned().in_order().values_list("local_date", flat=True))


def rows(series):
    """Every row of a series with all it holds, by key: what must not change is compared whole."""
    return {row["id"]: row for row in Occurrence.objects.filter(series=series).values()}


def line_fields(line=None, **facts):
    """The fields of one line as a browser sends them; ``line`` is one that is stored already."""
    fields = {
        "id": "",
        "from_date": "2026-10-20",
        "until_date": "2026-11-10",
        "rule": TUESDAYS,
        "start_time": "10:00",
        "end_time": "12:00",
        "end_day": "0",
        "public_holidays": "skip",
        "school_holidays": "keep",
        "capacity": "",
        "zones": [],
        "responsible": "",
    }
    if line:
        fields["id"] = str(line.pk)
        fields |= {name: getattr(line, name) for name in ("public_holidays", "school_holidays")}
    return fields | facts


def posted(subject, *lines, **fields):
    """The whole form of the schedule view, as opened now and sent at once."""
    stored = sum(bool(line["id"]) for line in lines)
    data = {
        "version": version_of(subject),
        "kind": "gruppe",
        "mode": "date",
        "takes_seat": "everyone",
        "closes_minutes_before": "0",
        "lines-TOTAL_FORMS": str(len(lines)),
        "lines-INITIAL_FORMS": str(stored),
    }
    for number, line in enumerate(lines):
        data |= {f"lines-{number}-{name}": value for name, value in line.items()}
    return data | fields
