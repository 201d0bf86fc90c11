"""Facts with a name in several languages: a zone, a topic.

Pages are translated one by one; a fact is stored once, so its few words carry their languages
with them: ``{"da": "Stuen", "en": "Living room"}``. The default language is always there, the
others may be missing and fall back to it.
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

MAX_LENGTH = 200
# Control characters, halves of a character, and the two invisible line breaks.
_UNFIT_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}


def in_language(names: Mapping[str, str] | None, language: str | None) -> str:
    """The name in a language, else in the default language; "" where neither is known.

    A regional language falls back to its language first: "en-gb" reads the name in "en".
    """
    names = names or {}
    return names.get(language_found(names, language), "")


def language_found(names: Mapping[str, str], language: str | None) -> str:
    """Which language ``in_language`` answers in; "" where it has no answer."""
    language = language or settings.LANGUAGE_CODE
    codes = (language, language.split("-")[0], settings.LANGUAGE_CODE)
    return next((code for code in codes if names.get(code)), "")


def validate_line(text: str) -> None:
    """Raise ValidationError unless the text is one line of ordinary characters."""
    if any(unicodedata.category(character) in _UNFIT_CATEGORIES for character in text):
        raise ValidationError(_("Write one line, without control characters."), code="unfit")


def validate_names(names: Any) -> None:
    """Raise ValidationError unless this maps known languages, the default among them, to names."""
    if not isinstance(names, dict):
        raise ValidationError(_("Names are given by language."), code="no_mapping")
    known = dict(settings.LANGUAGES)
    for code, name in names.items():
        if code not in known:
            raise ValidationError(
                _("“%(language)s” is not a language of this site."),
                code="unknown_language",
                params={"language": code},
            )
        if not isinstance(name, str) or not name.strip():
            raise ValidationError(
                _("The name in %(language)s is empty."),
                code="empty_name",
                params={"language": known[code]},
            )
        if len(name) > MAX_LENGTH:
            raise ValidationError(
                _("The name in %(language)s is longer than %(limit)d characters."),
                code="too_long",
                params={"language": known[code], "limit": MAX_LENGTH},
            )
        validate_line(name)
    if settings.LANGUAGE_CODE not in names:
        raise _no_default_name()


def _no_default_name() -> ValidationError:
    return ValidationError(
        _("Fill in “%(language)s”: the other languages use it when they have no name."),
        code="no_default",
        params={"language": dict(settings.LANGUAGES)[settings.LANGUAGE_CODE]},
    )


class TranslatedNameWidget(forms.MultiWidget):
    """One line per language, each with its own label, language and direction of writing."""

    # In the app's own templates, where the plain form renderer of the admin looks too.
    template_name = "core/widgets/translated_name.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        self.languages = list(settings.LANGUAGES)
        widgets = {
            code: forms.TextInput(
                {
                    "lang": code,
                    "dir": "rtl" if code in settings.LANGUAGES_BIDI else "ltr",
                    "maxlength": MAX_LENGTH,
                }
            )
            for code, _label in self.languages
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        return [(value or {}).get(code, "") for code, _label in self.languages]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        subwidgets = context["widget"]["subwidgets"]
        for subwidget, (_code, label) in zip(subwidgets, self.languages, strict=True):
            subwidget["label"] = label
        return context


class TranslatedNameFormField(forms.MultiValueField):
    """A form's side of :class:`TranslatedNameField`; languages left empty are left out."""

    widget = TranslatedNameWidget

    def __init__(self, **kwargs: Any) -> None:
        self.codes = [code for code, _label in settings.LANGUAGES]
        lines = [self._line(code, kwargs.get("required", True)) for code in self.codes]
        super().__init__(lines, require_all_fields=False, **kwargs)

    @staticmethod
    def _line(code: str, required: bool) -> forms.CharField:
        return forms.CharField(
            max_length=MAX_LENGTH,
            required=required and code == settings.LANGUAGE_CODE,
            validators=[validate_line],
            # An error, not its text: forms are made once, but speak to readers of any language.
            error_messages={"incomplete": _no_default_name()},
        )

    def compress(self, data_list: list[str]) -> dict[str, str]:
        return {code: name for code, name in zip(self.codes, data_list, strict=False) if name}


class TranslatedNameField(models.JSONField):
    """Names by language code, as ``validate_names`` wants them.

    No database constraint asks for the default language: which one that is, is a setting.
    """

    default_validators = [validate_names]

    def formfield(self, **kwargs: Any) -> forms.Field:
        # Past JSONField, whose form field shows braces and quotation marks.
        return models.Field.formfield(self, **{"form_class": TranslatedNameFormField, **kwargs})


class Named(models.Model):
    """Something the house names in the languages of its readers."""

    names = TranslatedNameField(_("name"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """In the language now active, else in the default language."""
        return in_language(self.names, get_language())
