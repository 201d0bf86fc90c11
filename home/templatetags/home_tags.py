"""What the house says of itself, for pages of any app."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from home.house_facts import HouseFacts, house_facts

register = template.Library()


@register.simple_tag(name="house_facts")
def in_this_language() -> HouseFacts | None:
    """Facts and first steps of the page about the house: ``{% house_facts as house %}``."""
    return house_facts(get_language() or settings.LANGUAGE_CODE)
