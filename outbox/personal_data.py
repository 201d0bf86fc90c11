"""What letters hold of people, and for how long."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from core import privacy, signed

from . import kinds
from .addresses import names
from .models import Broadcast, Letter, Wording

KEPT = timedelta(days=30)


def _of(email: str) -> QuerySet[Letter]:
    return Letter.objects.to_person(email)


def _expired(now: datetime) -> QuerySet[Letter]:
    return Letter.objects.filter(created_at__lt=now - KEPT, not_before__lt=now - KEPT)


def _broadcasts_naming(email: str) -> QuerySet[Broadcast]:
    """Those that name this very address; a message names nobody, but staff write what they like.

    Not those that name a longer one: they are somebody else's.
    """
    words = Concat(Cast("subjects", TextField()), Cast("texts", TextField()))
    near = Broadcast.objects.annotate(words=words).filter(words__icontains=email.strip())
    named = [
        each.pk
        for each in near
        if any(names(email, text) for text in [*each.subjects.values(), *each.texts.values()])
    ]
    return Broadcast.objects.filter(pk__in=named)


def _expired_broadcasts(now: datetime) -> QuerySet[Broadcast]:
    return Broadcast.objects.filter(created_at__lt=now - KEPT)


def _export_broadcast(broadcast: Broadcast) -> dict[str, Any]:
    return {
        "written": broadcast.created_at.isoformat(),
        "subjects": broadcast.subjects,
        "texts": broadcast.texts,
    }


def _export(letter: Letter) -> dict[str, Any]:
    return {
        "to": letter.to,
        "kind": letter.kind,
        "status": letter.status,
        "written": letter.created_at.isoformat(),
        "sent": letter.sent_at.isoformat() if letter.sent_at else None,
        "subject": letter.subject,
        # A key would let in whoever reads this, and for longer than it is meant to be good for.
        "text": "" if kinds.is_key(letter.kind) else signed.masked(letter.body),
    }


def _forget(rows: QuerySet[Any]) -> int:
    count, _by_table = rows.delete()
    return count


privacy.register(
    privacy.PersonalData(
        model=Letter,
        what=_("Emails we have sent: address, subject, text."),
        why=_("So that no email is lost, and we can see what was sent."),
        basis=_("Needed to answer what you asked for."),
        kept=_("30 days after they were written."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
# Each person's own copy is a letter.
privacy.register(
    privacy.PersonalData(
        model=Broadcast,
        what=_("Messages we have written to everybody on a list: subject and text."),
        why=_("So that we can see what was sent."),
        basis=_("You signed up for what it was about."),
        kept=_("30 days after they were written."),
        of=_broadcasts_naming,
        expired=_expired_broadcasts,
        export=_export_broadcast,
        forget=_forget,
    )
)
# Words for everybody's letters: there is no placeholder for a name.
privacy.holds_none(Wording)
