"""Pages hold nothing of families."""

from core import privacy

from .models import HomePage, OrdinaryPage

privacy.holds_none(HomePage, OrdinaryPage)
