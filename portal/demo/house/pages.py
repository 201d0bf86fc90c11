"""Making a page the way an editor does: a draft in the Danish tree, published, then translated."""

from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from core.models import BasePage, User

from .people import EDITOR
from .report import Report
from .text import Words, key

P = TypeVar("P", bound=BasePage)


def build_page(
    model: type[P], *, parent: Page, slug: str, words: Words, report: Report, **facts: Any
) -> P:
    """The published page with its translations. One that stands is left as it is."""
    page = model.objects.child_of(parent).filter(slug=slug).first()
    if page is None:
        page = _publish(model, parent=parent, slug=slug, words=words, **facts)
        report.made("pages in Danish")
    else:
        report.found("pages in Danish")
    for language in words.languages:
        is_new = _translate(page, words, language)
        (report.made if is_new else report.found)(f"pages in {language}")
    return page


@transaction.atomic
def _publish(model: type[P], *, parent: Page, slug: str, words: Words, **facts: Any) -> P:
    editor = User.objects.get(email=EDITOR.email)
    topics = facts.pop("topics", None)
    page = model(
        title=words.title.da,
        slug=slug,
        lead=words.lead.da,
        translation_key=key(slug),
        locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE),
        owner=editor,
        live=False,
        **({"body": words.blocks(slug)} if words.body else {}),
        **facts,
    )
    parent.add_child(instance=page)
    if topics:
        page.topics.set(topics)
    # In the editor's name; nobody has given anybody rights over a tree that is just being planted.
    page.save_revision(user=editor).publish(user=editor, skip_permission_checks=True)
    return model.objects.get(pk=page.pk)


@transaction.atomic
def _translate(page: BasePage, words: Words, language: str) -> bool:
    """Through wagtail-localize, sentence by sentence; False where the translation stands."""
    locale = Locale.objects.get(language_code=language)
    standing = Page.objects.filter(translation_key=page.translation_key, locale=locale)
    if standing.filter(alias_of__isnull=True).exists():
        return False
    source, _created = TranslationSource.get_or_create_from_instance(page)
    texts = {
        StringValue.from_plaintext(danish).data: StringValue.from_plaintext(text).data
        for danish, text in words.translations(language).items()
    }
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
    return True
