"""The only writers of a date's time, zones, capacity and state."""

from ..plans import LineFacts
from .cancelling import DateRefused, cancel_dates
from .changing import change_dates
from .closing import ClosureRefused, close_house, lift_closure
from .closure_changing import change_closure
from .deciding import decide_day
from .dividing import ScheduleRefused
from .keeping import keep_date
from .materialising import extend_horizon
from .noting import note_date
from .scheduling import ScheduleChanged, save_schedule

__all__ = [
    "ClosureRefused",
    "DateRefused",
    "LineFacts",
    "ScheduleChanged",
    "ScheduleRefused",
    "cancel_dates",
    "change_closure",
    "change_dates",
    "close_house",
    "decide_day",
    "extend_horizon",
    "keep_date",
    "lift_closure",
    "note_date",
    "save_schedule",
]
