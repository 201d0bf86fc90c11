"""Asking to be told of new dates: one field."""

from django.utils.translation import gettext_lazy as _

from core.guarded_forms import GuardedForm
from outbox.fields import AddressField


class SubscribeForm(GuardedForm):
    limit = "subscribe"

    email = AddressField(help_text=_("We use it for this, and for nothing else."))
