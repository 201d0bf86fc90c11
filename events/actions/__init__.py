"""The only writers of a date's time, zones, capacity and state."""

from .cancelling import DateRefused, cancel_date, undo_cancel
from .materialising import extend_horizon
from .scheduling import LineFacts, save_schedule

__all__ = [
    "DateRefused",
    "LineFacts",
    "cancel_date",
    "extend_horizon",
    "save_schedule",
    "undo_cancel",
]
