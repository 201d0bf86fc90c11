"""A kept connection that the server has ended is noticed before it is used, without asking it."""

import os

import psycopg
import pytest
from django.db import connection

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


@pytest.fixture
def kept(monkeypatch):
    """As a request finds it that comes after another one."""
    monkeypatch.setattr(connection, "health_check_enabled", True)
    connection.ensure_connection()
    connection.health_check_done = False
    yield connection.connection
    connection.close()


def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def test_connection_that_is_whole_is_used_without_a_question(kept, monkeypatch):
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

    assert connection.connection is kept
    assert asked == ["SELECT pg_backend_pid()"]


def test_connection_that_the_server_has_ended_is_replaced(kept):
    pid = ask()
    connection.health_check_done = False
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

    assert ask() != pid
