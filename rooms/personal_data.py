"""Rooms hold nothing of anybody."""

from core import privacy

from .models import Closure, OpeningHours, Period, Zone

privacy.holds_none(Closure, OpeningHours, Period, Zone)
