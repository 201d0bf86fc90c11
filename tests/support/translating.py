"""Translating a page the way editors do: through wagtail-localize."""

from django.test import TestCase
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object


def translate(page, language, **words):
    """The translation of a page, made or brought up to date; its parents are translated first.

    ``words`` are its texts by field name; a field not named keeps the Danish text, as it does in
    the editor until somebody translates it.
    """
    locale, _created = Locale.objects.get_or_create(language_code=language)
    # Freshly loaded: from an instance that was just made, children of inline panels go missing.
    page = type(page).objects.get(pk=page.pk)
    parent = page.get_parent()
    if parent.depth > 1 and not _is_translated(parent, locale):
        translate(parent.specific, language)
    # Translations are published on commit, which a test's own transaction never reaches.
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(page, [locale])
    source = TranslationSource.objects.get_for_instance(page)
    for field, text in words.items():
        _say(source, locale, field, text)
    with TestCase.captureOnCommitCallbacks(execute=True):
        source.translations.get(target_locale=locale).save_target(publish=page.live)
    return page.get_translation(locale)


def _is_translated(page, locale):
    return Page.objects.filter(
        translation_key=page.translation_key, locale=locale, alias_of__isnull=True
    ).exists()


def _say(source, locale, field, text):
    segment = source.stringsegment_set.get(context__path=field)
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=locale,
        context=segment.context,
        defaults={"data": text},
    )
