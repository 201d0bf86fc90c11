"""Races and journeys in two sizes: seconds in every run, full size in `make drill`."""

import os

import pytest


@pytest.fixture
def sized():
    """``sized(40, 500)`` is 40 in `make test` and 500 in `make drill`."""
    return lambda small, full: full if os.environ.get("DRILL") == "1" else small
