"""Reading rules from text, with everything that text may hold."""

from datetime import date

import pytest
from django.utils import timezone, translation
from recurrence import Recurrence, serialize

from events.recurrence import RuleRefused, clean_rule, local_date
from events.rule_text import parse_rule, write_rule

pytestmark = pytest.mark.pure


def days(moments):
    return [local_date(moment) for moment in moments]


def test_every_date_of_a_comma_list_is_read():
    rule = parse_rule("RDATE:20260304,20260311\nEXDATE:20260318T100000,20260325T090000Z")

    assert days(rule.rdates) == [date(2026, 3, 4), date(2026, 3, 11)]
    assert days(rule.exdates) == [date(2026, 3, 18), date(2026, 3, 25)]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_dates_are_the_houses_own_in_whatever_zone_the_reader_sits(zone):
    with timezone.override(zone):
        rule = parse_rule("RRULE:FREQ=WEEKLY;UNTIL=20261215\nEXDATE:20261013\nRDATE:20261014")

        assert local_date(rule.rrules[0].until) == date(2026, 12, 15)
        assert days(rule.exdates) == [date(2026, 10, 13)]
        assert days(rule.rdates) == [date(2026, 10, 14)]


def test_parameters_periods_and_folded_lines_are_read():
    rule = parse_rule(
        "DTSTART;TZID=Europe/Copenhagen:20260901T100000\r\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TU,\r\n TH\r\n"
        "RDATE;VALUE=PERIOD:20260902T080000Z/20260902T100000Z\r\n"
        "exdate;value=date:20260908\r\n"
    )

    assert serialize(rule.rrules[0]) == "RRULE:FREQ=WEEKLY;BYDAY=TU,TH"
    assert days(rule.rdates) == [date(2026, 9, 2)]
    assert days(rule.exdates) == [date(2026, 9, 8)]


@pytest.mark.parametrize("text", ["", "   ", "\n\r\n"])
def test_empty_text_is_the_empty_rule(text):
    assert parse_rule(text) == Recurrence()


@pytest.mark.parametrize(
    "text",
    [
        "every Tuesday",
        "RRULE",
        "RRULE:",
        "RRULE:BYDAY=MO",
        "RRULE:FREQ=FORTNIGHTLY",
        "RRULE:FREQ=WEEKLY;BYDAY=XX",
        "RRULE:FREQ=WEEKLY;BYDAY=",
        "RRULE:FREQ=WEEKLY;INTERVAL=two",
        "RRULE:FREQ=WEEKLY;COUNT=1.5",
        "RRULE:FREQ=WEEKLY;X-EASTER=1",
        "RRULE:FREQ=WEEKLY;UNTIL=tomorrow",
        "RRULE:FREQ=WEEKLY;UNTIL=20261345",
        "EXDATE:20260230",
        "EXDATE:2026",
        "EXDATE:20260304,",
        "RDATE:20260304T250000",
        "RDATE:00000101",
        "RRULE:FREQ=WEEKLY\nSUMMARY:Barselscafé",
        "RRULE:FREQ=WEEKLY\x00",
        "RRULE:FREQ=WEEKLY;BYDAY=👶",
        "EXDATE:²0260304",
        "RRULE:FREQ=WEEKLY" + ";BYMONTH=1" * 20_000,
    ],
)
def test_text_that_is_no_rule_is_refused_with_a_sentence(text):
    with translation.override("en"), pytest.raises(RuleRefused) as refused:
        parse_rule(text)

    assert str(refused.value).startswith("This rule ")


# Writing


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\nEXDATE;VALUE=DATE:20261013",
        "RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-1SA",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1;UNTIL=20271231",
        "RRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=2",
        "RDATE;VALUE=DATE:20261013\nRDATE;VALUE=DATE:20261103",
        "RRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY;UNTIL=20270101",
    ],
)
def test_rule_is_written_as_it_is_read(text):
    assert parse_rule(write_rule(parse_rule(text))) == parse_rule(text)


def test_days_of_a_stored_rule_are_written_as_days():
    rule = clean_rule(
        parse_rule("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215\nEXDATE:20261013\nRDATE:20261030"),
        from_date=date(2026, 10, 6),
        until_date=None,
    )

    assert write_rule(rule) == (
        "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215\n"
        "EXDATE;VALUE=DATE:20261013\n"
        "RDATE;VALUE=DATE:20261030"
    )
