"""The search holds nothing of anybody."""

from core import privacy

from .models import Synonyms

privacy.holds_none(Synonyms)
