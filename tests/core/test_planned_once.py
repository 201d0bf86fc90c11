"""What is looked up by key is planned once for a connection, and nothing else is."""

import pytest
from django.db import connection

from core.planned_once import COMES_AGAIN, planned_once

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]


def ask(number):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 + %s::int", [number])
        return cursor.fetchone()[0]


def planned():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 1 +%'"
        )
        return cursor.fetchone()[0]


def test_statement_that_comes_again_is_planned_once_inside_only():
    for number in range(COMES_AGAIN + 2):
        ask(number)
    assert planned() == 0

    for number in range(COMES_AGAIN + 2):
        assert planned_once(ask)(number) == number + 1
    assert planned() == 1
    assert connection.connection.prepare_threshold is None


def test_what_fails_inside_leaves_the_connection_as_it_was():
    with pytest.raises(ZeroDivisionError):
        planned_once(lambda: 1 / 0)()

    assert connection.connection.prepare_threshold is None
