"""Copying what publishing opens from a page to its subject: visibility, title, stages and topics.

Called when Wagtail tells that a page was published, or opened or closed to the public, and again by
a job, since Wagtail's publish is not atomic and its receivers may be lost. Idempotent; the only
writer of these four facts.
"""

from collections.abc import Iterator

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from . import generation
from .models import Subject, SubjectPage


@transaction.atomic
def copy_facts(page: SubjectPage) -> Subject | None:
    """Bring the subject of a Danish page up to the page as published; others are left alone."""
    if not is_source(page):
        return None
    subject, _created = Subject.objects.get_or_create(
        key=page.translation_key, defaults={"kind": page.subject_kind}
    )
    is_public = page.live and not page.get_view_restrictions().exists()
    facts = {"is_public": is_public, "last_title": page.title, "stages": page.stages}
    if changed := [name for name, fact in facts.items() if getattr(subject, name) != fact]:
        for name in changed:
            setattr(subject, name, facts[name])
        subject.save(update_fields=changed)
    topics = {topic.pk for topic in page.topics.all()}
    if topics != set(subject.topics.values_list("pk", flat=True)):
        subject.topics.set(topics)
        generation.begin_facts()
    return subject


def copy_facts_below(page_id: int) -> None:
    """Do so for a page and everything under it: whether they are public hangs on what is above."""
    for top in Page.objects.filter(pk=page_id):  # none, when it is being deleted
        for page in source_pages(below=top):
            copy_facts(page)


def hide(page: SubjectPage) -> None:
    """The page is gone or down: its subject is no longer public, its dates and sign-ups stay."""
    if is_source(page):
        Subject.objects.filter(key=page.translation_key).update(is_public=False)
        generation.begin_facts()


def is_source(page: SubjectPage) -> bool:
    """Whether facts are written on this page: in the Danish tree, and not an alias of another."""
    return page.locale.language_code == settings.LANGUAGE_CODE and page.alias_of_id is None


def source_pages(*, below: Page | None = None) -> Iterator[SubjectPage]:
    """Every Danish page that has a subject; ``below`` a page, only itself and those under it."""
    for model in SubjectPage.__subclasses__():
        pages = model.objects.filter(
            locale__language_code=settings.LANGUAGE_CODE, alias_of__isnull=True
        )
        if below:
            pages = pages.descendant_of(below, inclusive=True)
        yield from pages.select_related("locale")


def reconcile() -> dict[str, int]:
    """Repeat the copying for every page, and hide subjects whose page is gone."""
    counts = {"subjects": 0, "hidden": 0}
    for page in source_pages():
        copy_facts(page)
        counts["subjects"] += 1
    keys = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, alias_of__isnull=True, live=True
    ).values("translation_key")
    counts["hidden"] = Subject.objects.public().exclude(key__in=keys).update(is_public=False)
    if counts["hidden"]:
        generation.begin_facts()
    return counts
