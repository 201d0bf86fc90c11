"""Two workers at the same moment: the second waits for the first, and finds nothing to tell."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from events.news import tell_news
from outbox.models import Letter
from tests.factories.events import OccurrenceFactory
from tests.factories.families import SubscriptionFactory
from tests.support.waiting import PATIENCE, wait_until_somebody_waits

# SQLite has one writer at a time: there is nothing to wait for.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.postgresql]


@pytest.fixture
def news():
    """Dates that one person has asked to hear of."""
    rows = OccurrenceFactory.create_batch(
        3, is_news=True, updated_at=timezone.now() - timedelta(hours=2)
    )
    for row in rows:
        SubscriptionFactory(subject=row.series.subject, email="anna@example.org")
    return rows


def test_news_that_another_worker_is_telling_is_not_told_again(news):
    counted = []

    def tell():
        try:
            counted.append(tell_news())
        finally:
            connection.close()

    other = threading.Thread(target=tell)
    with transaction.atomic():
        counted.append(tell_news())
        other.start()
        wait_until_somebody_waits()
    other.join(PATIENCE)

    assert counted == [{"dates": 3, "letters": 3}, {"dates": 0, "letters": 0}]
    assert Letter.objects.count() == 3
