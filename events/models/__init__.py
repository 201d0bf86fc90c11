from .occurrence import FormerAddress, Occurrence
from .pages import CalendarPage, EventPage
from .series import Line, Series

__all__ = ["CalendarPage", "EventPage", "FormerAddress", "Line", "Occurrence", "Series"]
