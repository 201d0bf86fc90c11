"""A host's evening is over at the midnight after the date, by the house's clocks."""

from datetime import datetime

import pytest

from events.wall_clock import ZONE
from signups.hosting.midnight import closes_at

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("ends", "closes"),
    [
        ((2026, 10, 21, 12), (2026, 10, 22)),
        ((2026, 10, 22, 1), (2026, 10, 23)),  # of an evening that ran late
        ((2026, 10, 22, 0), (2026, 10, 22)),  # whole days end so
        ((2026, 10, 25, 12), (2026, 10, 26)),  # the day on which the clocks go back
        ((2026, 3, 28, 23, 30), (2026, 3, 29)),
        ((2026, 12, 31, 22), (2027, 1, 1)),
    ],
)
def test_closes_at_the_midnight_after(ends, closes):
    assert closes_at(datetime(*ends, tzinfo=ZONE)) == datetime(*closes, tzinfo=ZONE)
