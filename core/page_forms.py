"""What the page editor asks for, where Wagtail's own form would write another address than ours.

The address follows the title while a page is not yet public. In the browser Wagtail fills it in,
with our letters; where it was emptied, or there is no script, it is filled in on saving.
"""

from itertools import chain, count
from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets import SlugInput
from wagtail.models import Page

from .slugs import DANISH_LETTERS, danish_slug


class DanishSlugInput(SlugInput):
    """Wagtail's field for an address; its script writes æ, ø and å as Danes do without them."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        letters = [(f"[{each}{each.upper()}]", plain) for each, plain in DANISH_LETTERS.items()]
        super().__init__(attrs, formatters=letters)


class PageForm(WagtailAdminPageForm):
    """A page may be saved without an address: it gets its title's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        title, parent = self.cleaned_data.get("title"), self.parent_page
        if title and self.cleaned_data.get("slug") == "":
            self.cleaned_data["slug"] = free_slug(title, parent, self.instance)
        cleaned: dict[str, Any] = super().clean()
        return cleaned


def free_slug(title: str, parent: Page | None, page: Page) -> str:
    """The title as an address that no other page under the parent has."""
    wanted = danish_slug(title)
    candidates = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
    return next(slug for slug in candidates if Page._slug_is_available(slug, parent, page))
