"""When the house is to be closed, or a closure of it changed: days, rooms, and why."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.translated import TranslatedNameFormField
from rooms.models import Closure, Zone

from ..schedule.widgets import DateInput, TimeInput
from ..wall_clock import ZONE, TimeRefused, moment

HOUSE, ROOMS = "house", "rooms"
#: What is later is a typing error; and pages look past the end of a closure for when it opens.
LONGEST_AHEAD = timedelta(days=3 * 365)
A_DAY = timedelta(days=1)


class ClosureForm(forms.Form):
    """Whole days, or from a time of the first to a time of the last."""

    first_day = forms.DateField(label=gettext_lazy("Closed from"), widget=DateInput)
    start_time = forms.TimeField(
        label=gettext_lazy("At"),
        required=False,
        widget=TimeInput,
        help_text=gettext_lazy("Empty means from the morning."),
    )
    last_day = forms.DateField(label=gettext_lazy("Up to and including"), widget=DateInput)
    end_time = forms.TimeField(
        label=gettext_lazy("Opens again at"),
        required=False,
        widget=TimeInput,
        help_text=gettext_lazy("Empty means all of that day."),
    )
    what = forms.ChoiceField(
        label=gettext_lazy("What is closed?"),
        choices=[(HOUSE, gettext_lazy("The whole house")), (ROOMS, gettext_lazy("Some rooms"))],
        initial=HOUSE,
        widget=forms.RadioSelect,
    )
    zones = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Which rooms?"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reasons = TranslatedNameFormField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy(
            "A word or two, such as “Christmas holiday”. Families read it beside each date, and in "
            "their letter."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known_zones = {zone.pk: zone for zone in Zone.objects.all()}
        self.fields["zones"].choices = [(pk, zone.name) for pk, zone in self.known_zones.items()]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("what") == ROOMS and not cleaned.get("zones"):
            self.add_error("zones", _("Choose at least one room."))
        if self.errors:
            return cleaned
        last = cleaned["last_day"]
        if last > timezone.localdate() + LONGEST_AHEAD:
            self.add_error("last_day", _("Choose a day within the next three years."))
            return cleaned
        starts_at = self._moment("start_time", cleaned["first_day"], cleaned["start_time"])
        if cleaned["end_time"] is None:
            ends_at = self._moment("last_day", last + A_DAY, None)
        else:
            ends_at = self._moment("end_time", last, cleaned["end_time"])
        if starts_at and ends_at:
            cleaned |= {"starts_at": starts_at, "ends_at": ends_at}
            if ends_at <= starts_at:
                self.add_error("last_day", _("It must open again after it closes."))
            elif ends_at <= timezone.now():
                self.add_error("last_day", _("That is over already."))
        return cleaned

    def _moment(self, name: str, day: Any, clock: time | None) -> datetime | None:
        try:
            return moment(day, clock or time.min)
        except TimeRefused as error:
            self.add_error(name, str(error))
            return None

    @classmethod
    def showing(cls, closure: Closure) -> "ClosureForm":
        """A stored closure, as one would have entered it."""
        starts, ends = closure.starts_at.astimezone(ZONE), closure.ends_at.astimezone(ZONE)
        return cls(
            initial={
                "first_day": starts.date(),
                "start_time": _unless_midnight(starts),
                "last_day": ends.date() if _unless_midnight(ends) else ends.date() - A_DAY,
                "end_time": _unless_midnight(ends),
                "what": HOUSE if closure.is_whole_house else ROOMS,
                "zones": [zone.pk for zone in closure.zones.all()],
                "reasons": closure.reasons,
            }
        )

    @property
    def facts(self) -> dict[str, Any]:
        """The closure and its rooms as entered, for the action."""
        cleaned = self.cleaned_data
        is_whole_house = cleaned["what"] == HOUSE
        closure = Closure(
            reasons=cleaned["reasons"],
            starts_at=cleaned["starts_at"],
            ends_at=cleaned["ends_at"],
            is_whole_house=is_whole_house,
        )
        zones = [] if is_whole_house else [self.known_zones[pk] for pk in cleaned["zones"]]
        return {"closure": closure, "zones": zones}


def _unless_midnight(at: datetime) -> time | None:
    return None if at.time() == time.min else at.time()
