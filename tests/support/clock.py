"""A clock that stands still, so that no test depends on the day it runs."""

from datetime import datetime

import pytest
import time_machine

from events.wall_clock import ZONE

#: A plain Wednesday morning, eleven days before the clocks go back.
NOW = datetime(2026, 10, 14, 9, 0, tzinfo=ZONE)


@pytest.fixture
def frozen():
    """Time stands at ``NOW``; ``frozen.move_to(…)`` and ``frozen.shift(…)`` set it elsewhere."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller
