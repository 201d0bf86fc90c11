"""What templates ask of sign-ups."""

from django import template
from wagtail.models import Page

from ..pages_in_use import taking_down_words, use_of

register = template.Library()


@register.simple_tag
def taking_down(*pages: Page) -> str:
    """What it means for families that these pages go down; empty where nobody is signed up."""
    use = use_of(pages)
    return taking_down_words(use) if use else ""


@register.simple_tag
def taking_down_together(items: list[dict[str, Page]]) -> str:
    """The same of pages as a bulk action lists them."""
    return taking_down(*(item["item"] for item in items))
