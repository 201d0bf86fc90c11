"""Putting a line into its sentence, as the tests of sentences do."""

from datetime import date, time

from django.utils import translation

from events.recurrence import clean_rule
from events.rule_text import parse_rule
from events.sentences import describe

TUESDAY = date(2026, 10, 6)


def sentence(text, language="en", **line):
    line = {
        "from_date": TUESDAY,
        "until_date": None,
        "start_time": time(10),
        "end_time": time(12),
        "end_day": 0,
    } | line
    rule = clean_rule(parse_rule(text), from_date=line["from_date"], until_date=line["until_date"])
    with translation.override(language):
        return describe(rule, **line)
