"""What is to be written to many people, in the languages they read."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.confirming import digest
from core.cpr import validate_no_cpr
from core.form_tokens import BadToken, new_form_token, read_form_token
from core.translated import validate_line

MOST_CHARACTERS = 4_000


class BroadcastForm(forms.Form):
    """Danish always, and each other language that somebody reads who can be written to.

    ``readers`` says how many read each; ``purpose`` is that of the form's token. ``to`` is whom to
    write to, for each form in words of its own.
    """

    #: What a letter says around the words.
    around: str | Promise

    to = forms.MultipleChoiceField(
        label=gettext_lazy("To whom?"), widget=forms.CheckboxSelectMultiple
    )
    form_token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, purpose: str, readers: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.purpose = purpose
        if not self.is_bound:
            self.initial["form_token"] = new_form_token(purpose)
        self.languages = {
            code: str(label)
            for code, label in settings.LANGUAGES
            if code == settings.LANGUAGE_CODE or readers.get(code)
        }
        for code, label in self.languages.items():
            self._add_language(code, label, readers.get(code, 0))

    def _add_language(self, code: str, label: str, readers: int) -> None:
        is_danish = code == settings.LANGUAGE_CODE
        direction = "rtl" if code in settings.LANGUAGES_BIDI else "ltr"
        attrs = {"lang": code, "dir": direction}
        self.fields[f"subject_{code}"] = forms.CharField(
            label=_("Subject line (%(language)s)") % {"language": label},
            max_length=120,
            required=is_danish,
            validators=[validate_line, validate_no_cpr],
            widget=forms.TextInput(attrs),
            help_text=_("It shows on locked screens: no names, nothing about anybody.")
            if is_danish
            else _("Read by %(count)s on the list. Left empty, they get the Danish words.")
            % {"count": readers},
        )
        self.fields[f"text_{code}"] = forms.CharField(
            label=_("Text (%(language)s)") % {"language": label},
            max_length=MOST_CHARACTERS,
            required=is_danish,
            validators=[validate_no_cpr],
            widget=forms.Textarea(attrs | {"rows": 8}),
            help_text=self.around if is_danish else "",
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for code in self.languages:
            subject, text = f"subject_{code}", f"text_{code}"
            if {subject, text} <= cleaned.keys() and bool(cleaned[subject]) != bool(cleaned[text]):
                missing = text if cleaned[subject] else subject
                self.add_error(missing, _("Write both, or neither."))
        try:
            cleaned["form_token"] = read_form_token(self.purpose, cleaned.get("form_token", ""))
        except BadToken:
            self.data = self.data.copy()
            self.data["form_token"] = new_form_token(self.purpose)
            self.add_error(None, _("The form lay open for long. Please send it once more."))
        return cleaned

    @property
    def choices(self) -> list[forms.BoundField]:
        """What is drawn as a group of ticks or dots; ``texts`` are the other fields."""
        return [each for each in self.visible_fields() if isinstance(each.field, forms.ChoiceField)]

    @property
    def texts(self) -> list[forms.BoundField]:
        groups = self.choices
        return [each for each in self.visible_fields() if each not in groups]

    @property
    def words(self) -> dict[str, dict[str, str]]:
        """Subject lines and texts by language, those that are left empty left out."""
        return {
            f"{name}s": {
                code: words
                for code in self.languages
                if (words := self.cleaned_data[f"{name}_{code}"])
            }
            for name in ("subject", "text")
        }

    @property
    def digest(self) -> str:
        """A word for whom it is to and what it says."""
        return digest([repr((self.addressed, self.words))])

    @property
    def addressed(self) -> Collection[Any]:
        """Whom it is to, as it was chosen."""
        chosen: list[str] = self.cleaned_data["to"]
        return chosen
