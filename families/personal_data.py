"""What the house holds of families: what they asked to be told of, and what they keep here."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import privacy
from core.personal_data import INACTIVE_AFTER, told_by

from .models import Child, Household, Subscription
from .stages import GROWN_UP, months_before
from .wordings import WORDINGS

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
        "agreed_to": str(WORDINGS.get(subscription.wording, "")),
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


def _households_of(email: str) -> QuerySet[Household]:
    return Household.objects.of_person(email)


def _expired_households(now: datetime) -> QuerySet[Household]:
    """Nobody has used it for two years, and the family was told a month ago; or it has asked for
    a link and kept nothing."""
    unused = Household.objects.unused_since(now - INACTIVE_AFTER)
    empty = Household.objects.empty().unused_since(now - ANSWER_WITHIN)
    keys = [*unused.warned_before(told_by(now)).values_list("pk", flat=True)]
    return Household.objects.filter(pk__in=[*keys, *empty.values_list("pk", flat=True)])


def _export_household(household: Household) -> dict[str, Any]:
    warned = household.warned_at
    return {
        "email": household.email,
        "language": household.language,
        "adults": household.adults,
        "own_calendar": household.has_calendar,
        "calendar_names_dates": household.names_dates,
        "last_used": household.used_at.isoformat(),
        "told_that_it_will_be_forgotten": warned.isoformat() if warned else None,
    }


def _forget_households(households: QuerySet[Household]) -> int:
    count = households.count()
    households.delete()
    return count


def _children_of(email: str) -> QuerySet[Child]:
    return Child.objects.filter(household__in=_households_of(email))


def _expired_children(now: datetime) -> QuerySet[Child]:
    """Those that are grown up; the others go with their family."""
    grown_up = months_before(timezone.localdate(now), GROWN_UP)
    return Child.objects.filter(birth_month__lte=grown_up)


def _export_child(child: Child) -> dict[str, Any]:
    month = child.birth_month
    return {"first_name": child.first_name, "born_in": f"{month:%Y-%m}" if month else None}


privacy.register(
    privacy.PersonalData(
        model=Child,
        what=_("Your children, if you like: first name, and the month they were born."),
        why=_("So that you see what is on for them, and need not write their ages each time."),
        basis=_("You have written it yourselves, and can take it away."),
        kept=_("Until you remove it, or the child is grown up; at most as long as your family."),
        of=_children_of,
        expired=_expired_children,
        export=_export_child,
        forget=_forget,
    )
)
privacy.register(
    privacy.PersonalData(
        model=Household,
        what=_("Your family: email address, language, how many adults, your own calendar."),
        why=_("So that My family shows what is yours."),
        basis=_("You asked for it."),
        kept=_(
            "Two years after you last used it; a month before, we write to you. A week if you "
            "keep nothing here."
        ),
        of=_households_of,
        expired=_expired_households,
        export=_export_household,
        forget=_forget_households,
    )
)
