"""Stages of life are read from the calendar: children grow, and nobody has to say so."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.enums import Stage
from families.stages import age_in_months, months_before, stage_of, stages_of

pytestmark = pytest.mark.pure

TODAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("born", "stage"),
    [
        (date(2026, 10, 1), Stage.BABY),
        (date(2025, 11, 1), Stage.BABY),
        (date(2025, 10, 1), Stage.TUMLING),
        (date(2023, 11, 1), Stage.TUMLING),
        (date(2023, 10, 1), Stage.BARN),
        (date(2013, 11, 1), Stage.BARN),
        (date(2013, 10, 1), Stage.TEEN),
        (date(2008, 11, 1), Stage.TEEN),
        (date(2008, 10, 1), None),
    ],
)
def test_stage_of_a_child_by_the_month_it_was_born_in(born, stage):
    assert stage_of(born, TODAY) == stage


def test_child_grows_from_one_day_to_the_next():
    born = date(2025, 11, 1)

    assert stage_of(born, date(2026, 10, 31)) == Stage.BABY
    assert stage_of(born, date(2026, 11, 1)) == Stage.TUMLING


def test_stages_of_a_family_come_each_once_and_the_youngest_first():
    born = [date(2015, 1, 1), date(2026, 3, 1), date(2016, 1, 1), date(1990, 1, 1)]

    assert stages_of(born, TODAY) == [Stage.BABY, Stage.BARN]


@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)), some.integers(0, 300))
def test_months_are_counted_back_and_forth_alike(today, months):
    born = months_before(today, months)

    assert born.day == 1
    assert age_in_months(born, today) == months
