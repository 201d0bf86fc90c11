"""Two questions that lists ask of each of their dates, written in SQL by hand.

Every page with dates asks one or both. As querysets they took Django longer to put into words than
the database to answer: a third of what a list cost.
"""

from typing import Any

from django.db.models import BooleanField, F, Func

from .enums import Kind, State


class _Written(Func):
    """``sql`` with columns of the query in its gaps; tables within it have names of their own."""

    sql: str
    output_field = BooleanField()

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        columns = [compiler.compile(column)[0] for column in self.source_expressions]
        return self.sql.format(*columns), []


class HasTwin(_Written):
    """Whether a date's series has another that day to tell it from."""

    sql = f"""EXISTS (
        SELECT 1 FROM events_occurrence twin
        WHERE twin.series_id = {{0}} AND twin.local_date = {{1}} AND twin.id <> {{2}}
        AND (twin.state <> '{State.SKIPPED}' OR twin.closure_id IS NOT NULL)
    )"""

    def __init__(self) -> None:
        super().__init__(F("series"), F("local_date"), F("pk"))


class IsOnAProgramme(_Written):
    """Whether a date is an item of a themed day that is public, and on that day."""

    # Only a themed day has a programme. Without the kind, PostgreSQL reads every date there is.
    sql = f"""({{0}} IS NOT NULL AND EXISTS (
        SELECT 1 FROM events_occurrence whole
        JOIN events_series whole_series ON whole_series.id = whole.series_id
        JOIN core_subject whole_subject ON whole_subject.key = whole_series.subject_id
        WHERE whole.series_id = {{0}} AND whole.local_date = {{1}}
        AND (whole.state <> '{State.SKIPPED}' OR whole.closure_id IS NOT NULL)
        AND whole_series.kind = '{Kind.THEMED_DAY}' AND whole_subject.is_public
    ))"""

    def __init__(self) -> None:
        super().__init__(F("series__part_of"), F("local_date"))
