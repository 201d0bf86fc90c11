"""What the house holds of a family: read, taken along, and erased, by either door."""

import json

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from core.models import User
from core.privacy import export_person, registered
from families.actions import note_use
from families.models import Child, Household
from outbox.models import Letter
from signups.models import Place, Signup
from tests.factories.core import UserFactory
from tests.factories.families import ChildFactory, SubscriptionFactory
from tests.factories.signups import AnswerFactory, PlaceFactory
from tests.signups.pages import text_of

from .doors import EMAIL, OTHER, Way, by_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FILE, ERASE = "oplysninger/hent/", "slet/"


@pytest.fixture
def life(way):
    """Somebody who has been everywhere here, and a neighbour who has too."""
    for email, name in ((EMAIL, "Pipfugl"), (OTHER, "Nabofugl")):
        place = PlaceFactory(signup__email=email, signup__name=name)
        AnswerFactory(signup=place.signup)
        SubscriptionFactory(email=email)
        household = note_use(email=email, language="da")
        ChildFactory(household=household, first_name=name)
    return way


def test_file_names_every_table_and_what_stands_in_it(life):
    answer = life.get(FILE)

    told = json.loads(answer.content)
    assert [each["table"] for each in told["held"]] == [data.label for data in registered()]
    held = {each["table"]: each["rows"] for each in told["held"]}
    assert held == json.loads(json.dumps(export_person(EMAIL)))
    assert held["families.child"] == [{"first_name": "Pipfugl", "born_in": "2026-02"}]
    assert all(each[word] for each in told["held"] for word in ("what", "why", "basis", "kept"))
    assert "Nabofugl" not in answer.text
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(("language", "word"), [("da", "Så I kan"), ("ar", "لكي")])
def test_file_and_page_are_in_the_readers_language(life, language, word):
    assert word in life.get(FILE, at=language).text
    assert word in life.get("oplysninger/", at=language).text


def test_page_says_of_each_table_how_much_there_is(life):
    text = text_of(life.get("oplysninger/", at="en"))

    assert "Your children, if you like: first name, and the month they were born. 1 entry" in text
    assert "What you wrote to us: name, email address, phone, text. Nothing" in text


def test_erasing_is_said_beforehand_and_done_once(life):
    text = text_of(life.get(ERASE, at="en"))
    assert "You let go of your place at 1 date" in text
    before = export_person(OTHER)

    answer = life.post(ERASE, at="en")

    assert answer["Location"] == "/en/min-familie/slettet/"
    assert not any(export_person(EMAIL).values())
    assert export_person(OTHER) == before
    assert [child.first_name for child in Child.objects.all()] == ["Nabofugl"]
    assert Place.objects.active().count() == 1
    assert Signup.objects.filter(name="").count() == 1
    assert not Letter.objects.to_person(EMAIL).exists()
    assert "You are deleted here" in life.client.get(answer["Location"]).text


def test_second_tap_erases_nobody_and_ends_no_worse(life):
    life.post(ERASE)

    again = life.post(ERASE)

    assert again.status_code in (302, 404)
    assert not Household.objects.filter(email=EMAIL).exists()
    assert not User.objects.filter(email=EMAIL).exists()


def test_who_has_erased_the_account_is_signed_out_everywhere(family, sign_in, site):
    here, there = sign_in(family), sign_in(family)

    Way(here, "min-familie/").post(ERASE)

    assert not Session.objects.exists()
    for client in (here, there):
        assert client.get("/da/min-familie/").status_code == 302


def test_who_works_here_is_not_erased_by_a_tap(editor, sign_in, site):
    for way in (Way(sign_in(editor), "min-familie/"), by_link(editor.email)):
        assert "Ask the house to take you off first" in text_of(way.get(ERASE, at="en"))
        assert way.post(ERASE).status_code == 403

    assert User.objects.filter(pk=editor.pk).exists()


def test_account_whose_address_staff_have_changed_shows_and_erases_nothing(family, sign_in, site):
    PlaceFactory(signup__email=OTHER, signup__name="Kanarie")
    User.objects.filter(pk=family.pk).update(email=OTHER)
    way = Way(sign_in(family), "min-familie/")

    answers = [way.get(page) for page in ("", "oplysninger/", FILE, ERASE)]
    way.post(ERASE)
    refused = [way.post(do="follow"), way.post("hvem/", adults="2"), way.post("hvem/barn/")]

    assert "Kanarie" not in "".join(answer.text for answer in answers)
    assert Signup.objects.get().name == "Kanarie"
    assert {answer.status_code for answer in [*answers, *refused]} == {403}
    assert not Household.objects.exists()


def test_erased_page_knows_nobody(site):
    assert "Vi har ikke noget om jer mere" in Client().get("/da/min-familie/slettet/").text


@pytest.mark.parametrize("count", [1, 3])
def test_statements_of_the_file_do_not_grow_with_the_rows(site, assert_queries, count):
    link = by_link()
    household = Household.objects.get()
    UserFactory(email=EMAIL)
    for _number in range(count):
        ChildFactory(household=household)
        place = PlaceFactory(signup__email=EMAIL)
        SubscriptionFactory(email=EMAIL, subject=place.occurrence.series.subject)

    # The link; each table, notes twice; the dates of sign-ups (2); of the account also its roles,
    # second factors, settings and what the log says of it.
    assert_queries(18, link.get, FILE)
