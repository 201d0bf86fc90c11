"""The form of a series that takes families for several dates at once."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.enums import Mode
from events.listing import Entry
from events.models import Occurrence

from .. import seats
from ..ages import AgeRule, not_allowed
from ..enums import PlaceStatus
from ..models import Signup
from .signup import SignupForm

#: Those after them are there for whoever asks.
DATES_IN_SIGHT = 12


class SeveralForm(SignupForm):
    """``listed`` are the dates it can be for, with their words; ``occurrence`` is the one it was
    opened at.

    Before anybody is put on a waiting list, or left out of a date of a whole series, they are told
    where: ``seen`` holds the dates (by their keys) of which the page has said so.
    """

    dates = forms.MultipleChoiceField(
        label=gettext_lazy("Which dates do you come to?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose one date at least."),
            "invalid_choice": gettext_lazy(
                "One of the dates cannot be had any more. Look at them once more."
            ),
        },
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, listed: Sequence[Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.listed = listed
        self.waits_at: list[Entry] = []
        self.left_out: list[Entry] = []
        #: What ``seen`` will hold on the page that says it, and on no other.
        self.told = ""
        if self.occurrence.series.mode == Mode.SERIES:
            del self.fields["dates"]
        else:
            self.fields["dates"].choices = [  # type: ignore[attr-defined]
                (str(each.occurrence.pk), _choice(each)) for each in listed
            ]
            self.initial.setdefault("dates", [str(self.occurrence.pk)])
        full = [each for each in listed if each.state.kind == "full"]
        self.initial.setdefault("seen", ",".join(str(each.occurrence.pk) for each in full))

    def copied(self, **kwargs: Any) -> "SeveralForm":
        return super().copied(listed=self.listed, **kwargs)

    @property
    def whole_series(self) -> bool:
        return "dates" not in self.fields

    @property
    def near_dates(self) -> list[Any]:
        """The boxes of the next dates, as widgets."""
        return list(self["dates"])[:DATES_IN_SIGHT]

    @property
    def later_dates(self) -> list[Any]:
        return list(self["dates"])[DATES_IN_SIGHT:]

    @property
    def has_picked_later(self) -> bool:
        return any(box.data["selected"] for box in self.later_dates)

    @property
    def chosen(self) -> list[Occurrence]:
        """What was picked; of a whole series all that fit the party. Only after the form is
        valid."""
        dates = [each.occurrence for each in self.listed]
        if self.whole_series:
            return [date for date in dates if self._fits(date)]
        picked = self.cleaned_data["dates"]
        return [date for date in dates if str(date.pk) in picked]

    @property
    def day(self) -> date:
        """To its next date they come first."""
        return self.listed[0].occurrence.local_date

    def clean_child_ages(self) -> list[int]:
        """Those of a whole series are held against its next date, picked dates each by itself."""
        if self.whole_series:
            return super().clean_child_ages()
        ages: list[int] = self.cleaned_data["child_ages"]
        return ages

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        if not self.whole_series and (wrong := self._dates_not_for_them()):
            self.add_error("dates", ValidationError(wrong))
            return cleaned
        if not self.chosen:
            self.add_error(None, _("There is no date that all of you can come to."))
            return cleaned
        stands = seats.goes_to_each(self.chosen, self.party.seats(self._takes_seat))
        waits_at = {key for key, status in stands.items() if status == PlaceStatus.WAITING}
        if self.occurrence.series.needs_approval:
            waits_at = set()  # for an answer, at all of them
        left_out = {each.occurrence.pk for each in self.listed} - stands.keys()
        news = waits_at | (left_out if self.whole_series else set())
        seen = set(cleaned["seen"].split(","))
        if {str(key) for key in news} <= seen or self._was_sent_before(cleaned["form_token"]):
            return cleaned
        self.waits_at = self._of(waits_at)
        self.left_out = self._of(news - waits_at)
        self.told = ",".join(map(str, sorted(news)))
        return cleaned

    @property
    def asks_for_a_yes(self) -> bool:
        """Whether it is shown once more, to be sent as it is: nothing in it is wrong."""
        return bool(self.waits_at or self.left_out)

    def _of(self, keys: Collection[int]) -> list[Entry]:
        return [each for each in self.listed if each.occurrence.pk in keys]

    def _was_sent_before(self, form_token: str) -> bool:
        """A second click: the dates may be full because of the first."""
        return Signup.objects.filter(form_token=form_token).exists()

    @property
    def _takes_seat(self) -> str:
        takes_seat: str = self.occurrence.series.seats_by
        return takes_seat

    def _fits(self, date: Occurrence) -> bool:
        """Some dates are too small for a party, whoever comes; children grow out of others."""
        wanted = self.party.seats(self._takes_seat)
        is_large_enough = date.capacity is None or wanted <= date.capacity
        return is_large_enough and not self._not_allowed(date)

    def _not_allowed(self, date: Occurrence) -> set[int]:
        series = self.occurrence.series
        rule = AgeRule(series.min_age, series.max_age)
        ages = self.cleaned_data.get("child_ages", [])
        return not_allowed(rule, ages, known_on=timezone.localdate(), day=date.local_date)

    def _dates_not_for_them(self) -> list[str]:
        return [
            _("%(when)s: your child is too young or too old by then.")
            % {"when": capfirst(each.when)}
            for each in self.listed
            if each.occurrence in self.chosen and self._not_allowed(each.occurrence)
        ]


def _choice(entry: Entry) -> str:
    return _("%(when)s (%(state)s)") % {"when": capfirst(entry.when), "state": entry.state.text}
