"""What a host counts at the door."""

from django import forms

from events.models import Occurrence

from ..models import Headcount
from ..parties import Heads


class HeadcountForm(forms.ModelForm):
    class Meta:
        model = Headcount
        fields = Heads._fields

    @classmethod
    def of(cls, occurrence: Occurrence) -> "HeadcountForm":
        """As it was counted so far."""
        return cls(instance=getattr(occurrence, "headcount", None))

    @property
    def is_counted(self) -> bool:
        return self.instance.pk is not None

    @property
    def heads(self) -> Heads:
        """Only after the form is valid."""
        return Heads(**self.cleaned_data)
