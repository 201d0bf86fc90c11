"""Statements that come again and again, which PostgreSQL plans once for each connection.

Only where rows are looked up by their keys: there every plan is the same one, and planning costs
more than looking. A list that is planned for whatever may be asked takes three times as long.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection

P = ParamSpec("P")
T = TypeVar("T")

#: From so many times on, on one connection.
COMES_AGAIN = 3


def planned_once(do: Callable[P, T]) -> Callable[P, T]:
    """Whatever the function asks of the database. A pooler that hands a server connection to one
    transaction after the other must bear prepared statements."""

    @wraps(do)
    def doing(*args: P.args, **kwargs: P.kwargs) -> T:
        if connection.vendor != "postgresql":
            return do(*args, **kwargs)
        connection.ensure_connection()
        server = connection.connection
        before, server.prepare_threshold = server.prepare_threshold, COMES_AGAIN
        try:
            return do(*args, **kwargs)
        finally:
            server.prepare_threshold = before

    return doing
