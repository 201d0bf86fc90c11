"""Rooms hold nothing of anybody."""

from core import privacy

from .models import OpeningHours, Period, Zone

privacy.holds_none(OpeningHours, Period, Zone)
