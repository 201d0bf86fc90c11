"""The nightly index: what it mends, and what a failure leaves behind."""

import pytest
from django.db import OperationalError, connection
from wagtail.search.backends import get_search_backend

from search.jobs import index_anew

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]


def test_index_that_fails_leaves_no_transaction_open(monkeypatch):
    def server_ends_the_connection(index):
        raise OperationalError

    index_class = get_search_backend().index_class
    monkeypatch.setattr(index_class, "delete_stale_entries", server_ends_the_connection)
    before = list(connection.savepoint_ids)

    with pytest.raises(OperationalError) as failure:
        index_anew()

    # The failure is held, as whoever reports it does: what it refers to is not cleared away.
    assert failure.value
    assert connection.savepoint_ids == before
