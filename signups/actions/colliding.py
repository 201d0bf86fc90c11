"""The same form or the same address coming in twice at the same moment."""

import contextlib
from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError
from django.utils.translation import gettext as _

from .refusals import SignupRefused

T = TypeVar("T")

# The second try sees what the first collided with; a third is for something between the two.
TRIES = 3


def in_turn(take: Callable[[], T]) -> T:
    """Take places, in a transaction of its own; once more where the database says that somebody
    was there at the same moment. Raises SignupRefused."""
    for _try in range(TRIES):
        with contextlib.suppress(IntegrityError):
            return take()
    raise SignupRefused(_("Your form came in several times at once. Please send it once more."))
