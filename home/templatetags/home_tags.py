"""What the house says of itself, for pages of any app."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from core.only_pages import only_page
from core.page_words import PageWords
from core.privacy import PersonalData, registered
from home.house_facts import HouseFacts, house_facts
from home.models import ContactPage

register = template.Library()


@register.simple_tag(name="house_facts")
def in_this_language() -> HouseFacts | None:
    """Facts and first steps of the page about the house: ``{% house_facts as house %}``."""
    return house_facts(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def contact_page() -> PageWords | None:
    """The page with the ways to reach us, if there is one: ``{% contact_page as contact %}``."""
    return only_page(ContactPage, get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def personal_data() -> list[PersonalData]:
    """What the house keeps of people, in its tables' own words: ``{% personal_data as kept %}``."""
    return registered()
