"""How long wishes for news are kept, and how they are given out and taken away."""

from datetime import timedelta

import pytest

from core import privacy
from families.models import Subscription
from outbox.models import Letter
from tests.factories.families import SubscriptionFactory
from tests.support.clock import NOW

from .pages import EMAIL, ask, form_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

DAY = timedelta(days=1)


@pytest.mark.parametrize(("age", "kept"), [(0, 1), (7, 1), (8, 0)])
def test_wish_that_the_address_never_answered_is_kept_for_a_week(age, kept):
    SubscriptionFactory(unanswered=True, created_at=NOW - age * DAY)

    privacy.purge()

    assert Subscription.objects.count() == kept


def test_wish_that_was_said_yes_to_is_kept_until_it_is_taken_back():
    SubscriptionFactory(created_at=NOW - 3_000 * DAY)

    assert privacy.purge()["families.subscription"] == 0


def test_export_holds_what_was_asked_for_and_when(subject):
    SubscriptionFactory(email=EMAIL, subject=subject)
    SubscriptionFactory(email=EMAIL, stage="teen", language="ar", unanswered=True)

    assert privacy.export_person(EMAIL.upper())["families.subscription"] == [
        {
            "email": EMAIL,
            "language": "da",
            "series": str(subject.pk),
            "stage": None,
            "asked": "2026-10-14T07:00:00+00:00",
            "confirmed": "2026-10-14T07:00:00+00:00",
            "agreed_to": "",
        },
        {
            "email": EMAIL,
            "language": "ar",
            "series": None,
            "stage": "teen",
            "asked": "2026-10-14T07:00:00+00:00",
            "confirmed": None,
            "agreed_to": "",
        },
    ]


def test_erasing_takes_every_wish_of_the_person_and_of_nobody_else(client, frozen, site, subject):
    ask(client, frozen, form_of(subject))
    SubscriptionFactory(email=EMAIL, stage="teen")
    neighbour = SubscriptionFactory(subject=subject)

    counts = privacy.erase_person(EMAIL)

    assert counts["families.subscription"] == 2
    assert list(Subscription.objects.all()) == [neighbour]
    assert not Letter.objects.to_person(EMAIL).exists()
