"""Statements that Django puts into SQL once: asked anew, with what has changed since."""

from threading import Thread
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler
from wagtail.models import Locale

from core.models import Contact
from core.written_once import written_once
from events.models import Series
from tests.factories.events import SeriesFactory

pytestmark = pytest.mark.django_db


@written_once
def _phones(phone: str) -> QuerySet[Contact]:
    return Contact.objects.filter(phone=phone)


@written_once
def _locales() -> QuerySet[Locale]:
    return Locale.objects.order_by("pk").values_list("pk", "language_code")


def test_rows_are_asked_for_anew_and_are_nobody_elses():
    assert _phones("97 12 00 00") == []
    made = Contact.objects.create(phone="97 12 00 00")
    first, second = _phones("97 12 00 00"), _phones("97 12 00 00")
    assert first == second == [made]
    assert first[0] is not second[0]
    assert _phones("97 12 00 01") == []


def test_columns_come_as_they_would():
    assert _locales() == list(Locale.objects.order_by("pk").values_list("pk", "language_code"))


def test_of_nothing_it_asks_nothing(django_assert_num_queries):
    @written_once
    def with_keys(keys: frozenset[int]) -> QuerySet[Contact]:
        return Contact.objects.filter(pk__in=keys)

    with django_assert_num_queries(0):
        assert with_keys(frozenset()) == []


def test_it_is_put_into_sql_once(django_assert_num_queries):
    assert _locales()
    never = patch.object(SQLCompiler, "as_sql", side_effect=AssertionError("written again"))
    with never, django_assert_num_queries(2):
        assert _locales() == _locales()


def test_what_stands_beside_a_row_is_read_with_it(django_assert_num_queries):
    series = SeriesFactory()

    @written_once
    def with_subject(pk: int) -> QuerySet[Series]:
        return Series.objects.select_related("subject").filter(pk=pk)

    with django_assert_num_queries(1):
        assert with_subject(series.pk)[0].subject.kind == "event"


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_over_its_own_connection():
    used: list[object] = []

    def note(execute, *arguments):
        used.append(connection.connection)
        return execute(*arguments)

    def ask() -> None:
        with connection.execute_wrapper(note):
            _locales()

    def ask_and_leave() -> None:
        ask()
        connection.close()

    ask()
    thread = Thread(target=ask_and_leave)
    thread.start()
    thread.join()

    assert len(used) == 2
    assert used[0] is not used[1]
