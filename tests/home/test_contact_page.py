"""The contact page: four doors, and how to reach the house."""

import pytest

from core.models import Contact
from tests.factories.home import ContactPageFactory
from tests.factories.rooms import OpeningHoursFactory
from tests.signups.pages import soup

pytestmark = pytest.mark.django_db

DOORS = ["spoerg", "ide", "frivillig", "partner"]


@pytest.fixture
def page(frozen, front_page):
    return ContactPageFactory(parent=front_page, lead="Vi vil gerne høre fra jer.")


def main(client, language="da"):
    response = client.get(f"/{language}/kontakt/")
    assert response.status_code == 200
    return soup(response).main


def test_four_doors_lead_to_their_forms(client, page):
    doors = main(client).find("ul", class_="gates").find_all("a")

    assert [door["href"] for door in doors] == [f"/da/skriv-til-os/{door}/" for door in DOORS]
    assert [door.get_text() for door in doors][2] == "Bliv frivillig"


def test_every_door_opens_in_every_language(client, page):
    for language in ("da", "en", "ar"):
        for door in main(client, language).find("ul", class_="gates").find_all("a"):
            assert door["href"].startswith(f"/{language}/")
            assert client.get(door["href"]).status_code == 200


def test_page_says_how_to_reach_the_house_and_whether_it_is_open(client, page):
    OpeningHoursFactory(zone__shared=True, weekday=2)
    Contact.objects.create(
        phone="12 34 56 78", mail="hej@example.org", address="Eksempelvej 1, 7400 Herning"
    )

    facts = main(client).find("dl", class_="facts")

    assert facts.find("a", href="tel:12345678").bdi["dir"] == "ltr"
    assert facts.find("a", href="mailto:hej@example.org")
    assert "Eksempelvej 1, 7400 Herning" in facts.get_text()
    assert "Åbent" in facts.get_text()


@pytest.mark.parametrize(
    ("language", "hours"),
    [("da", "Onsdag 08–22"), ("en", "Wednesday 08:00–22:00"), ("ar", "الأربعاء 08:00–22:00")],
)
def test_page_gives_the_hours_of_the_week(client, page, language, hours):
    OpeningHoursFactory(zone__shared=True, weekday=2)

    assert hours in main(client, language).find("dl", class_="facts").dd.get_text()


def test_address_is_danish_to_a_screen_reader_in_arabic(client, page):
    Contact.objects.create(address="Eksempelvej 1, 7400 Herning")

    address = main(client, "ar").find("dd", string="Eksempelvej 1, 7400 Herning")

    assert (address["lang"], address["dir"]) == ("da", "ltr")


def test_page_is_silent_about_what_nobody_has_written(client, page):
    assert main(client).find("dl", class_="facts") is None


@pytest.mark.parametrize("facts", [{}, {"phone": "12 34 56 78", "mail": "hej@example.org"}])
def test_page_costs_the_same_whatever_is_known(client, page, assert_queries, facts):
    Contact.objects.create(**facts)

    assert_queries(1, client.get, "/da/kontakt/")
