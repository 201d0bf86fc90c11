"""Events hold nothing of families: those are in ``signups``."""

from core import privacy

from .models import CalendarPage, EventPage, FormerAddress, Line, Occurrence, Series

privacy.holds_none(CalendarPage, EventPage, FormerAddress, Line, Occurrence, Series)
