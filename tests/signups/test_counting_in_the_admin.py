"""Staff write down how many were there, once the host's own page has closed."""

import pytest

from events.enums import TALK
from events.models import Occurrence
from signups.models import Headcount
from tests.factories.signups import PlaceFactory

from .pages import soup

pytestmark = pytest.mark.django_db

NUMBERS = {
    "families": "3",
    "adults": "4",
    "babies": "2",
    "toddlers": "1",
    "children": "0",
    "teenagers": "0",
}


@pytest.fixture
def date(occurrence, frozen):
    """A date on Wednesday; it is Thursday."""
    frozen.move_to("2026-10-22T09:00+02:00")
    return occurrence


def list_of(date):
    return f"/admin/signups/{date.uid}/"


def test_what_no_host_counted_is_counted_and_put_right(desk, date):
    page = desk.get(list_of(date))
    assert soup(page).find("a", string="Count who came")["href"] == f"{list_of(date)}count/"

    for adults in ("4", "5"):
        page = desk.post(f"{list_of(date)}count/", NUMBERS | {"adults": adults}, follow=True)
        assert "It is counted." in page.text
        assert f"3 families: {adults} adults" in page.text
        assert Headcount.objects.get().adults == int(adults)

    assert soup(page).find("a", string="Put the count right")
    form = soup(desk.get(f"{list_of(date)}count/"))
    assert form.find("input", {"name": "adults"})["value"] == "5"


@pytest.mark.parametrize("number", ["", "-1", "many", "99999"])
def test_what_is_no_count_is_shown_again(desk, date, number):
    page = desk.post(f"{list_of(date)}count/", NUMBERS | {"adults": number})

    assert page.status_code == 400
    assert "Error:" in soup(page).title.get_text()
    assert not Headcount.objects.exists()


def test_nothing_is_counted_before_the_day(desk, date, frozen):
    frozen.move_to("2026-10-20T09:00+02:00")
    PlaceFactory(occurrence=date)

    assert "Count who came" not in desk.get(list_of(date)).text
    page = desk.post(f"{list_of(date)}count/", NUMBERS, follow=True)
    assert "on the day itself" in page.text
    assert not Headcount.objects.exists()


def test_looking_does_nothing(desk, date):
    assert desk.get(f"{list_of(date)}count/").status_code == 200
    assert not Headcount.objects.exists()


def test_of_a_talk_its_counsellor_alone_counts(desk, coordinator, date):
    """With the time of one family's talk it would be more than a number."""
    PlaceFactory(occurrence=date, takes_seat=TALK)
    Headcount.objects.create(occurrence=date, families=1, adults=1)

    page = desk.get(list_of(date))
    assert "Counted at the door" not in page.text
    assert "Put the count right" not in page.text
    for ask in (desk.get, desk.post):
        assert ask(f"{list_of(date)}count/", NUMBERS).headers["Location"] == "/admin/"
    assert Headcount.objects.get().adults == 1

    Occurrence.objects.update(responsible=coordinator)
    assert "Counted at the door" in desk.get(list_of(date)).text
    assert desk.get(f"{list_of(date)}count/").status_code == 200


@pytest.mark.parametrize("who", ["editor", "partner", "family", "stranger"])
def test_nobody_else_counts_anything(request, sign_in, date, who):
    client = sign_in(request.getfixturevalue(who))

    for ask in (client.get, client.post):
        assert ask(f"{list_of(date)}count/", NUMBERS).status_code in (302, 403, 404)
    assert not Headcount.objects.exists()
