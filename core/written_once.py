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
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Field, Model, QuerySet
from django.db.models.constants import OnConflict
from django.db.models.sql import InsertQuery, Query
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
        # What turns each column into a value is asked of the column, and the same each time too.
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        compiler.as_sql = lambda *_arguments, **_options: statement
        compiler.get_converters = lambda _columns: converters
        query.__class__, query.written = _WrittenQuery, compiler
        return queryset

    @wraps(write)
    def rows(*arguments: Any) -> list[Any]:
        return list(written(*arguments).all())

    return rows


def insert(row: Model, *, is_once: bool = False) -> None:
    """Write a row that has no key yet, much as ``save(force_insert=True)`` does; ``is_once``:
    unless there is one like it that is to be the only one, and then without a key.

    For models of which everybody who signs up writes a row. They have one table and no signals,
    and nothing of theirs is worked out by the database. Where it fails, the caller lets the
    transaction go: nothing else does.
    """
    # Not the proxy, which looks for it anew for each field's value.
    database = connections[DEFAULT_DB_ALIAS]
    statement, fields = _inserting(row._meta.model, database.vendor, is_once)
    values = [field.get_db_prep_save(field.pre_save(row, True), database) for field in fields]
    with database.cursor() as cursor:
        cursor.execute(statement, values)
        if not is_once:
            (row.pk,) = cursor.fetchone()
    row._state.adding, row._state.db = False, database.alias


@lru_cache
def _inserting(
    model: type[Model], _vendor: str, is_once: bool
) -> "tuple[str, list[Field[Any, Any]]]":
    fields = [field for field in model._meta.local_concrete_fields if not field.primary_key]
    query = InsertQuery(model, on_conflict=OnConflict.IGNORE if is_once else None)
    query.insert_values(fields, [model()])
    compiler = query.get_compiler(connection=connection)
    compiler.returning_fields = () if is_once else [model._meta.pk]
    ((statement, _values),) = compiler.as_sql()
    return statement, fields
