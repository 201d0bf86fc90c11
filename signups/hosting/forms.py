"""What a host counts at the door, and writes for the others."""

from django import forms

from events.models import Occurrence

from ..models import Headcount, HostNote
from ..models.hosting import LONGEST_NOTE
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


class NoteForm(forms.ModelForm):
    class Meta:
        model = HostNote
        fields = ["text"]
        widgets = {"text": forms.TextInput({"autocomplete": "off", "maxlength": LONGEST_NOTE})}
