"""A message to many goes with a person whose address it names, and with nobody else."""

import pytest

from core.privacy import erase_person, export_person
from outbox.models import Broadcast
from tests.factories.outbox import BroadcastFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text",
    [
        "a@example.org",
        "Skriv til A@Example.org.",
        "Skriv til:\na@example.org\nså svarer hun",
        "(a@example.org), <a@example.org>",
        "på a@example.org",
    ],
)
def test_message_goes_with_whom_it_names(text):
    BroadcastFactory(texts={"da": "Hej", "en": text})

    assert export_person("a@example.org")["outbox.broadcast"]
    assert erase_person(" a@example.org ")["outbox.broadcast"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.org",
        "anna.a@example.org",
        "x+a@example.org",
        "a@example.org.uk",
        "åa@example.org",
    ],
)
@pytest.mark.parametrize("person", ["a@example.org", ""])
def test_message_that_names_somebody_else_stays(text, person):
    BroadcastFactory(texts={"da": text})

    assert export_person(person)["outbox.broadcast"] == []
    erase_person(person)
    assert Broadcast.objects.exists()
