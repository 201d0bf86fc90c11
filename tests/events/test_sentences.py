"""Lines in words, in English and as Danes would say them."""

from datetime import date

import pytest

from .wording import sentence

pytestmark = pytest.mark.pure

UNTIL_CHRISTMAS = {"until_date": date(2026, 12, 15)}


REPEATS = [
    ("FREQ=WEEKLY", "Every Tuesday, 10:00–12:00", "Hver tirsdag kl. 10.00–12.00"),
    (
        "FREQ=WEEKLY;BYDAY=TH,MO",
        "Every Monday and Thursday, 10:00–12:00",
        "Hver mandag og torsdag kl. 10.00–12.00",
    ),
    (
        "FREQ=WEEKLY;BYDAY=SA,MO,TH",
        "Every Monday, Thursday and Saturday, 10:00–12:00",
        "Hver mandag, torsdag og lørdag kl. 10.00–12.00",
    ),
    (
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "Monday to Friday, 10:00–12:00",
        "Mandag til fredag kl. 10.00–12.00",
    ),
    (
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "Every day, 10:00–12:00",
        "Hver dag kl. 10.00–12.00",
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2",
        "Every other week on Tuesday, 10:00–12:00, first time 6 October 2026",
        "Hver anden uge om tirsdagen kl. 10.00–12.00, første gang 6. oktober 2026",
    ),
    (
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR",
        "Every 3 weeks on Monday and Friday, 10:00–12:00, first time 9 October 2026",
        "Hver 3. uge om mandagen og fredagen kl. 10.00–12.00, første gang 9. oktober 2026",
    ),
    ("FREQ=DAILY", "Every day, 10:00–12:00", "Hver dag kl. 10.00–12.00"),
    (
        "FREQ=DAILY;BYDAY=SA,SU",
        "Every Saturday and Sunday, 10:00–12:00",
        "Hver lørdag og søndag kl. 10.00–12.00",
    ),
    (
        "FREQ=DAILY;INTERVAL=2",
        "Every other day, 10:00–12:00, first time 6 October 2026",
        "Hver anden dag kl. 10.00–12.00, første gang 6. oktober 2026",
    ),
    (
        "FREQ=DAILY;INTERVAL=10",
        "Every 10 days, 10:00–12:00, first time 6 October 2026",
        "Hver 10. dag kl. 10.00–12.00, første gang 6. oktober 2026",
    ),
    (
        "FREQ=MONTHLY",
        "Every month on the 6th, 10:00–12:00",
        "Hver måned den 6. kl. 10.00–12.00",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2",
        "Every other month on the 6th, 10:00–12:00, first time 6 October 2026",
        "Hver anden måned den 6. kl. 10.00–12.00, første gang 6. oktober 2026",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15",
        "Every 3 months on the 1st and 15th, 10:00–12:00, first time 15 October 2026",
        "Hver 3. måned den 1. og 15. kl. 10.00–12.00, første gang 15. oktober 2026",
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "Every month on the 31st, 10:00–12:00, only in months that have that day",
        "Hver måned den 31. kl. 10.00–12.00, kun i måneder med den dag",
    ),
    (
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "Every month on the last day, 10:00–12:00",
        "Hver måned den sidste dag kl. 10.00–12.00",
    ),
    (
        "FREQ=MONTHLY;BYDAY=1SA",
        "Every month on the first Saturday, 10:00–12:00",
        "Hver måned den første lørdag kl. 10.00–12.00",
    ),
    (
        "FREQ=MONTHLY;BYDAY=2WE,-1WE",
        "Every month on the second Wednesday and last Wednesday, 10:00–12:00",
        "Hver måned den anden onsdag og sidste onsdag kl. 10.00–12.00",
    ),
    (
        "FREQ=YEARLY",
        "Every year on 6 October, 10:00–12:00",
        "Hvert år den 6. oktober kl. 10.00–12.00",
    ),
    (
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
        "Every other year on 29 February, 10:00–12:00, first time 29 February 2028",
        "Hvert andet år den 29. februar kl. 10.00–12.00, første gang 29. februar 2028",
    ),
    (
        "FREQ=YEARLY;INTERVAL=5",
        "Every 5 years on 6 October, 10:00–12:00, first time 6 October 2026",
        "Hvert 5. år den 6. oktober kl. 10.00–12.00, første gang 6. oktober 2026",
    ),
    (
        "FREQ=WEEKLY;COUNT=1",
        "Every Tuesday, 10:00–12:00, 1 time",
        "Hver tirsdag kl. 10.00–12.00, 1 gang",
    ),
    (
        "FREQ=WEEKLY;COUNT=10",
        "Every Tuesday, 10:00–12:00, 10 times",
        "Hver tirsdag kl. 10.00–12.00, 10 gange",
    ),
    (
        "FREQ=WEEKLY;UNTIL=20261215",
        "Every Tuesday, 10:00–12:00, until 15 December 2026",
        "Hver tirsdag kl. 10.00–12.00, til og med 15. december 2026",
    ),
]


@pytest.mark.parametrize(("part", "english", "danish"), REPEATS, ids=[row[0] for row in REPEATS])
def test_repeating_line(part, english, danish):
    assert sentence(f"RRULE:{part}") == english
    assert sentence(f"RRULE:{part}", "da") == danish


@pytest.mark.parametrize(
    "part",
    [
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=2FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=1,-1",
        "FREQ=MONTHLY;BYDAY=SA",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU",
        "FREQ=WEEKLY;BYMONTH=6,7",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=DAILY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=6,7",
        "FREQ=YEARLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYYEARDAY=100",
    ],
)
def test_rule_beyond_words_is_shown_as_it_is(part):
    shown = sentence(f"RRULE:{part};COUNT=3")

    words, _opening, rule = shown.partition("(RRULE:")
    assert words == "A rule this page cannot show in words "
    rule_parts, _closing, rest = rule.partition("), 10:00–12:00")
    assert set(rule_parts.split(";")) == set(part.split(";"))
    assert rest.endswith(", 3 times")


def test_rule_beyond_words_in_danish():
    assert sentence("RRULE:FREQ=YEARLY;BYWEEKNO=20;UNTIL=20301231", "da") == (
        "En gentagelse, som siden her ikke kan sætte ord på (RRULE:FREQ=YEARLY;BYWEEKNO=20) "
        "kl. 10.00–12.00, til og med 31. december 2030"
    )


# Days left out and added


def test_the_brief_way_to_say_a_season():
    text = "RRULE:FREQ=WEEKLY\nEXDATE:20261013"

    assert sentence(text, **UNTIL_CHRISTMAS) == (
        "Every Tuesday, 10:00–12:00, not 13 October, until 15 December 2026"
    )
    assert sentence(text, "da", **UNTIL_CHRISTMAS) == (
        "Hver tirsdag kl. 10.00–12.00, ikke 13. oktober, til og med 15. december 2026"
    )


def test_week_that_loses_all_its_dates_is_named_as_a_week():
    text = "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\nEXDATE:20261012,20261015,20261102"

    assert sentence(text, **UNTIL_CHRISTMAS) == (
        "Every Monday and Thursday, 10:00–12:00, not in week 42 and 2 November, "
        "until 15 December 2026"
    )
    assert sentence(text, "da", **UNTIL_CHRISTMAS) == (
        "Hver mandag og torsdag kl. 10.00–12.00, ikke i uge 42 og 2. november, "
        "til og med 15. december 2026"
    )


def test_week_that_keeps_a_date_is_not_named_as_a_week():
    rule = "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,TH"

    first_ones = sentence(f"{rule}\nEXDATE:20261012,20261014", **UNTIL_CHRISTMAS)
    last_ones = sentence(f"{rule}\nEXDATE:20261014,20261015", **UNTIL_CHRISTMAS)

    assert "not 12 October and 14 October," in first_ones
    assert "not 14 October and 15 October," in last_ones


def test_week_that_reaches_over_new_year_has_its_own_year():
    week_53 = "20261228,20261229,20261230,20261231,20270101,20270102,20270103"
    text = f"RRULE:FREQ=DAILY\nEXDATE:{week_53},20270111"

    assert sentence(text) == ("Every day, 10:00–12:00, not in week 53 of 2026 and 11 January 2027")
    assert sentence(text, "da") == (
        "Hver dag kl. 10.00–12.00, ikke i uge 53 i 2026 og 11. januar 2027"
    )


def test_year_is_named_where_the_line_lasts_longer_than_one():
    text = "RRULE:FREQ=WEEKLY\nEXDATE:20261013,20261229,20270105"

    assert sentence(text) == (
        "Every Tuesday, 10:00–12:00, not 13 October, 29 December 2026 and 5 January 2027"
    )
    assert sentence(text, until_date=date(2027, 6, 1)) == (
        "Every Tuesday, 10:00–12:00, not 13 October, 29 December and 5 January, until 1 June 2027"
    )
    assert sentence(text, until_date=date(2027, 10, 6)) == (
        "Every Tuesday, 10:00–12:00, not 13 October, 29 December 2026 and 5 January 2027, "
        "until 6 October 2027"
    )


def test_many_days_are_counted_after_the_first_three():
    text = "RRULE:FREQ=WEEKLY\nEXDATE:20261013,20261020,20261027,20261103,20261110"

    assert "not 13 October, 20 October, 27 October and 2 more dates," in sentence(
        text, **UNTIL_CHRISTMAS
    )
    assert "ikke 13. oktober, 20. oktober, 27. oktober og 2 datoer til," in sentence(
        text, "da", **UNTIL_CHRISTMAS
    )


def test_four_days_are_all_named():
    text = "RRULE:FREQ=WEEKLY\nEXDATE:20261013,20261020,20261027,20261103"

    assert "not 13 October, 20 October, 27 October and 3 November," in sentence(
        text, **UNTIL_CHRISTMAS
    )


def test_leaving_out_what_is_no_date_is_not_mentioned():
    wednesday_after_the_end = "RRULE:FREQ=WEEKLY\nEXDATE:20261014,20261222"

    assert sentence(wednesday_after_the_end, **UNTIL_CHRISTMAS) == (
        "Every Tuesday, 10:00–12:00, until 15 December 2026"
    )


def test_extra_dates_are_named():
    text = "RRULE:FREQ=WEEKLY\nRDATE:20261014,20261121,20261013,20261222"

    assert sentence(text, **UNTIL_CHRISTMAS) == (
        "Every Tuesday, 10:00–12:00, also 14 October and 21 November, until 15 December 2026"
    )
    assert sentence(text, "da", **UNTIL_CHRISTMAS) == (
        "Hver tirsdag kl. 10.00–12.00, også 14. oktober og 21. november, "
        "til og med 15. december 2026"
    )


def test_the_earlier_of_two_ends_is_named():
    text = "RRULE:FREQ=WEEKLY;UNTIL=20261201"

    assert sentence(text, **UNTIL_CHRISTMAS).endswith("until 1 December 2026")


# Lines that do not repeat


def test_single_date():
    assert sentence("") == "Tuesday 6 October 2026, 10:00–12:00"
    assert sentence("", "da") == "Tirsdag den 6. oktober 2026 kl. 10.00–12.00"


def test_named_dates():
    text = "RDATE:20261007,20261021,20261104"

    assert sentence(text) == "7 October, 21 October and 4 November 2026, 10:00–12:00"
    assert sentence(text, "da") == "7. oktober, 21. oktober og 4. november 2026 kl. 10.00–12.00"
