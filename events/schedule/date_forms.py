"""What an editor enters about single dates: why they are cancelled, and what they are to be."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy

from ..date_states import (
    CAPACITY,
    FIELDS,
    RESPONSIBLE,
    TIME,
    ZONES,
    DateState,
    state_of,
    written_times,
)
from ..models import Occurrence
from ..models.series import MOST_SEATS
from ..place_words import zones_of
from ..plan_changes import plan_of_date
from ..scopes import NewTime
from ..wall_clock import ZONE, TimeRefused, span
from .choices import Choices, end_day_choices, people_of_the_house
from .widgets import DateInput, TimeInput

NAMES = {
    TIME: gettext_lazy("Time"),
    ZONES: gettext_lazy("Where"),
    CAPACITY: gettext_lazy("Seats"),
    RESPONSIBLE: gettext_lazy("Responsible"),
}


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=200,
        help_text=gettext_lazy("Families read this: in their letter, and beside the date."),
        widget=forms.TextInput(attrs={"autofocus": True}),
    )


class DecideForm(forms.Form):
    """Two buttons beside a day."""

    line = forms.IntegerField(min_value=1, max_value=2**62)
    day = forms.DateField()
    takes_place = forms.TypedChoiceField(
        choices=[(1, ""), (0, "")], coerce=lambda word: word == "1"
    )


class ChangeForm(forms.Form):
    """What chosen dates are to be. Of several, only what is ticked in ``what`` becomes the same;
    of one, whatever is entered, and ``follows`` lets it follow its plan again."""

    what = forms.MultipleChoiceField(
        label=gettext_lazy("What is to be another?"),
        choices=list(NAMES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    day = forms.DateField(label=gettext_lazy("Day"), widget=DateInput)
    start_time = forms.TimeField(label=gettext_lazy("Starts"), required=False, widget=TimeInput)
    end_time = forms.TimeField(label=gettext_lazy("Ends"), required=False, widget=TimeInput)
    end_day = forms.TypedChoiceField(
        label=gettext_lazy("Last day"), coerce=int, required=False, empty_value=0
    )
    zones = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Where"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    capacity = forms.IntegerField(
        label=gettext_lazy("Seats"),
        required=False,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)],
        help_text=gettext_lazy("Empty means there is room for everyone."),
    )
    responsible = forms.ModelChoiceField(
        label=gettext_lazy("Responsible"), queryset=None, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Note for the house"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Only those who work here read it."),
    )
    follows = forms.MultipleChoiceField(
        label=gettext_lazy("Follow the plan again"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("This was set by hand for this date. Tick what the plan decides."),
    )

    def __init__(self, data: Any = None, *, rows: Sequence[Occurrence]) -> None:
        self.rows = rows
        zones = zones_of(row.pk for row in rows)
        self.states = {row.pk: state_of(row, zones.get(row.pk, ())) for row in rows}
        first = rows[0]
        super().__init__(data, initial=_entered(first, self.states[first.pk]))
        choices = Choices.fetch()
        self.zone_by_key = {zone.pk: zone for zone in choices.zones}
        self.fields["zones"].choices = [(zone.pk, zone.name) for zone in choices.zones]
        self.fields["responsible"].queryset = people_of_the_house()
        self.fields["responsible"].widget.choices = choices.people
        self.fields["end_day"].choices = end_day_choices(self.initial["end_day"])
        self.plan = plan_of_date(first) if self.is_one else None
        pinned = [name for name in FIELDS if name in first.pinned and self.plan]
        if self.is_one:
            del self.fields["what"]
            self.fields["follows"].choices = [(name, NAMES[name]) for name in pinned]
        else:
            del self.fields["day"], self.fields["note"]
        if not self.is_one or not pinned:
            del self.fields["follows"]

    @property
    def is_one(self) -> bool:
        return len(self.rows) == 1

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and TIME in self._named():
            try:
                for row in self.rows:
                    self._times(row, self._time_of(row))
            except TimeRefused as error:
                self.add_error("end_time", str(error))
        return cleaned

    def edits(self) -> dict[str, Any]:
        """What is to be another, of one date: as ``scopes.go_on`` takes it."""
        cleaned = self.cleaned_data
        (row,) = self.rows
        entered = {
            TIME: self._time_of(row),
            ZONES: [self.zone_by_key[pk] for pk in cleaned["zones"]],
            CAPACITY: cleaned["capacity"],
            RESPONSIBLE: cleaned["responsible"],
        }
        wanted = self.wanted()[row.pk]
        return {name: entered[name] for name in FIELDS if name in wanted.keys() - self.given_back}

    @property
    def given_back(self) -> set[str]:
        """What the plan decides again."""
        return {*self.cleaned_data.get("follows", ())}

    def wanted(self) -> dict[int, DateState]:
        """What each date is to be, where that is another: as ``change_dates`` takes it."""
        return {row.pk: self._wanted(row) for row in self.rows}

    @property
    def is_only_a_note(self) -> bool:
        """Nothing that anybody outside sees is to be another."""
        if not self.is_one:
            return False
        (row,) = self.rows
        return self.cleaned_data["note"] != row.note and not self._wanted(row)

    def _wanted(self, row: Occurrence) -> DateState:
        state, cleaned = self.states[row.pk], self.cleaned_data
        follows = self.given_back
        responsible = cleaned["responsible"]
        entered = {
            TIME: self._times(row, self._time_of(row)),
            ZONES: sorted(cleaned["zones"]),
            CAPACITY: cleaned["capacity"],
            RESPONSIBLE: responsible and responsible.pk,
        }
        entered |= {name: self.plan[name] for name in follows}
        named = self._named()
        wanted = {
            name: value for name, value in entered.items() if name in named and value != state[name]
        }
        by_hand = ({*row.pinned} | wanted.keys()) - follows if row.line_id else {*row.pinned}
        if by_hand != {*row.pinned}:
            wanted["pinned"] = sorted(by_hand)
        return wanted

    def _named(self) -> set[str]:
        return {*FIELDS} if self.is_one else {*self.cleaned_data.get("what", ())}

    def _time_of(self, row: Occurrence) -> NewTime:
        cleaned = self.cleaned_data
        return NewTime(
            cleaned.get("day", row.local_date),
            cleaned["start_time"],
            cleaned["end_time"],
            cleaned["end_day"],
        )

    @staticmethod
    def _times(row: Occurrence, new: NewTime) -> list[Any]:
        starts_at, ends_at = span(new.day, new.start_time, new.end_time, new.end_day)
        return written_times(starts_at, ends_at, is_all_day=new.start_time is None)


def _entered(row: Occurrence, state: DateState) -> dict[str, Any]:
    starts, ends = row.starts_at.astimezone(ZONE), row.ends_at.astimezone(ZONE)
    days = (ends.date() - row.local_date).days - row.is_all_day
    return {
        "day": row.local_date,
        "start_time": None if row.is_all_day else starts.time(),
        "end_time": None if row.is_all_day else ends.time(),
        "end_day": days,
        "zones": state[ZONES],
        "capacity": row.capacity,
        "responsible": row.responsible_id,
        "note": row.note,
    }
