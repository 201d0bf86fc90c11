"""The house's own words of a text: a subject line and a text in each language."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from .models import Wording
from .texts import Said, Text, as_written, example, paragraphs_in

MOST_CHARACTERS = 4_000


class WordingForm(forms.Form):
    """Our own words stand beside each field, and are what is said where it is left empty."""

    def __init__(self, *args: Any, text: Text, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text, self.wording = text, wording
        for code, label in settings.LANGUAGES:
            self._add_language(code, str(label))

    def _add_language(self, code: str, label: str) -> None:
        with override(code):
            ours = as_written(self.text)
        attrs = {"lang": code, "dir": "rtl" if code in settings.LANGUAGES_BIDI else "ltr"}
        self.fields[f"subject_{code}"] = forms.CharField(
            label=_("Subject line (%(language)s)") % {"language": label},
            initial=self.wording.subjects.get(code, ""),
            max_length=120,
            required=False,
            validators=Wording.validators(self.text.name, "subjects"),
            widget=forms.TextInput(attrs | {"placeholder": ours.subject}),
        )
        self.fields[f"text_{code}"] = forms.CharField(
            label=_("Text (%(language)s)") % {"language": label},
            initial=self.wording.texts.get(code, ""),
            max_length=MOST_CHARACTERS,
            required=False,
            validators=Wording.validators(self.text.name, "texts"),
            widget=forms.Textarea(attrs | {"rows": 6, "placeholder": "\n\n".join(ours.paragraphs)}),
        )

    def save(self) -> Wording:
        """Two who press at once write one row: the later words stand."""
        self.wording, _is_new = Wording.objects.update_or_create(
            name=self.text.name,
            defaults={
                "subjects": self._by_language("subject"),
                "texts": self._by_language("text"),
            },
        )
        return self.wording

    def examples(self) -> list[tuple[str, str, Said]]:
        """How it reads in each language as it now stands in the form: code, name, words."""
        found = []
        for code, label in settings.LANGUAGES:
            written = Said(
                self[f"subject_{code}"].value() or "",
                paragraphs_in(self[f"text_{code}"].value() or ""),
            )
            with override(code):
                found.append((code, str(label), example(self.text, written)))
        return found

    def _by_language(self, name: str) -> dict[str, str]:
        return {
            code: words
            for code, _label in settings.LANGUAGES
            if (words := self.cleaned_data[f"{name}_{code}"])
        }
