import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from core.enums import Stage
from families.models import Subscription


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
