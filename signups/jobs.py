"""What is done by the clock: the waiting list, reminders, how it was, the lists of hosts
and the end of their evening."""

from datetime import time, timedelta

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.jobs import Counts, job
from events.models import Occurrence
from outbox.actions import write_letters

from .actions import expire_offers, follow_series, hand_on_free_seats, series_to_follow
from .first_visits import first_visits_due
from .hosting.letters import lists_due
from .models import Deed, HostNote, Place, Tick
from .reminders import reminders_due


@job(
    "signups.offers",
    every=timedelta(minutes=5),
    title=_("Offers of a place that nobody answered go to the next"),
)
def expire() -> Counts:
    """Offers that ran out go to the next."""
    over = Place.objects.offers_over(timezone.now()).order_by().values_list("occurrence", flat=True)
    return {"expired": sum(expire_offers(pk) for pk in sorted(set(over)))}


@job(
    "signups.free_seats",
    every=timedelta(minutes=5),
    title=_("Free places are offered to those who wait"),
)
def offer_free_seats() -> Counts:
    """Seats that came free where no family acted, such as a larger room, find their way too."""
    dates = (
        Occurrence.objects.planned()
        .upcoming()
        .filter(Q(capacity__isnull=True) | Q(capacity__gt=F("taken")), waiting__gt=0)
    )
    ids = dates.order_by("pk").values_list("pk", flat=True)
    return {"offered": sum(hand_on_free_seats(pk) for pk in ids)}


@job(
    "signups.follow_series",
    every=timedelta(minutes=5),
    title=_("Families of a whole series get its new dates"),
)
def follow() -> Counts:
    """Who has signed up for all of a series is on the dates it has got since."""
    return {"places": sum(follow_series(pk) for pk in series_to_follow())}


@job(
    "signups.reminders", every=timedelta(minutes=5), title=_("Families are reminded of their dates")
)
def remind() -> Counts:
    """Families of the dates that are near by now."""
    due = reminders_due(timezone.now())
    write_letters(due)
    return {"written": len(due)}


@job(
    "signups.first_visits",
    daily_at=time(9),
    title=_("Families are asked how their first visit was"),
)
def ask_how_it_was() -> Counts:
    """Families whose first date in the house was yesterday."""
    due = first_visits_due(timezone.now())
    write_letters(due)
    return {"due": len(due)}


@job("signups.host_lists", every=timedelta(minutes=5), title=_("Hosts get the list for tomorrow"))
def tell_hosts() -> Counts:
    """Those responsible for dates of tomorrow, and whoever has become so since."""
    due = lists_due(timezone.now())
    write_letters(due)
    return {"written": len(due)}


@job(
    "signups.end_of_evening",
    daily_at=time(0, 5),
    title=_("What hosts wrote and ticked during the day is deleted"),
)
def end_evening() -> Counts:
    """Notes, ticks, and what phones have told of; who came and how many stays."""
    now = timezone.now()
    over = {"notes": HostNote, "ticks": Tick, "deeds": Deed}
    return {name: model.objects.over(now).delete()[0] for name, model in over.items()}
