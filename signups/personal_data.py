"""What sign-ups hold of families, and for how long."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import CharField, Max, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import privacy

from .actions import cancel_place
from .enums import PlaceStatus
from .models import Place, Signup

KEPT = timedelta(days=30)
WAITING_KEPT = timedelta(days=7)


def _of(email: str) -> QuerySet[Signup]:
    return Signup.objects.of_person(email)


def _expired(now: datetime) -> QuerySet[Signup]:
    """Thirty days after the last date; seven where the family never got past the waiting list."""
    came = Q(places__status=PlaceStatus.CONFIRMED)
    last = Signup.objects.remembered().annotate(
        last_date=Max("places__occurrence__ends_at"),
        last_place=Max("places__occurrence__ends_at", filter=came),
    )
    return last.filter(
        Q(last_date__lt=now - KEPT) | Q(last_place=None, last_date__lt=now - WAITING_KEPT)
    )


def _export(signup: Signup) -> dict[str, Any]:
    return {
        "name": signup.name,
        "email": signup.email,
        "phone": signup.phone,
        "language": signup.language,
        "adults": signup.adults,
        "children": signup.children,
        "child_ages_in_months": signup.child_ages,
        "signed_up": signup.created_at.isoformat(),
        "places": [
            {
                "date": place.occurrence.starts_at.isoformat(),
                "status": place.status,
                "seats": place.seats,
                "came": place.attended,
            }
            for place in signup.places.select_related("occurrence")
        ],
    }


def _forget(signups: QuerySet[Signup]) -> int:
    """Let go of places still to come, then empty what tells whom the rest were of.

    The rows stay as counts: how many came is the house's own knowledge.
    """
    ids = list(signups.values_list("pk", flat=True))
    coming = Place.objects.active().filter(signup__in=ids, occurrence__ends_at__gt=timezone.now())
    for place in coming.select_related("signup").order_by("occurrence_id"):
        cancel_place(place=place, tell=False)
    # Not empty: a family is known to have one place at a date by this key.
    Place.objects.filter(signup__in=ids).update(
        email_key=Concat(Value("forgotten:"), Cast("pk", CharField()))
    )
    return Signup.objects.filter(pk__in=ids).update(
        name="",
        email="",
        phone="",
        child_ages=[],
        account=None,
        forgotten_at=timezone.now(),
    )


privacy.register(
    privacy.PersonalData(
        model=Signup,
        what=_("Sign-ups: name, mail address, phone, how many you are, ages where asked."),
        why=_("So that there is room for you, and we can tell you when something changes."),
        basis=_("You signed up."),
        kept=_("30 days after the date; 7 days for the waiting list. Then only numbers."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
# A place is a number of seats at a date; whose it is stands on the sign-up, and its mail key is
# emptied with it.
privacy.holds_none(Place)
