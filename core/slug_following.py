"""One Danish slug serves all languages: what is renamed in Danish moves along in the others.

wagtail-localize brings a changed slug to a translation when somebody translates it anew. Until then
its address would be one that no link leads to, and no language switch.
"""

from django.conf import settings
from django.db import transaction
from wagtail.models import Page


@transaction.atomic
def follow_slug(page: Page) -> int:
    """Give the translations of a Danish page its slug; how many it was new to.

    One whose place is taken by another page stays where it is. Front pages are not found by their
    slugs.
    """
    if page.locale.language_code != settings.LANGUAGE_CODE or page.depth <= 2:
        return 0
    behind = page.get_translations().exclude(slug=page.slug)
    return sum(_rename(each.specific, page.slug) for each in behind)


def _rename(page: Page, slug: str) -> bool:
    if not Page._slug_is_available(slug, page.get_parent(), page):
        return False
    page.slug = slug
    page.save(update_fields=["slug", "url_path"])
    # What its editor is in the middle of is published at this address too.
    if draft := page.latest_revision:
        draft.content["slug"] = slug
        draft.save(update_fields=["content"])
    return True
