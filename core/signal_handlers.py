"""Wagtail tells of publishing; we copy three facts to the subject, and never raise.

A receiver that raised would leave a page live and half published (docs/adr/0002).
"""

import logging
from collections.abc import Callable
from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from . import generation
from .models import Link, Subject, SubjectPage
from .subjects import copy_facts, hide

logger = logging.getLogger(__name__)


@receiver(page_published)
def on_publish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    _calmly(copy_facts, instance)


@receiver(page_unpublished)
def on_unpublish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    _calmly(hide, instance)


@receiver(post_delete)
def on_delete(sender: type[Any], instance: Any, **_kwargs: Any) -> None:
    _calmly(hide, instance)


generation.begin_with(Link, Locale, PageViewRestriction, Site, Subject, *get_page_models())
# Moving is written past the models, page by page.
post_page_move.connect(generation.begin, dispatch_uid="generation.move")


def _calmly(do: Callable[[SubjectPage], Any], page: Any) -> None:
    if not isinstance(page, SubjectPage):
        return
    try:
        do(page)
    except Exception:
        # The nightly job repeats what is lost here.
        logger.exception("could not copy facts of page %s", page.pk)
