"""What is to be written, and to which of a date's families."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from outbox.broadcasts.forms import BroadcastForm

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


class FamiliesForm(BroadcastForm):
    """``places`` are those of all of the date who can be written to, ``with_later`` those at it and
    at all after it.
    """

    around = gettext_lazy(
        "Above it stands the family’s name; below it when and where the date is, and the link to "
        "their sign-up."
    )

    dates = forms.ChoiceField(
        label=gettext_lazy("Of which dates?"), widget=forms.RadioSelect, required=False
    )

    def __init__(
        self, *args: Any, places: Iterable[Place], with_later: Iterable[Place], **kwargs: Any
    ) -> None:
        self.of_date, self.with_later = list(places), list(with_later)
        readers = Counter(place.signup.language for place in one_each(self.with_later))
        super().__init__(*args, readers=readers, **kwargs)
        if not self.is_bound:
            found = [who for who in STATUSES if self._count(who, self.of_date)]
            self.initial |= {"dates": THIS_DATE, "to": found[:1]}
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

    def clean_to(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["to"]
        if not any(self._count(who) for who in chosen):
            raise forms.ValidationError(_("Nobody stands there. Choose somebody to write to."))
        return chosen

    @property
    def statuses(self) -> list[str]:
        return [status for who in self.cleaned_data["to"] for status in STATUSES[who]]

    @property
    def addressed(self) -> tuple[list[str], bool]:
        return self.statuses, self.and_later

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
