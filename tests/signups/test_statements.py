"""What a sign-up costs the database, and for how long it keeps others waiting."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.signups import PlaceFactory

from .families import sign_up
from .pages import filled_in, form_url, own_url

pytestmark = pytest.mark.django_db


@pytest.fixture
def warm(client, occurrence):
    """A visitor has been here before: what each process learns once is known."""
    for language in ("da", "en"):
        client.get(form_url(occurrence, language))


def statements(call, *args):
    with CaptureQueriesContext(connection) as captured:
        answer = call(*args)
    return answer, [query["sql"] for query in captured.captured_queries]


def is_of_a_transaction(sql):
    return sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT"))


def while_held(sent):
    """Statements between taking the date's row and letting go of it."""
    taken = next(n for n, sql in enumerate(sent) if "FOR UPDATE" in sql)
    given_back = next(n for n, sql in enumerate(sent) if n > taken and is_of_a_transaction(sql))
    return sent[taken + 1 : given_back]


def test_whole_sign_up(client, occurrence, warm):
    answer, sent = statements(client.post, form_url(occurrence), filled_in(occurrence))

    assert answer.status_code == 303
    # Among them the one that tells since when what is kept is as it is: what a series asks is.
    assert len([sql for sql in sent if not is_of_a_transaction(sql)]) == 8


@pytest.mark.postgresql
@pytest.mark.parametrize("asks", [False, True], ids=["at_once", "with_approval"])
def test_date_is_held_for_two_statements(client, occurrence, warm, asks):
    occurrence.series.needs_approval = asks
    occurrence.series.save()
    answer, sent = statements(client.post, form_url(occurrence), filled_in(occurrence))

    assert answer.status_code == 303
    assert len(while_held(sent)) == 2


@pytest.mark.postgresql
def test_date_is_held_for_three_where_families_wait(client, occurrence, warm):
    PlaceFactory(occurrence=occurrence, waiting=True)

    answer, sent = statements(client.post, form_url(occurrence), filled_in(occurrence))

    assert answer.status_code == 303
    assert len(while_held(sent)) == 3


def test_refusal_is_cheaper(client, occurrence, warm):
    form = filled_in(occurrence, adults="2", children="2")

    answer, sent = statements(client.post, form_url(occurrence), form)

    assert answer.status_code == 409
    assert len(sent) == 2


@pytest.mark.parametrize("families", [1, 30])
def test_form_costs_the_same_however_many_have_signed_up(client, occurrence, warm, families):
    for number in range(families):
        sign_up(occurrence, f"parent-{number}@example.org")

    answer, sent = statements(client.get, form_url(occurrence))

    assert answer.status_code == 200
    assert len(sent) == 2


@pytest.mark.parametrize("families", [1, 30])
def test_own_page_costs_the_same_however_many_wait(client, occurrence, warm, families):
    for number in range(3 + families):
        place = sign_up(occurrence, f"parent-{number}@example.org")
    client.get(own_url(place))

    answer, sent = statements(client.get, own_url(place))

    assert answer.status_code == 200
    assert len(sent) == 6
