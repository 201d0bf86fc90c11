"""Counting the statements a call sends to the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def assert_queries():
    """``assert_queries(7, client.get, url)``: the call sends 7 statements; returns its result.

    It is called once before, so that content types, locales and compiled templates are known: what
    is counted is what every visitor after the first one costs. The call must bear a repeat.
    """

    def count(expected, call, *args, **kwargs):
        call(*args, **kwargs)
        with CaptureQueriesContext(connection) as captured:
            result = call(*args, **kwargs)
        if len(captured) != expected:
            pytest.fail(f"{len(captured)} queries, expected {expected}\n{listed(captured)}")
        return result

    return count


def listed(captured):
    """The statements, numbered, long ones cut in the middle where the columns are."""
    return "\n".join(
        f"{number:3} {_shortened(query['sql'])}"
        for number, query in enumerate(captured.captured_queries, start=1)
    )


def _shortened(sql, most=400):
    return sql if len(sql) <= most else f"{sql[: most // 4]} … {sql[-most * 3 // 4 :]}"
