"""Making a page the way an editor does: a draft in the Danish tree, published, then translated."""

from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from core.models import BasePage, User

from .report import Report
from .text import Words, key

P = TypeVar("P", bound=BasePage)


def build_page(
    model: type[P],
    *,
    parent: Page,
    slug: str,
    words: Words,
    report: Report,
    by: User | None,
    standing: P | None = None,
    **facts: Any,
) -> P:
    """The published page with its translations. One that stands is left as it is.

    It is known by its key, or by its address; ``standing`` is the page itself, known otherwise.
    """
    page = standing or _standing(model, parent=parent, slug=slug)
    if page is None:
        page = _publish(model, parent=parent, slug=slug, words=words, by=by, **facts)
        report.made("pages in Danish")
    else:
        report.found("pages in Danish")
    for language in words.languages:
        _translate(page, words, language, report)
    return page


def _standing(model: type[P], *, parent: Page, slug: str) -> P | None:
    pages = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    by_key: P | None = pages.filter(translation_key=key(slug)).first()
    return by_key or pages.child_of(parent).filter(slug=slug).first()


@transaction.atomic
def _publish(
    model: type[P], *, parent: Page, slug: str, words: Words, by: User | None, **facts: Any
) -> P:
    topics = facts.pop("topics", None)
    page = model(
        title=words.title.da,
        slug=slug,
        lead=words.lead.da,
        translation_key=key(slug),
        locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE),
        owner=by,
        live=False,
        **({"body": words.blocks(slug)} if words.body else {}),
        **{name: text.da for name, text in words.fields.items()},
        **facts,
    )
    parent.add_child(instance=page)
    if topics:
        page.topics.set(topics)
    # Nobody has given anybody rights over a tree that is just being planted.
    page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    return model.objects.get(pk=page.pk)


@transaction.atomic
def _translate(page: BasePage, words: Words, language: str, report: Report) -> None:
    """Through wagtail-localize, sentence by sentence; not where the Danish words are others by now.

    Those are for an editor to translate, and so is everything under a page without a translation.
    """
    what = f"pages in {language}"
    locale = Locale.objects.get(language_code=language)
    if _is_translated(page, locale):
        report.found(what)
        return
    texts = {
        StringValue.from_plaintext(danish).data: StringValue.from_plaintext(text).data
        for danish, text in words.translations(language).items()
    }
    parent = page.get_parent()
    if not (parent.is_root() or _is_translated(parent, locale)) or any(
        segment.string.data not in texts
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    ):
        report.left(what)
        return
    source, _created = TranslationSource.update_or_create_from_instance(page)
    for segment in source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": texts[segment.string.data]},
        )
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    # As a draft, then published here and now: wagtail-localize itself would wait for the commit,
    # and then publish over whatever has come to stand under the page meanwhile.
    translation.save_target(publish=False)
    revision = translation.get_target_instance().get_latest_revision()
    revision.publish(skip_permission_checks=True)
    report.made(what)


def _is_translated(page: Page, locale: Locale) -> bool:
    standing = Page.objects.filter(translation_key=page.translation_key, locale=locale)
    return bool(standing.filter(alias_of__isnull=True).exists())
