"""Seats drawn as blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.seat_blocks import seat_blocks

pytestmark = pytest.mark.pure


def test_seats_stand_in_rows_of_six_with_the_taken_ones_first():
    blocks = seat_blocks(capacity=8, taken=1)

    assert blocks.view_box == "0 0 11.2 3.6"
    assert blocks.taken == "M0 0h1.7v1.7h-1.7z"
    assert blocks.free.startswith("M1.95 0.05h1.6v1.6h-1.6z")
    assert blocks.free.endswith("M1.95 1.95h1.6v1.6h-1.6z")


@given(st.integers(min_value=1, max_value=120), st.integers(min_value=0, max_value=200))
def test_every_seat_is_drawn_once(capacity, taken):
    blocks = seat_blocks(capacity, taken)

    assert blocks.taken.count("M") == min(taken, capacity)
    assert blocks.free.count("M") == max(capacity - taken, 0)


@pytest.mark.parametrize("capacity", [0, 121])
def test_nothing_is_drawn_where_a_number_says_it_better(capacity):
    assert seat_blocks(capacity, taken=0) is None
