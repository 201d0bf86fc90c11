"""The school holidays a house starts from, held against calendars that municipalities published."""

from datetime import date

import pytest

from rooms.usual_weeks import AUTUMN, CHRISTMAS, EASTER, SUMMER, WINTER, usual_periods

pytestmark = pytest.mark.pure


def stretch(year, names):
    return next(each[1:] for each in usual_periods(year) if each.names == names)


@pytest.mark.parametrize(
    ("year", "names", "first", "last"),
    [
        (2026, WINTER, date(2026, 2, 9), date(2026, 2, 15)),
        (2026, EASTER, date(2026, 3, 30), date(2026, 4, 6)),
        (2024, SUMMER, date(2024, 6, 29), date(2024, 8, 11)),
        (2025, SUMMER, date(2025, 6, 28), date(2025, 8, 10)),
        (2026, AUTUMN, date(2026, 10, 12), date(2026, 10, 18)),
        (2024, CHRISTMAS, date(2024, 12, 21), date(2025, 1, 5)),
        (2025, CHRISTMAS, date(2025, 12, 20), date(2026, 1, 4)),
    ],
)
def test_usual_holidays_lie_where_schools_lay_them(year, names, first, last):
    assert stretch(year, names) == (first, last)


@pytest.mark.parametrize("year", range(2020, 2060))
def test_usual_holidays_of_a_year_follow_each_other_and_begin_in_it(year):
    periods = usual_periods(year)

    days = [day for each in periods for day in (each.first_day, each.last_day)]
    assert days == sorted(days)
    assert {each.first_day.year for each in periods} == {year}
    assert periods[-1].last_day > date(year + 1, 1, 1)
