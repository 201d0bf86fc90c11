"""What the house holds of those who asked to be told of new dates."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core import privacy

from .models import Subscription

ANSWER_WITHIN = timedelta(days=7)


def _of(email: str) -> QuerySet[Subscription]:
    return Subscription.objects.of_person(email)


def _expired(now: datetime) -> QuerySet[Subscription]:
    return Subscription.objects.unanswered_since(now - ANSWER_WITHIN)


def _export(subscription: Subscription) -> dict[str, Any]:
    confirmed = subscription.confirmed_at
    return {
        "email": subscription.email,
        "language": subscription.language,
        "series": str(subscription.subject_id) if subscription.subject_id else None,
        "stage": subscription.stage or None,
        "asked": subscription.created_at.isoformat(),
        "confirmed": confirmed.isoformat() if confirmed else None,
    }


def _forget(subscriptions: QuerySet[Subscription]) -> int:
    count, _by_table = subscriptions.delete()
    return count


privacy.register(
    privacy.PersonalData(
        model=Subscription,
        what=_("What you want news of: email address, language, series or stage."),
        why=_("So that we can write to you when there are new dates or other news."),
        basis=_("You asked for it, and said yes in an email."),
        kept=_("Until you stop the emails; a week if nobody has said yes."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
