"""Words of a fixed set about partners."""

from enum import Enum


class Freshness(Enum):
    """How far the facts of a partner can be relied on."""

    CONFIRMED = "confirmed"
    #: Said beside them.
    UNCONFIRMED = "unconfirmed"
    #: Phone and hours are folded away, with the words why.
    STALE = "stale"
