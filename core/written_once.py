"""Statements that are the same each time, which Django puts into SQL once for each process.

To build a queryset and to put it into SQL takes Django several times as long as the database takes
to answer for a handful of rows. The page that comes first after a change (``core.generation``) asks
for a dozen such, a third of what it cost; and everybody who signs up for a date asks for the same.
"""

from collections.abc import Callable
from copy import copy
from functools import lru_cache, wraps
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

#: Of each function, statements with other arguments: they are some kilobytes each.
MOST_STATEMENTS = 64


class _WrittenQuery(Query):
    """A query that is not put into SQL again. Not to be filtered further: nobody would look."""

    written: SQLCompiler

    def get_compiler(self, using: Any = None, *_rest: Any, **_options: Any) -> SQLCompiler:
        compiler = copy(self.written)
        # Each thread has a connection of its own.
        compiler.connection = connections[using]
        return compiler


def written_once(write: Callable[..., "QuerySet[Any]"]) -> Callable[..., list[Any]]:
    """The rows of the queryset that the function builds, asked for anew each time.

    The queryset may depend on the arguments alone: on no clock, and on nothing that is changed
    while the process runs. For arguments that come again; what differs each time gains nothing.
    """

    @lru_cache(MOST_STATEMENTS)
    def written(*arguments: Any) -> "QuerySet[Any]":
        queryset = write(*arguments)
        query = queryset.query
        compiler = query.get_compiler(queryset.db)
        try:
            statement = compiler.as_sql()
        except EmptyResultSet:
            # Of no keys there are no rows, and no statement.
            return queryset.none()
        compiler.as_sql = lambda *_arguments, **_options: statement
        query.__class__, query.written = _WrittenQuery, compiler
        return queryset

    @wraps(write)
    def rows(*arguments: Any) -> list[Any]:
        return list(written(*arguments).all())

    return rows
