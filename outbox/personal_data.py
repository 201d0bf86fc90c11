"""What letters hold of people, and for how long."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core import privacy

from .models import Letter

KEPT = timedelta(days=30)


def _of(email: str) -> QuerySet[Letter]:
    return Letter.objects.to_person(email)


def _expired(now: datetime) -> QuerySet[Letter]:
    return Letter.objects.filter(created_at__lt=now - KEPT, not_before__lt=now - KEPT)


def _export(letter: Letter) -> dict[str, Any]:
    return {
        "to": letter.to,
        "kind": letter.kind,
        "status": letter.status,
        "written": letter.created_at.isoformat(),
        "sent": letter.sent_at.isoformat() if letter.sent_at else None,
        "subject": letter.subject,
        "text": letter.body,
    }


def _forget(letters: QuerySet[Letter]) -> int:
    count, _by_table = letters.delete()
    return count


privacy.register(
    privacy.PersonalData(
        model=Letter,
        what=_("Letters we have sent: address, subject, text."),
        why=_("So that no letter is lost, and we can see what was sent."),
        basis=_("Needed to answer what you asked for."),
        kept=_("30 days after they were written."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
