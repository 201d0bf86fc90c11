"""The week of opening hours as it stands on a door."""

from datetime import time

import pytest
from django.utils import translation

from rooms.opening_week import week_lines
from tests.factories.rooms import OpeningHoursFactory

pytestmark = pytest.mark.pure


def said(*hours, language="en"):
    week = [
        OpeningHoursFactory.build(weekday=weekday, opens=time(opens), closes=time(closes))
        for weekday, opens, closes in hours
    ]
    with translation.override(language):
        return [tuple(line) for line in week_lines(week)]


def test_days_that_are_all_alike_are_one_line():
    assert said(*((day, 8, 22) for day in range(7))) == [("Every day", "08:00–22:00")]


def test_days_that_are_alike_in_a_row_share_a_line_and_closed_days_are_said():
    weekdays = [(day, 8, 22) for day in range(5)]

    assert said(*weekdays, (5, 10, 14), language="da") == [
        ("Mandag–fredag", "08–22"),
        ("Lørdag", "10–14"),
        ("Søndag", "Lukket"),
    ]


def test_days_that_are_alike_but_apart_are_lines_of_their_own():
    assert [days for days, _times in said((0, 8, 22), (2, 8, 22))] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday–Sunday",
    ]


def test_a_break_is_said_and_hours_that_touch_are_one():
    assert said((0, 14, 18), (0, 8, 10), (0, 10, 12))[0] == (
        "Monday",
        "08:00–12:00, 14:00–18:00",
    )


def test_what_is_never_open_has_no_week():
    assert said() == []
