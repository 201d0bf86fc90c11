"""A form filled in with what a family has told us; everybody else's knows nobody."""

from datetime import date

import pytest
from django.test import Client

from events.enums import Mode
from families.actions import note_use
from families.models import Household
from signups.models import Signup
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import ChildFactory, HouseholdFactory
from tests.factories.signups import PlaceFactory
from tests.signups.pages import ages_in, soup
from tests.support.codes import code_sent_to

from .doors import EMAIL, OTHER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def household(way):
    household = note_use(email=EMAIL, language="da")
    Household.objects.filter(pk=household.pk).update(adults=2)
    ChildFactory(household=household)
    ChildFactory(household=household, birth_month=date(2021, 1, 1))
    ChildFactory(household=household, birth_month=None)
    ChildFactory(household=household, birth_month=date(2001, 1, 1))  # grown up
    ChildFactory(household__email=OTHER)
    return household


@pytest.fixture
def add_date(calendar):
    def add(**series):
        page = EventPageFactory(parent=calendar)
        return OccurrenceFactory(series=SeriesFactory(page=page, **series), capacity=20)

    return add


def value_of(page, name):
    return soup(page).find(attrs={"name": name}).get("value", "")


def test_form_is_filled_in_and_sent_as_everybodys_is(way, household, add_date):
    date = add_date(sign_up=True)
    PlaceFactory(signup__email=EMAIL, signup__name="Familien Test", signup__phone="12345678")

    page = way.get(f"tilmeld/{date.uid}/")

    assert "no-store" in page["Cache-Control"]
    names = ("name", "email", "phone", "adults", "children")
    filled = {name: value_of(page, name) for name in names}
    assert list(filled.values()) == ["Familien Test", EMAIL, "12345678", "2", "3"]
    form = soup(page).select_one("form.form")
    assert form["action"] == f"/da/tilmeld/{date.uid}/?send"
    sent = Client(enforce_csrf_checks=True).post(
        form["action"], filled | {"form_token": value_of(page, "form_token")}
    )
    assert sent.status_code == 303
    assert Signup.objects.order_by("-pk").first().children == 3


def test_ages_are_those_of_today_and_one_that_nobody_knows_is_an_empty_line(
    way, household, add_date
):
    page = way.get(f"tilmeld/{add_date(sign_up=True, max_age=72).uid}/")

    assert ages_in(page) == ["5", "8m", ""]


@pytest.mark.parametrize("mode", [Mode.SERIES, Mode.PICK, Mode.SLOTS])
def test_forms_for_several_dates_and_for_talks_are_filled_in_too(way, household, add_date, mode):
    page = way.get(f"tilmeld/{add_date(mode=mode).uid}/")

    assert (value_of(page, "email"), value_of(page, "adults")) == (EMAIL, "2")


def test_family_that_has_said_nothing_finds_its_address(way, add_date):
    page = way.get(f"tilmeld/{add_date(sign_up=True).uid}/")

    assert (value_of(page, "email"), value_of(page, "adults")) == (EMAIL, "1")


def test_date_that_takes_none_says_so(way, add_date):
    assert way.get(f"tilmeld/{add_date().uid}/").status_code == 200
    assert way.post(f"tilmeld/{add_date().uid}/").status_code == 405
    assert way.get("tilmeld/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_public_form_shows_the_way_and_knows_nobody(client, family, sign_in, add_date):
    date = add_date(sign_up=True)
    HouseholdFactory(email=EMAIL, adults=7)
    ours = f"/da/min-familie/tilmeld/{date.uid}/"

    for browser in (client, sign_in(family)):
        page = browser.get(f"/da/tilmeld/{date.uid}/")
        assert f'href="{ours}"' in page.text
        assert (value_of(page, "adults"), EMAIL in page.text) == ("1", False)
        assert "Cookie" not in page.get("Vary", "")
    assert client.get(ours)["Location"] == f"/da/konto/log-ind/?next={ours}"


def test_who_signs_in_on_the_way_comes_back_to_the_form(client, family, add_date):
    ours = f"/da/min-familie/tilmeld/{add_date(sign_up=True).uid}/"
    asked = client.post("/da/konto/log-ind/", {"email": EMAIL, "next": ours})
    form = soup(client.get(asked["Location"])).select_one("main form")
    kept = {each["name"]: each.get("value", "") for each in form.find_all("input")}

    answer = client.post(
        form.get("action", asked["Location"]), kept | {"code": code_sent_to(EMAIL)}
    )

    assert answer["Location"] == ours
