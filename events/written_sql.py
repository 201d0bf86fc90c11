"""What lists ask of each of their dates, written in SQL by hand.

Every page with dates asks some of it. As querysets it took Django longer to put into words than the
database to answer: a third of what a list cost.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import BooleanField, F, Func, TextField

from .enums import Kind, Mode, State

_IS_NOT_ASLEEP = f"({{date}}.state <> '{State.SKIPPED}' OR {{date}}.closure_id IS NOT NULL)"


class Written(Func):
    """``sql`` about the query's dates, "{date}.starts_at", and their series, "{series}.mode".

    Tables within it have names of their own.
    """

    sql = ""
    output_field = BooleanField()

    def __init__(self) -> None:
        # A column of the joined table tells what the query calls it. To have every column resolved
        # by itself is a good part of what the whole costs.
        super().__init__(*([F("series__mode")] if "{series}" in self.sql else []))

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        return self.sql.format(**self.tables(compiler)), []

    def tables(self, compiler: Any) -> dict[str, str]:
        """What the query at hand calls its dates, and the series joined to them."""
        found = {"date": compiler.quote_name_unless_alias(compiler.query.get_initial_alias())}
        for column in self.source_expressions:
            found["series"] = compiler.compile(column)[0].rpartition(".")[0]
        return found


class _OfSeries(Written):
    """Asks for dates of these series, however many they are: their keys are one parameter."""

    def __init__(self, keys: Iterable[int]) -> None:
        super().__init__()
        # As text: of a list psycopg would write number by number, in Python.
        self.keys = ",".join(map(str, keys))

    def among_keys(self, column: str, connection: Any) -> tuple[str, list[Any]]:
        if connection.vendor == "postgresql":
            return f"{column} = ANY(%s::bigint[])", [f"{{{self.keys}}}"]
        return f"{column} IN (SELECT value FROM json_each(%s))", [f"[{self.keys}]"]


class IsOfSeries(_OfSeries):
    """Whether a date is of one of these series."""

    sql = "{date}.series_id"

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        return self.among_keys(self.sql.format(**self.tables(compiler)), connection)


class IsAmongNext(_OfSeries):
    """Whether a date is one of the next few planned ones of its series, of these series.

    Not over yet are those that end after ``now``; none such has begun before the day ``since``.
    """

    sql = f"""{{date}}.id IN (
        SELECT ranked.id FROM (
            SELECT coming.id, ROW_NUMBER() OVER (
                PARTITION BY coming.series_id
                ORDER BY coming.local_date, coming.starts_at, coming.id
            ) AS place
            FROM events_occurrence coming
            WHERE {{is_of_series}} AND coming.state = '{State.PLANNED}'
            AND coming.local_date >= %s AND coming.ends_at > %s
        ) ranked WHERE ranked.place <= %s
    )"""

    def __init__(self, keys: Iterable[int], most: int, *, since: date, now: datetime) -> None:
        super().__init__(keys)
        self.most, self.since, self.now = most, since, now

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        is_of_series, keys = self.among_keys("coming.series_id", connection)
        since = connection.ops.adapt_datefield_value(self.since)
        now = connection.ops.adapt_datetimefield_value(self.now)
        sql = self.sql.format(**self.tables(compiler), is_of_series=is_of_series)
        return sql, [*keys, since, now, self.most]


class IsNotAsleep(Written):
    """Whether its rule still has a date, or a closure of the house keeps it off."""

    sql = _IS_NOT_ASLEEP


class IsOnDays(Written):
    """Whether a date goes on at some time of one of these stretches of days.

    Each stretch is the day since which it can have begun, the last day, None without an end, and
    the moment after which it must end. The days come first, since the index does.
    """

    def __init__(self, stretches: tuple[tuple[date, date | None, datetime], ...]) -> None:
        super().__init__()
        self.stretches = stretches

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        day, moment = connection.ops.adapt_datefield_value, connection.ops.adapt_datetimefield_value
        either, params = [], []
        for since, last, ends_after in self.stretches:
            one = "{date}.local_date >= %s AND {date}.ends_at > %s"
            params += [day(since), moment(ends_after)]
            if last is not None:
                one += " AND {date}.local_date <= %s"
                params.append(day(last))
            either.append(one)
        return f"({' OR '.join(either)})".format(**self.tables(compiler)), params


class HasRoom(Written):
    """Whether a family finds room on a date: one just comes, or there are seats and none waits."""

    sql = f"""({{series}}.mode = '{Mode.DROP_IN}' OR (
        ({{date}}.capacity IS NULL OR {{date}}.capacity > {{date}}.taken) AND {{date}}.waiting = 0
    ))"""


class HasTwin(Written):
    """Whether a date's series has another that day to tell it from."""

    sql = f"""EXISTS (
        SELECT 1 FROM events_occurrence twin
        WHERE twin.series_id = {{date}}.series_id AND twin.local_date = {{date}}.local_date
        AND twin.id <> {{date}}.id AND {_IS_NOT_ASLEEP.format(date="twin")}
    )"""


class IsOnAProgramme(Written):
    """Whether a date is an item of a themed day that is public, and on that day."""

    # Only a themed day has a programme. Without the kind, PostgreSQL reads every date there is.
    sql = f"""({{series}}.part_of_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM events_occurrence whole
        JOIN events_series whole_series ON whole_series.id = whole.series_id
        JOIN core_subject whole_subject ON whole_subject.key = whole_series.subject_id
        WHERE whole.series_id = {{series}}.part_of_id
        AND whole.local_date = {{date}}.local_date AND {_IS_NOT_ASLEEP.format(date="whole")}
        AND whole_series.kind = '{Kind.THEMED_DAY}' AND whole_subject.is_public
    ))"""


class StateOfAll(Func):
    """One text for many dates, another whenever some come, go or change; None for none.

    Besides the latest change it has sums, which tell a date that went from one that came, and a
    decision that ended later than one with a later moment.
    """

    sql = "COUNT(*) || ',' || SUM({0}) || ',' || SUM({1}) || ',' || MAX({2})"
    output_field = TextField()
    contains_aggregate = True

    def __init__(self) -> None:
        super().__init__(F("pk"), F("sequence"), F("updated_at"))

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        # Each as it is called where it is summed up: of a slice that is another query around it.
        columns = [compiler.compile(column)[0] for column in self.source_expressions]
        return self.sql.format(*columns), []


class ZoneKeys(Written):
    """The keys of a date's zones, in no order, with commas between; None for a date without any."""

    sql = """(
        SELECT GROUP_CONCAT(placed.zone_id) FROM events_occurrence_zones placed
        WHERE placed.occurrence_id = {date}.id
    )"""
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        sql, params = self.as_sql(compiler, connection)
        joined = "STRING_AGG(placed.zone_id::text, ',')"
        return sql.replace("GROUP_CONCAT(placed.zone_id)", joined), params
