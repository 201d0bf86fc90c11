"""How long what somebody has checked holds."""

from datetime import date, timedelta

import pytest

from partners.enums import Freshness
from partners.freshness import freshness

pytestmark = pytest.mark.pure

TODAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Freshness.CONFIRMED),
        (119, Freshness.CONFIRMED),
        (120, Freshness.UNCONFIRMED),
        (149, Freshness.UNCONFIRMED),
        (150, Freshness.STALE),
        (4_000, Freshness.STALE),
    ],
)
def test_facts_grow_old_in_two_steps(days, expected):
    assert freshness(TODAY - timedelta(days=days), TODAY) is expected


def test_facts_nobody_has_checked_are_not_confirmed():
    assert freshness(None, TODAY) is Freshness.UNCONFIRMED
