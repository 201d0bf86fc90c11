"""The only writers of a date's time, zones, capacity and state."""

from .cancelling import DateRefused, cancel_date, undo_cancel
from .keeping import keep_date
from .materialising import extend_horizon
from .scheduling import LineFacts, ScheduleChanged, save_schedule

__all__ = [
    "DateRefused",
    "LineFacts",
    "ScheduleChanged",
    "cancel_date",
    "extend_horizon",
    "keep_date",
    "save_schedule",
    "undo_cancel",
]
