"""What home holds of people: what they wrote to the house. Its pages hold nothing of anybody."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core import privacy

from .models import ContactPage, Enquiry, HomePage, HousePage, OrdinaryPage

KEPT = timedelta(days=183)


def _of(email: str) -> QuerySet[Enquiry]:
    return Enquiry.objects.filter(email__iexact=email.strip())


def _expired(now: datetime) -> QuerySet[Enquiry]:
    return Enquiry.objects.filter(created_at__lt=now - KEPT)


def _export(enquiry: Enquiry) -> dict[str, Any]:
    answered = enquiry.answered_at
    return {
        "about": enquiry.door,
        "name": enquiry.name,
        "email": enquiry.email,
        "phone": enquiry.phone,
        "text": enquiry.text,
        "language": enquiry.language,
        "written": enquiry.created_at.isoformat(),
        "answered": answered.isoformat() if answered else None,
    }


def _forget(enquiries: QuerySet[Enquiry]) -> int:
    count, _by_table = enquiries.delete()
    return count


privacy.register(
    privacy.PersonalData(
        model=Enquiry,
        what=_("What you wrote to us: name, email address, phone, text."),
        why=_("So that we can answer you."),
        basis=_("You wrote to us."),
        kept=_("6 months after you wrote it."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
privacy.holds_none(ContactPage, HomePage, HousePage, OrdinaryPage)
