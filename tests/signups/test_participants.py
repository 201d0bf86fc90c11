"""Who comes to a date, for those who run the season: seen, taken off, seated by hand."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from wagtail.models import ModelLogEntry

from core.privacy import erase_person
from events.models import Occurrence
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .families import place_of, posted, sign_up, standing, sums
from .pages import soup

pytestmark = pytest.mark.django_db


def list_url(occurrence):
    return f"/admin/signups/{occurrence.uid}/"


def act(client, place, verb):
    return client.post(f"{list_url(place.occurrence)}{place.pk}/{verb}/", follow=True)


@pytest.fixture
def families(occurrence):
    """One of each way of standing, in the order in which they queued."""
    for name, adults, ages, trait in (
        ("Confirmed", 1, [8, 48], {}),
        ("Offered", 1, [], {"offered": True}),
        ("Three", 3, [], {"waiting": True}),
        ("One", 1, [], {"waiting": True}),
        ("Gone", 1, [], {"cancelled": True}),
    ):
        PlaceFactory(
            occurrence=occurrence,
            signup__name=name,
            signup__email=f"{name.lower()}@example.org",
            signup__phone="+45 12 34 56 78",
            signup__adults=adults,
            signup__children=len(ages),
            signup__child_ages=ages,
            **trait,
        )
    Occurrence.objects.update(capacity=5)
    return occurrence


def rows(page):
    """What stands on the list: ``{title of a group: [cells of its rows]}``."""
    return {
        " ".join(section.h3.get_text(" ").split()): [
            [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"])]
            for row in section.tbody.find_all("tr")
        ]
        for section in soup(page).main.find_all("section")
        if section.h3 and section.tbody
    }


def test_families_stand_in_order_under_how_they_stand(desk, families):
    page = desk.get(list_url(families))

    groups = rows(page)
    assert [(title, [row[1] for row in lines]) for title, lines in groups.items()] == [
        ("Has a place 1 family, 3 places", ["Confirmed"]),
        ("Has been offered a place 1 family, 1 place", ["Offered"]),
        ("On the waiting list 2 families, 4 places", ["Three", "One"]),
        ("Cancelled 1 family, 1 place", ["Gone"]),
    ]
    (confirmed,), (offered,), (three, one), _gone = groups.values()
    assert confirmed[2:5] == [
        "1 adult and 2 children",
        "8 months, 4 years",
        "confirmed@example.org +45 12 34 56 78 Dansk",
    ]
    assert confirmed[5] == "14 October, 09:00"
    assert offered[2] == "1 adult Answers before Wednesday 14 October 2026, 21:00"
    assert (three[2], one[2]) == (
        "3 adults 2 places are missing",
        "1 adult Fits, and is about to be asked",
    )


def test_list_says_who_came_once_somebody_has_said_so(desk, families):
    Place.objects.filter(signup__name="Confirmed").update(attended=False)

    (cells,) = rows(desk.get(list_url(families)))["Has a place 1 family, 3 places"]

    assert cells[2] == "1 adult and 2 children Did not come"


def test_page_says_which_date_it_is_and_how_full(desk, families):
    page = desk.get(list_url(families))

    text = " ".join(soup(page).main.get_text(" ").split())
    assert "Fars Legestue" in text
    assert "Wednesday 21 October 2026, 10:00–12:00" in text
    assert "4 of 5 places are taken." in text


def test_list_is_kept_by_no_cache(desk, families):
    assert "no-store" in desk.get(list_url(families))["Cache-Control"]


def test_forgotten_families_are_not_on_the_list(desk, families):
    erase_person("gone@example.org")

    assert "Cancelled" not in " ".join(rows(desk.get(list_url(families))))


def test_date_without_families_says_so(desk, occurrence):
    assert "Nobody has signed up yet." in soup(desk.get(list_url(occurrence))).main.get_text()


def test_date_can_be_cancelled_from_here(desk, families):
    subject = families.series.subject_id
    link = f"/admin/events/schedule/{subject}/dates/cancel/?date={families.uid}"

    assert soup(desk.get(list_url(families))).find("a", href=link)
    assert desk.get(link).status_code == 200
    Occurrence.objects.update(state="cancelled")
    assert not soup(desk.get(list_url(families))).find("a", href=link)


def test_taking_a_family_off_frees_its_seats_and_tells_it(desk, families, coordinator):
    page = act(desk, place_of(families, "confirmed@example.org"), "take-off")

    assert "They are off the list" in page.content.decode()
    assert standing(families)["confirmed"] == "cancelled"
    assert standing(families)["three"] == "offered"
    assert posted()[0] == ("confirmed", "I er ikke længere tilmeldt: Fars Legestue")
    assert ModelLogEntry.objects.get(action="signups.cancel_place").user == coordinator


def test_seating_a_family_by_hand_passes_the_list(desk, families, coordinator):
    act(desk, place_of(families, "one@example.org"), "seat")

    assert standing(families)["one"] == "confirmed"
    assert standing(families)["three"] == "waiting"
    assert sums(families) == (5, 1)
    assert ModelLogEntry.objects.get(action="signups.seat_by_hand").user == coordinator


def test_family_that_does_not_fit_is_not_seated_and_the_reason_is_said(desk, families):
    page = act(desk, place_of(families, "three@example.org"), "seat")

    assert "There is no room for them." in page.content.decode()
    assert standing(families)["three"] == "waiting"


def test_only_who_fits_has_a_button_to_be_seated(desk, families):
    page = desk.get(list_url(families))

    actions = [form["action"] for form in soup(page).main.find_all("form")]
    one = place_of(families, "one@example.org")
    assert [action for action in actions if action.endswith("/seat/")] == [
        f"{list_url(families)}{one.pk}/seat/"
    ]


@pytest.mark.parametrize("verb", ["take-off", "seat"])
def test_looking_does_nothing(desk, families, verb):
    place = place_of(families, "one@example.org")

    assert desk.get(f"{list_url(families)}{place.pk}/{verb}/").status_code == 405
    assert standing(families)["one"] == "waiting"


@pytest.mark.parametrize("verb", ["take-off", "seat"])
def test_place_of_another_date_is_not_there(desk, families, add_date, verb):
    other = PlaceFactory(occurrence=add_date(capacity=3))

    answer = desk.post(f"{list_url(families)}{other.pk}/{verb}/")

    assert answer.status_code == 404
    assert Place.objects.get(pk=other.pk).status == "confirmed"


@pytest.mark.parametrize("path", ["", "sheet/", "write/", "1/take-off/", "1/seat/", "undo/1/"])
def test_unknown_date_is_not_there(desk, site, path):
    url = f"/admin/signups/00000000-0000-0000-0000-000000000000/{path}"

    assert {desk.get(url).status_code, desk.post(url).status_code} <= {404, 405}


@pytest.mark.parametrize("who", ["editor", "partner", "family", "stranger", "nobody"])
def test_nobody_else_sees_or_touches_the_list(request, sign_in, families, who):
    client = Client() if who == "nobody" else sign_in(request.getfixturevalue(who))
    place = place_of(families, "confirmed@example.org")

    answers = [
        client.get(list_url(families)),
        client.get(f"{list_url(families)}sheet/"),
        client.post(f"{list_url(families)}{place.pk}/take-off/"),
        client.post(f"{list_url(families)}{place.pk}/seat/"),
    ]

    assert all(answer.status_code in (302, 403, 404) for answer in answers)
    assert not [answer for answer in answers if b"confirmed@example.org" in answer.content]
    assert standing(families)["confirmed"] == "confirmed"


def test_who_may_only_look_has_no_buttons(sign_in, coordinator, families):
    group = coordinator.groups.get()
    group.permissions.remove(Permission.objects.get(codename="change_place"))
    client = sign_in(coordinator)
    place = place_of(families, "confirmed@example.org")

    assert not soup(client.get(list_url(families))).main.find_all("form")
    act(client, place, "take-off")
    assert standing(families)["confirmed"] == "confirmed"


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_however_many_come(desk, occurrence, assert_queries, count):
    for number in range(count):
        sign_up(occurrence, f"parent-{number}@example.org")

    page = assert_queries(16, desk.get, list_url(occurrence))

    assert len(rows(page).popitem()[1]) == count


def test_family_of_a_whole_series_is_taken_off_all_of_it(desk, occurrence, add_date):
    place = PlaceFactory(occurrence=occurrence, signup__whole_series=True)
    later = add_date(local_date=occurrence.local_date + timedelta(days=7))
    PlaceFactory(occurrence=later, signup=place.signup)
    assert "/take-off-all/" in desk.get(list_url(occurrence)).content.decode()

    act(desk, place, "take-off-all")

    assert {each.status for each in Place.objects.all()} == {"cancelled"}
    assert not Signup.objects.get().whole_series
