"""What home holds of people: what they wrote to the house. Its pages hold nothing of anybody."""

from core import privacy

from .models import ContactPage, HomePage, HousePage, OrdinaryPage

privacy.holds_none(ContactPage, HomePage, HousePage, OrdinaryPage)
