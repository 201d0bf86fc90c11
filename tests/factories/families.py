from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from core.enums import Stage
from families.models import Child, Household, Subscription


class SubscriptionFactory(DjangoModelFactory):
    """Somebody who has said yes to news of babies' dates; ``subject=`` makes it a series' news.

    With the trait ``unanswered`` the address has not said anything yet.
    """

    class Meta:
        model = Subscription

    class Params:
        unanswered = factory.Trait(confirmed_at=None)

    email = factory.Sequence(lambda n: f"parent-{n}@example.org")
    language = "da"
    subject = None
    stage = factory.Maybe("subject", yes_declaration="", no_declaration=Stage.BABY)
    confirmed_at = factory.LazyFunction(timezone.now)


class HouseholdFactory(DjangoModelFactory):
    """A family that keeps something with us: two adults. ``followed`` has a calendar of its own."""

    class Meta:
        model = Household

    class Params:
        followed = factory.Trait(has_calendar=True)

    email = factory.Sequence(lambda n: f"parent-{n}@example.org")
    language = "da"
    adults = 2


class ChildFactory(DjangoModelFactory):
    """Born in February 2026: a baby for all that ``frozen`` knows."""

    class Meta:
        model = Child

    household = factory.SubFactory(HouseholdFactory)
    first_name = "Lillesøster"
    birth_month = date(2026, 2, 1)
