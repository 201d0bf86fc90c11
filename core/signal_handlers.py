"""Wagtail tells of publishing and of privacy; we copy facts to the subject, and never raise.

A receiver that raised would leave a page live and half published (docs/adr/0002).
"""

import logging
from collections.abc import Callable
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from . import generation
from .models import Contact, HouseImage, Link, Subject, SubjectPage, Topic
from .slug_following import follow_slug
from .subjects import copy_facts, copy_facts_below, hide

logger = logging.getLogger(__name__)

# Before the receivers below, which ask what is kept: whether there are restrictions at all.
generation.begin_with(HouseImage, Locale, PageViewRestriction, Site, *get_page_models())
generation.begin_with(Link, Subject, Topic, begin=generation.begin_facts)
generation.begin_with(Contact, Locale, Site, begin=generation.begin_house)
# Moving is written past the models, page by page; so are the addresses of what stands below a page
# that has got another, and the search index asks for pages in between.
post_page_move.connect(generation.begin, dispatch_uid="generation.move")
page_slug_changed.connect(generation.begin, dispatch_uid="generation.slug")


@receiver(page_published)
def on_publish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, SubjectPage):
        _calmly(copy_facts, instance)


@receiver(page_slug_changed)
def on_rename(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    _calmly(follow_slug, instance)


@receiver(page_unpublished)
def on_unpublish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, SubjectPage):
        _calmly(hide, instance)


@receiver(post_delete)
def on_delete(sender: type[Any], instance: Any, **_kwargs: Any) -> None:
    if isinstance(instance, SubjectPage):
        _calmly(hide, instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def on_privacy(sender: type[Any], instance: PageViewRestriction, **_kwargs: Any) -> None:
    _calmly(copy_facts_below, instance.page_id)


@receiver(post_page_move)
def on_move(
    sender: type[Page],
    instance: Page,
    parent_page_before: Page,
    parent_page_after: Page,
    **_kwargs: Any,
) -> None:
    if parent_page_before != parent_page_after:  # else only the order under it is another
        _calmly(copy_facts_below, instance.pk)


def _calmly(do: Callable[[Any], Any], page: Page | int) -> None:
    try:
        do(page)
    except Exception:
        # The hourly job repeats what is lost of facts here.
        logger.exception("could not carry on from page %s", getattr(page, "pk", page))
