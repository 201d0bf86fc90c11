"""What the demo house plans and says holds on whatever day, and in every language, it is built."""

from datetime import date, timedelta

import pytest

from events.models import Line
from events.recurrence import iter_dates
from events.rule_text import parse_rule
from portal.demo.house.build import SERIES
from portal.demo.house.content.pages.about_the_house import HOUSE
from portal.demo.house.content.pages.your_data import YOUR_DATA
from portal.demo.house.days import MONDAY, SATURDAY, SUNDAY, coming, coming_in_month
from portal.house.parts import Facts, Paragraphs
from portal.house.text import Text, Words
from portal.house.words import CALENDAR, FRONT

pytestmark = pytest.mark.pure

#: The last thing that the house has planned begins within it.
SEASON = timedelta(weeks=11)
A_YEAR = [date(2026, 10, 14) + timedelta(days=days) for days in range(366)]
PAGES = [FRONT, CALENDAR, HOUSE, YOUR_DATA, *(demo.words for demo in SERIES)]


@pytest.mark.parametrize(
    ("today", "weekday", "weeks", "expected"),
    [
        (date(2026, 10, 14), MONDAY, 0, date(2026, 10, 19)),
        (date(2026, 10, 19), MONDAY, 0, date(2026, 10, 19)),
        (date(2026, 12, 31), SUNDAY, 4, date(2027, 1, 31)),
    ],
)
def test_coming_is_the_next_such_weekday_today_included(today, weekday, weeks, expected):
    assert coming(today, weekday, weeks=weeks) == expected


@pytest.mark.parametrize(
    ("today", "nth", "expected"),
    [
        (date(2026, 10, 3), 1, date(2026, 10, 3)),
        (date(2026, 10, 4), 1, date(2026, 11, 7)),
        (date(2026, 10, 4), 2, date(2026, 10, 10)),
        (date(2026, 12, 27), 1, date(2027, 1, 2)),
    ],
)
def test_coming_in_month_is_the_nth_such_weekday_of_its_month(today, nth, expected):
    assert coming_in_month(today, SATURDAY, nth) == expected


@pytest.mark.parametrize("demo", SERIES, ids=lambda demo: demo.slug)
def test_lines_can_be_had_on_any_day_of_a_year(demo):
    for today in A_YEAR:
        for planned in demo.lines(today):
            line = Line(
                from_date=planned.from_date,
                rule=parse_rule(planned.rule),
                start_time=planned.start,
                end_time=planned.end,
            )
            line.clean()
            first = next(iter_dates(line.rule, from_date=line.from_date, first=today))
            assert today <= first <= today + SEASON


def test_something_is_on_today_or_tomorrow_whenever_the_house_is_built():
    for today in A_YEAR:
        days = {planned.from_date for demo in SERIES for planned in demo.lines(today)}
        assert days & {today, today + timedelta(days=1)}


@pytest.mark.parametrize("words", PAGES, ids=lambda words: words.title.da)
def test_page_is_written_whole_in_each_of_its_languages(words):
    for language in words.languages:
        assert all(words.translations(language).values())


def test_text_missing_in_a_language_is_refused():
    words = Words(Text("Huset", "The house"), Text("Kom ind"))

    with pytest.raises(ValueError, match="Kom ind"):
        words.translations("en")


def test_text_with_two_translations_is_refused():
    words = Words(
        Text("Huset", "The house"),
        Text("Kom ind", "Come in"),
        [Paragraphs([Text("Huset", "The building")])],
    )

    with pytest.raises(ValueError, match="Huset"):
        words.translations("en")


def test_blocks_are_the_same_each_time_and_of_no_other_page():
    words = Words(Text("Huset"), Text(""), [Facts([(Text("Pris"), Text("Gratis & <glad>"))])])

    (block,) = words.blocks("huset")

    assert words.blocks("huset") == [block]
    assert words.blocks("haven")[0]["id"] != block["id"]
    assert block["value"][0]["value"] == {"label": "Pris", "text": "Gratis & <glad>"}
