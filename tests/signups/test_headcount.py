"""The host counts who is there: families, grown-ups, and children by their age; nobody's name."""

import pytest

from events.enums import Mode
from outbox.models import Letter
from signups.hosting.letters import Kind
from signups.hosting.links import token
from signups.jobs import tell_hosts
from signups.models import Headcount
from signups.parties import Heads
from signups.party_words import heads_words
from tests.factories.core import UserFactory
from tests.factories.signups import PlaceFactory

from .families import post
from .pages import soup, text_of

pytestmark = pytest.mark.django_db

COUNT = {"families": "4", "adults": "5", "babies": "2", "toddlers": "1", "children": "3"}
SAID = "4 families: 5 adults, 2 babies, 1 toddler, 3 children"


@pytest.fixture
def cafe(add_date, host):
    """A Wednesday from ten to twelve, to which one just comes."""
    return add_date(responsible=host, series__mode=Mode.DROP_IN)


@pytest.fixture
def url(cafe, host):
    return f"/en/vaert/{token(cafe, host)}/"


@pytest.fixture
def on_the_day(frozen):
    frozen.move_to("2026-10-21T11:00+02:00")
    return frozen


def count(client, url, **numbers):
    return client.post(url, {"do": "count", **COUNT, "teenagers": "0", **numbers})


def test_count_is_kept_and_said_again(client, cafe, url, on_the_day):
    saved = count(client, url)

    assert (saved.status_code, saved["Location"]) == (303, f"{url}#headcount")
    assert Headcount.objects.get().heads == Heads(4, 5, 2, 1, 3, 0)
    page = client.get(url)
    assert SAID in text_of(page)
    assert soup(page).find("input", {"name": "adults"})["value"] == "5"
    assert any("stepper" in script["src"] for script in soup(page).select("script[src]"))


def test_later_count_holds(client, cafe, url, on_the_day):
    count(client, url)
    count(client, url, families="6")

    assert Headcount.objects.get().families == 6


def test_nobody_is_a_count_too(client, cafe, url, on_the_day):
    count(client, url, **dict.fromkeys(COUNT, "0"))

    assert Headcount.objects.get().heads.people == 0
    assert "Nobody came." in text_of(client.get(url))


@pytest.mark.parametrize("number", ["", "-1", "201", "many", "1.5"])
def test_what_is_no_count_is_shown_again(client, cafe, url, on_the_day, number):
    page = count(client, url, adults=number)

    assert page.status_code == 400
    assert not Headcount.objects.exists()
    assert soup(page).find("input", {"name": "adults"}).get("value", "") == number
    assert soup(page).find("input", {"name": "families"})["value"] == "4"


def test_nothing_is_counted_before_the_day_or_of_a_cancelled_date(client, cafe, url, on_the_day):
    on_the_day.move_to("2026-10-20T11:00+02:00")
    assert "How many are here?" not in text_of(client.get(url))
    assert count(client, url).status_code == 409

    on_the_day.move_to("2026-10-21T11:00+02:00")
    cafe.state = "cancelled"
    cafe.save()
    assert count(client, url).status_code == 409
    assert not Headcount.objects.exists()


def test_date_with_sign_up_is_counted_as_well(client, add_date, host, on_the_day):
    row = add_date(responsible=host, capacity=9)
    PlaceFactory(occurrence=row)
    url = f"/en/vaert/{token(row, host)}/"

    count(client, url)

    page = text_of(client.get(url))
    assert SAID in page
    assert "They are here" in page


def test_stranger_counts_nothing(client, cafe, on_the_day):
    forged = token(cafe, UserFactory())

    assert count(client, f"/en/vaert/{forged}/").status_code == 404
    assert not Headcount.objects.exists()


def test_staff_read_it_on_the_list(desk, cafe, client, url, on_the_day):
    list_url = f"/admin/signups/{cafe.uid}/"
    assert "Counted at the door" not in text_of(desk.get(list_url))

    count(client, url)

    assert f"Counted at the door: {SAID}" in text_of(desk.get(list_url))


def test_host_of_what_one_just_comes_to_has_a_letter_with_the_link(cafe, host, frozen):
    frozen.move_to("2026-10-20T17:30+02:00")

    tell_hosts()

    assert Letter.objects.get(kind=Kind.HOST_LIST).to == host.email
    (mail,) = post()
    assert "One just comes" in mail.body
    assert "Count who comes to Fars Legestue" in mail.body


@pytest.mark.pure
@pytest.mark.parametrize(
    ("heads", "words"),
    [
        (Heads(), "Nobody came."),
        (Heads(families=1), "1 family"),
        (Heads(families=1, adults=1, teenagers=1), "1 family: 1 adult, 1 teenager"),
        (Heads(adults=2), "2 adults"),
    ],
)
def test_heads_in_words(heads, words):
    assert heads_words(heads) == words


def test_nothing_is_counted_after_midnight(client, cafe, url, on_the_day):
    on_the_day.move_to("2026-10-22T00:00+02:00")

    assert count(client, url).status_code == 410
    assert not Headcount.objects.exists()
