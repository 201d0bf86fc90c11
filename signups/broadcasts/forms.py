"""What is to be written, and to which of a date's families."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.cpr import validate_no_cpr
from core.form_tokens import BadToken, new_form_token, read_form_token
from core.translated import validate_line

from ..enums import HOLDS_SEATS, PlaceStatus
from ..models import Place
from ..party_words import requested_words, waiting_words
from .telling import one_each

COMING, WAITING, ASKING = "coming", "waiting", "asking"
THIS_DATE, AND_LATER = "this", "later"
STATUSES = {
    COMING: HOLDS_SEATS,
    WAITING: (PlaceStatus.WAITING,),
    ASKING: (PlaceStatus.REQUESTED,),
}
EVERYBODY = [status for statuses in STATUSES.values() for status in statuses]
MOST_CHARACTERS = 4_000


class BroadcastForm(forms.Form):
    """Danish always, and each other language that somebody on the list reads.

    ``places`` are those of all of the date who can be written to, ``with_later`` those at it and at
    all after it; ``purpose`` is that of its token.
    """

    dates = forms.ChoiceField(
        label=gettext_lazy("Of which dates?"), widget=forms.RadioSelect, required=False
    )

    to = forms.MultipleChoiceField(
        label=gettext_lazy("To whom?"), widget=forms.CheckboxSelectMultiple
    )
    form_token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        places: Iterable[Place],
        with_later: Iterable[Place],
        purpose: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.purpose = purpose
        self.of_date, self.with_later = list(places), list(with_later)
        if not self.is_bound:
            found = [who for who in STATUSES if self._count(who, self.of_date)]
            self.initial |= {
                "form_token": new_form_token(purpose),
                "dates": THIS_DATE,
                "to": found[:1],
            }
        self.fields["to"].choices = [
            (COMING, _coming_words(self._count(COMING))),
            (WAITING, waiting_words(self._count(WAITING))),
        ]
        if self._count(ASKING, self.with_later):
            asking = requested_words(self._count(ASKING))
            self.fields["to"].choices += [(ASKING, asking)]  # type: ignore[attr-defined]
        self.fields["dates"].choices = [
            (THIS_DATE, _("This one")),
            (AND_LATER, _later_words(len(one_each(self.with_later)))),
        ]
        if len(self.with_later) == len(self.of_date):
            # None of them has a place later.
            del self.fields["dates"]
        readers = Counter(place.signup.language for place in one_each(self.with_later))
        self.languages = {
            code: label
            for code, label in settings.LANGUAGES
            if code == settings.LANGUAGE_CODE or readers[code]
        }
        for code, label in self.languages.items():
            self._add_language(code, str(label), readers[code])

    @property
    def and_later(self) -> bool:
        """Whether it is to the families of later dates too; as it was sent, valid or not."""
        return "dates" in self.fields and self["dates"].value() == AND_LATER

    @property
    def places(self) -> list[Place]:
        return self.with_later if self.and_later else self.of_date

    def _count(self, who: str, places: Sequence[Place] | None = None) -> int:
        among = self.places if places is None else places
        return sum(place.status in STATUSES[who] for place in among)

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
            else _readers_words(readers),
        )
        self.fields[f"text_{code}"] = forms.CharField(
            label=_("Text (%(language)s)") % {"language": label},
            max_length=MOST_CHARACTERS,
            required=is_danish,
            validators=[validate_no_cpr],
            widget=forms.Textarea(attrs | {"rows": 8}),
            help_text=_(
                "Above it stands the family’s name; below it when and where the date is, and the "
                "link to their sign-up."
            )
            if is_danish
            else "",
        )

    def clean_to(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["to"]
        if not any(self._count(who) for who in chosen):
            raise forms.ValidationError(_("Nobody stands there. Choose somebody to write to."))
        return chosen

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
    def statuses(self) -> list[str]:
        return [status for who in self.cleaned_data["to"] for status in STATUSES[who]]

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
        """A word for whom it is to and what it says: only what was read can be confirmed."""
        said = repr((self.statuses, self.and_later, self.words))
        return blake2b(said.encode(), digest_size=8).hexdigest()

    @property
    def chosen(self) -> list[Place]:
        """A place of each family it would reach."""
        return one_each(place for place in self.places if place.status in self.statuses)


def _coming_words(count: int) -> str:
    return ngettext(
        "%(count)s family with a place or an offer",
        "%(count)s families with a place or an offer",
        count,
    ) % {"count": count}


def _later_words(count: int) -> str:
    return ngettext(
        "This one and all after it: %(count)s family in all",
        "This one and all after it: %(count)s families in all",
        count,
    ) % {"count": count}


def _readers_words(count: int) -> str:
    return ngettext(
        "%(count)s family on the list reads it. Left empty, they get the Danish words.",
        "%(count)s families on the list read it. Left empty, they get the Danish words.",
        count,
    ) % {"count": count}
