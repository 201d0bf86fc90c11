"""Who comes, and how many seats that takes."""

import pytest

from events.enums import TakesSeat
from signups.ages import AgeRule, months_until
from signups.parties import Party, age_value, months
from tests.support.clock import NOW

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("takes_seat", "seats"),
    [
        (TakesSeat.EVERYONE, 5),
        (TakesSeat.ADULTS, 2),
        (TakesSeat.CHILDREN, 3),
        (TakesSeat.PARTY, 1),
    ],
)
def test_series_says_who_of_a_party_takes_a_seat(takes_seat, seats):
    assert Party(adults=2, children=3).seats(takes_seat) == seats


def test_every_choice_of_a_series_can_be_counted():
    assert {choice: Party(1, 1).seats(choice) for choice in TakesSeat.values}


@pytest.mark.parametrize(
    ("text", "age"), [("0m", 0), ("8m", 8), ("35m", 35), ("3", 36), ("4", 48), ("17", 204)]
)
def test_age_is_read_as_it_is_written(text, age):
    assert months(text) == age
    assert age_value(age) == text


@pytest.mark.parametrize(
    "text",
    ["", "m", "-1", "1.5", "8 m", "18", "216m", "9999", "٣", "²", "1e1", "8M", "\x00", "8m\n"],
)
def test_anything_else_is_no_age(text):
    with pytest.raises(ValueError, match=r".*"):
        months(text)


@pytest.mark.parametrize(
    ("youngest", "oldest", "age", "is_welcome"),
    [
        (2, 10, 1, False),
        (2, 10, 2, True),
        (2, 10, 10, True),
        (2, 10, 11, False),
        (None, 10, 0, True),
        (2, None, 200, True),
        (None, 72, 83, True),  # six years and eleven months is six
        (None, 72, 84, False),
    ],
)
def test_age_rule_holds_to_the_end_of_its_last_month_or_year(youngest, oldest, age, is_welcome):
    assert AgeRule(youngest, oldest).allows(age) is is_welcome


def test_age_in_years_may_be_up_to_eleven_months_more():
    assert AgeRule(40, None).allows(36, slack=11)
    assert not AgeRule(48, None).allows(36, slack=11)


@pytest.mark.parametrize(
    ("month", "day", "ahead"), [(10, 14, 0), (11, 13, 0), (11, 14, 1), (12, 31, 2)]
)
def test_children_are_as_old_as_they_will_be_on_the_day(month, day, ahead):
    assert months_until(NOW.date(), NOW.date().replace(month=month, day=day)) == ahead
