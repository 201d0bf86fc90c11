"""What a family writes about itself, and asking for a link to all of it."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.cpr import validate_no_cpr
from core.guarded_forms import GuardedForm
from core.translated import validate_line
from families.models import MOST_ADULTS, Child
from families.stages import GROWN_UP, age_in_months
from outbox.fields import AddressField


class AdultsForm(forms.Form):
    adults = forms.IntegerField(
        label=gettext_lazy("Adults"),
        min_value=0,
        max_value=MOST_ADULTS,
        error_messages={
            "required": gettext_lazy("Write how many adults you usually are."),
            "invalid": gettext_lazy("Write how many adults you usually are, as a number."),
        },
    )


class ChildForm(forms.Form):
    """A first name and the month of birth, both of them only if the family likes."""

    first_name = forms.CharField(
        label=gettext_lazy("First name, if you like"),
        help_text=gettext_lazy("Only you see it, here on your own page."),
        max_length=40,
        required=False,
        validators=[validate_line, validate_no_cpr],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "max_length": gettext_lazy("Write a shorter name: at most %(limit_value)s characters.")
        },
    )
    month = forms.TypedChoiceField(label=gettext_lazy("Month of birth"), coerce=int, required=False)
    year = forms.TypedChoiceField(label=gettext_lazy("Year of birth"), coerce=int, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        months = [(str(number), capfirst(name)) for number, name in MONTHS.items()]
        years = [str(today.year - ago) for ago in range(GROWN_UP // 12 + 1)]
        self.fields["month"].choices = [("", _("Choose")), *months]
        self.fields["year"].choices = [
            ("", _("Choose")),
            *((year, year) for year in years),
        ]

    @classmethod
    def of(cls, child: Child | None) -> "ChildForm":
        """Filled in with what is known of it."""
        born = child and child.birth_month
        return cls(
            initial={
                "first_name": child.first_name if child else "",
                "month": born and born.month,
                "year": born and born.year,
            }
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        month, year = cleaned.get("month"), cleaned.get("year")
        cleaned["birth_month"] = born = date(year, month, 1) if month and year else None
        if bool(month) != bool(year) and not {"month", "year"} & self.errors.keys():
            missing = "year" if month else "month"
            self.add_error(missing, _("Choose both month and year, or neither of them."))
        elif born and (age := age_in_months(born, timezone.localdate())) < 0:
            self.add_error(
                "month", _("That month is still to come. Add the child when it has been born.")
            )
        elif born and age >= GROWN_UP:
            self.add_error("year", _("Here you write down children up to 18 years."))
        return cleaned


class LanguageForm(forms.Form):
    language = forms.ChoiceField(
        label=gettext_lazy("Which language do we write to you in?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )


class LinkForm(GuardedForm):
    """Where a link to My family is to be sent."""

    limit = "family_link"

    email = AddressField(help_text=gettext_lazy("The one you sign up with."))
