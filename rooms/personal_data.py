"""Rooms hold nothing of anybody."""

from core import privacy

from .models import OpeningHours, Zone

privacy.holds_none(OpeningHours, Zone)
