"""A kept connection that the server has ended is noticed before it is used, without asking it."""

import os
from math import inf

import psycopg
import pytest
from django.db import connection

from core.postgresql import base

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


@pytest.fixture
def kept(monkeypatch):
    """As a request finds it that comes after another one."""
    monkeypatch.setattr(connection, "health_check_enabled", True)
    connection.ensure_connection()
    connection.health_check_done, connection._last_whole = False, -inf
    yield connection.connection
    connection.close()


def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def test_connection_that_is_whole_and_in_use_is_not_asked(kept, monkeypatch):
    asked = []
    execute = psycopg.Cursor.execute
    monkeypatch.setattr(
        psycopg.Cursor,
        "execute",
        lambda cursor, statement, *rest, **options: (
            asked.append(statement) or execute(cursor, statement, *rest, **options)
        ),
    )

    ask()
    connection.health_check_done = False  # the next request, at once
    ask()

    assert connection.connection is kept
    assert asked == ["SELECT 1", "SELECT pg_backend_pid()", "SELECT pg_backend_pid()"]
    connection.health_check_done = False
    monkeypatch.setattr(base, "ASKED_AGAIN_AFTER", 0)  # and one after a while
    ask()
    assert asked[3:] == ["SELECT 1", "SELECT pg_backend_pid()"]


def test_connection_that_the_server_has_ended_is_replaced(kept):
    pid = ask()
    connection.health_check_done = False
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

    assert ask() != pid
