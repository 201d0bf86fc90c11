"""What is entered about a room."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class ZoneForm(WagtailAdminModelForm):
    shares_hours = forms.BooleanField(
        label=_("Use the same hours in every room that is open to all"),
        required=False,
        help_text=_("Their own hours are replaced."),
    )
