"""Statements that Django puts into SQL once: asked anew, with what has changed since."""

from threading import Thread
from unittest.mock import patch

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone
from wagtail.models import Locale

from core.models import Contact
from core.written_once import insert, written_once
from events.models import Series
from outbox.models import Letter
from signups.models import Signup
from tests.factories.events import SeriesFactory
from tests.factories.outbox import LetterFactory
from tests.factories.signups import SignupFactory

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


def test_values_that_are_packed_in_the_database_come_unpacked():
    written = LetterFactory(data={"host": 1, "dates": ["a", "b"]})

    @written_once
    def letters(pk: int) -> QuerySet[Letter]:
        return Letter.objects.filter(pk=pk)

    for _again in range(2):
        (letter,) = letters(written.pk)
        assert (letter.data, letter.created_at) == (written.data, written.created_at)


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


def test_new_row_is_written_as_saving_writes_it():
    """A sign-up has a column of each sort."""
    other = SignupFactory(child_ages=[8, 40], agreed_at=timezone.now())
    row = Signup(**_columns(other) | {"form_token": "another"})

    insert(row)

    assert not row._state.adding
    assert _columns(Signup.objects.get(pk=row.pk)) == _columns(other) | {"form_token": "another"}
    row.name = "Somebody else"
    row.save()
    assert Signup.objects.get(pk=row.pk).name == "Somebody else"


def test_row_that_may_be_there_once_only_is_written_once():
    """A letter by its key; where it matters that there is one already, the database says so."""
    rows = [LetterFactory.build(dedupe_key="the same", subject=each) for each in "ab"]

    for row in rows:
        insert(row, is_once=True)

    assert [each.subject for each in Letter.objects.filter(dedupe_key="the same")] == ["a"]
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(LetterFactory.build(dedupe_key="the same"))


def _columns(row):
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key
    }
