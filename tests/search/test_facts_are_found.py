"""What the house answers is found by the words people ask with."""

import pytest
from bs4 import BeautifulSoup

from core import jobs
from core.models import Contact
from tests.factories.events import EventPageFactory
from tests.factories.home import ContactPageFactory, HousePageFactory

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def contact(db):
    return Contact.objects.create(phone="11 22 33 44", address="Eksempelvej 1, 7400 Herning")


@pytest.fixture
def house(front_page, contact):
    return HousePageFactory(
        parent=front_page,
        parking="Gratis bag bygningen.",
        changing="På toilettet ved Stuen.",
        first_time="Hæng jakken\nSig hej til værten",
    )


@pytest.fixture
def found(client):
    """``found("bus")``: the titles of what is found."""

    def found(typed, language="da"):
        html = client.get(f"/{language}/soeg/", {"q": typed}).content
        rows = BeautifulSoup(html, "html.parser").main.find_all("li", class_="result")
        return [row.h3.a.find("span").get_text() for row in rows]

    return found


@pytest.mark.parametrize(
    "typed",
    ["parkering", "puslebord", "toilet", "adresse", "telefon", "åbningstider", "eksempelvej",
     "11 22 33 44", "bygning", "vært"],
)  # fmt: skip
def test_house_is_found_by_its_facts_and_their_names(house, found, typed):
    assert found(typed) == ["Huset"]


def test_house_is_not_found_by_a_fact_that_nobody_has_written(house, found):
    assert found("bus") == []


def test_names_of_facts_are_those_of_the_pages_language(house, found, translate):
    translate(house, "en", title="The house", parking="Behind the building.")

    assert found("parking", "en") == found("address", "en") == ["The house"]
    assert found("parkering") == ["Huset"]


def test_contact_page_is_found_by_how_to_reach_the_house(front_page, contact, found):
    ContactPageFactory(parent=front_page, title="Kontakt")

    assert found("telefon") == found("adresse") == found("eksempelvej") == ["Kontakt"]


def test_new_address_is_found_after_a_night(house, contact, found, frozen):
    contact.address = "Nygade 2, 7400 Herning"
    contact.save()
    assert found("nygade") == []

    frozen.shift(24 * 3600)
    jobs.run_due()

    assert found("nygade") == ["Huset"]
    assert found("eksempelvej") == []


def test_event_is_found_by_what_to_bring_what_it_costs_and_what_comes_first(calendar, found):
    EventPageFactory(
        parent=calendar,
        title="Babysvømning",
        bring="Badeble",
        price="40 kr. med MobilePay",
        first_time="Vi begynder i omklædningen",
    )

    assert found("badeble") == found("mobilepay") == found("omklædning") == ["Babysvømning"]
