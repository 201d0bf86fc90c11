"""Asking people to call, to write or to come, where the house has said how."""

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext as _

from .generation import HOUSE, kept
from .models import Contact
from .written_once import written_once


@kept(HOUSE)
def contact() -> Contact:
    """The facts as they stand; empty ones where nobody has written any."""
    return next(iter(_first()), None) or Contact()


@written_once
def _first() -> QuerySet[Contact]:
    return Contact.objects.order_by("pk")[:1]


def way_to(place: str) -> str:
    """Where in the house something is and where the house stands, so that a phone finds the way."""
    return ", ".join(filter(None, (place, settings.SITE_NAME, contact().address)))


def ask_us() -> str:
    """A sentence with the number or the address in it, the number first; empty without both."""
    facts = contact()
    if facts.phone:
        return _("Call us on %(phone)s.") % {"phone": facts.phone}
    if facts.mail:
        return _("Write to us at %(mail)s.") % {"mail": facts.mail}
    return ""


def _with_what_to_do(template: str) -> str:
    # What was typed in the admin must survive the form's own placeholders.
    return f"{template} {ask_us().replace('%', '%%')}".rstrip()


#: A form's refusal, with the way round it: asked for when it is shown, in its language.
with_what_to_do = lazy(_with_what_to_do, str)
