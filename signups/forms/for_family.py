"""A family that somebody of the house signs up, because it has asked for it."""

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import User

from ..actions.taking import Family
from .several import SeveralForm
from .signup import SignupForm


class SignupForFamilyForm(SignupForm):
    """The family's own form, told to somebody else: with its language, and that it has agreed."""

    language = forms.ChoiceField(
        label=gettext_lazy("The family reads"),
        choices=settings.LANGUAGES,
        initial=settings.LANGUAGE_CODE,
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(
        label=gettext_lazy("The family has asked me to sign it up, and agrees that we keep this"),
        error_messages={
            "required": gettext_lazy("Ask the family first. Without its yes we sign nobody up.")
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name, email, phone = (self.fields[each] for each in ("name", "email", "phone"))
        name.label, name.help_text = _("The family's name"), _("A first name is enough.")
        email.label = _("The family's mail address")
        email.help_text = _("They get a mail that says so, with a link of their own.")
        name.error_messages["required"] = _("Write what the family is called.")
        email.error_messages["required"] = _("Write where the family gets its mail.")
        phone.label = _("The family's phone number, if they like")
        self.fields["first_time"].label = _("They come to the house for the first time")

    def family_by(self, user: User) -> Family:
        """Only after the form is valid."""
        family = self.family(self.cleaned_data["language"])
        return replace(family, signed_up_by=user, agreed_at=timezone.now())


class SeveralForFamilyForm(SignupForFamilyForm, SeveralForm):
    """The same for several dates."""
