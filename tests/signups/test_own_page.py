"""A family's own page behind its signed link: it shows, and only its buttons act."""

import pytest
from django.core.signing import Signer
from wagtail.models import Page

from core.privacy import erase_person
from events.enums import State
from events.models import Occurrence
from outbox.models import Letter
from signups.actions import cancel_place
from signups.links import token
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .families import place_of, posted, sign_up, standing
from .pages import ages_in, assert_personal, assert_shown_again, errors_of, own_url, soup, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(occurrence):
    """Two of the three seats."""
    place = sign_up(occurrence, adults=1, children=1)
    posted()
    return place


def buttons(page):
    return [
        (button["name"], button["value"])
        for button in soup(page).main.find_all("button")
        if button.has_attr("name")
    ]


@pytest.mark.parametrize(
    ("trait", "words", "actions"),
    [
        ({}, "You have a place", ["cancel", "change"]),
        ({"waiting": True}, "1 adult. You are number 1 on the waiting list", ["cancel", "change"]),
        ({"offered": True}, "Please answer before", ["accept", "decline", "change"]),
        ({"cancelled": True}, "Your sign-up has been cancelled", ["rejoin"]),
        ({"withdrawn": True}, "You let the offer go, or it ran out", ["rejoin"]),
    ],
)
def test_page_says_how_the_family_stands_and_what_it_can_do(
    client, occurrence, trait, words, actions
):
    place = PlaceFactory(occurrence=occurrence, **trait)

    page = client.get(own_url(place))

    assert page.status_code == 200
    assert words in text_of(page)
    assert buttons(page) == [("do", action) for action in actions]
    assert_personal(page)


@pytest.mark.parametrize("state", ["cancelled", "over"])
def test_nothing_can_be_done_about_what_is_off_or_over(client, place, frozen, state):
    if state == "cancelled":
        Occurrence.objects.update(state=State.CANCELLED, reason="The host is ill.")
    else:
        frozen.move_to(place.occurrence.ends_at)

    page = client.get(own_url(place))

    assert ("The host is ill." if state == "cancelled" else "The date is over.") in text_of(page)
    assert buttons(page) == []


def test_page_outlives_the_page_of_its_event(client, place, playroom):
    Page.objects.filter(translation_key=playroom.subject_id).update(live=False)

    page = client.get(own_url(place))

    assert page.status_code == 200
    assert "Wednesday 21 October 2026, 10:00–12:00" in text_of(page)


@pytest.mark.parametrize("method", ["get", "head"])
def test_mail_scanner_that_opens_every_link_changes_nothing(client, occurrence, method):
    places = [
        PlaceFactory(occurrence=occurrence, **trait)
        for trait in ({}, {"waiting": True}, {"offered": True}, {"cancelled": True})
    ]
    rows = [list(model.objects.order_by("pk").values()) for model in (Signup, Place, Occurrence)]

    for place in places:
        for query in ("", "?do=cancel", "?do=accept", "?do=rejoin"):
            for _visit in range(3):
                answer = getattr(client, method)(own_url(place) + query)
                assert answer.status_code == 200

    assert rows == [
        list(model.objects.order_by("pk").values()) for model in (Signup, Place, Occurrence)
    ]
    assert not Letter.objects.exists()


def test_each_button_does_what_it_says(client, occurrence, frozen):
    first = sign_up(occurrence, "first@example.org", adults=3)
    place = sign_up(occurrence)
    posted()

    def press(whose, action, **facts):
        frozen.shift(1)
        answer = client.post(own_url(whose), {"do": action, **facts})
        saved = "?saved=1" if action == "change" else ""
        assert (answer.status_code, answer.url) == (303, own_url(whose) + saved)
        assert_personal(answer)
        return standing(occurrence)

    assert press(first, "cancel") == {"first": "cancelled", "parent": "offered"}
    assert press(place, "accept")["parent"] == "confirmed"
    assert press(first, "rejoin")["first"] == "waiting"
    press(place, "change", adults="2", children="1")
    assert place_of(occurrence).seats == 3
    assert press(place, "cancel")["parent"] == "cancelled"
    assert standing(occurrence)["first"] == "offered"
    assert press(first, "decline")["first"] == "withdrawn"


def test_change_is_followed_by_the_word_that_it_is_saved(client, place):
    form = {"do": "change", "adults": "2", "children": "1"}

    page = client.get(client.post(own_url(place), form).url)

    assert "It is saved You have a place 2 adults and 1 child" in text_of(page)
    assert_personal(page)
    assert "It is saved" not in text_of(client.get(own_url(place)))
    more_rows = client.post(f"{own_url(place)}?saved=1", {**form, "more": "1"})
    assert "It is saved" not in text_of(more_rows)


def test_same_button_twice_is_the_same_as_once(client, place, occurrence):
    for _click in range(3):
        assert client.post(own_url(place), {"do": "cancel"}).status_code == 303

    assert standing(occurrence) == {"parent": "cancelled"}
    assert posted() == [("parent", "You are no longer signed up: Fars Legestue")]


def test_more_than_there_is_room_for_is_shown_again_with_the_reason(client, place, occurrence):
    page = client.post(own_url(place), {"do": "change", "adults": "2", "children": "2"})

    assert_shown_again(page, 409, adults="2", children="2")
    assert errors_of(page) == [(None, "There are only 3 places in all on this date.")]
    assert place_of(occurrence).seats == 2


def test_nonsense_in_the_form_is_shown_again_with_the_reason(client, place, occurrence):
    page = client.post(own_url(place), {"do": "change", "adults": "many", "children": "-1"})

    assert_shown_again(page, 400, adults="many", children="-1")
    assert [target for target, _text in errors_of(page)] == ["id_adults", "id_children"]
    assert place_of(occurrence).seats == 2


def test_seat_that_somebody_else_took_first_is_said_without_a_word_about_the_form(
    client, occurrence
):
    PlaceFactory(occurrence=occurrence, signup__adults=3)
    place = PlaceFactory(occurrence=occurrence, waiting=True)

    page = client.post(own_url(place), {"do": "accept"})

    assert page.status_code == 409
    assert soup(page).title.string.startswith("Error:")
    assert "Somebody else was first. You keep your turn" in text_of(page)
    assert errors_of(page) == []


def test_one_more_child_is_a_line_more_without_javascript(client, add_date):
    occurrence = add_date(capacity=8, series__max_age=72)
    place = sign_up(occurrence, child_ages=[8])

    page = client.post(own_url(place), {"adults": "1", "child_ages": ["8m", "4"], "more": "1"})

    assert page.status_code == 200
    assert ages_in(page) == ["8m", "4", ""]
    assert place_of(occurrence).signup.child_ages == [8]


def test_ages_stand_in_the_form_as_they_were_written(client, add_date):
    occurrence = add_date(capacity=8, series__max_age=72)
    place = sign_up(occurrence, child_ages=[8, 48])

    page = client.get(own_url(place))

    assert ages_in(page) == ["8m", "4"]


@pytest.mark.parametrize("do", ["", "destroy", "cancel_place", "__class__", "\x00", "do" * 5000])
def test_button_that_is_not_there_is_a_bad_request(client, place, occurrence, do):
    page = client.post(own_url(place), {"do": do})

    assert page.status_code == 400
    assert soup(page).find("header", class_="site-header")
    assert standing(occurrence) == {"parent": "confirmed"}


def test_only_a_link_of_ours_leads_here(client, place):
    good = token(place.signup)
    number, version, signature = place.signup_id, 1, good.partition(".")[2]
    forged = [
        f"{number + 1}-{version}.{signature}",
        f"{number}-{version + 1}.{signature}",
        f"{number}-{version}",
        f"{number}-{version}.",
        f"{number}-{version}.{signature}x",
        good.swapcase(),
        good[:-1],
        "." * 300,
        "٣-١.x",
        "-.",
        "9" * 3000,
    ]

    for link in forged:
        for call in (client.get, client.post):
            answer = call(f"/en/min-tilmelding/{link}/", {"do": "cancel"})
            assert answer.status_code == 404, link
            assert soup(answer).find("header", class_="site-header")


def test_link_for_another_purpose_does_not_lead_here(client, place):
    other = Signer(salt="another purpose", sep=".").sign(f"{place.signup_id}-1")

    assert client.get(f"/en/min-tilmelding/{other}/").status_code == 404


def test_revoked_link_leads_nowhere(client, place):
    url = own_url(place)
    Signup.objects.update(link_version=2)

    assert client.get(url).status_code == 404
    assert client.get(own_url(Place.objects.get())).status_code == 200


def test_link_of_a_forgotten_family_leads_nowhere(client, place):
    url = own_url(place)
    erase_person("parent@example.org")

    assert client.get(url).status_code == 404


def test_link_works_after_letting_go_and_taking_back(client, place):
    cancel_place(place=place)

    client.post(own_url(place), {"do": "rejoin"})

    assert "You have a place" in text_of(client.get(own_url(place)))


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_page_is_there_in_every_language(client, place, language):
    page = client.get(own_url(place, language))

    assert page.status_code == 200
    assert soup(page).html["lang"] == language


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_other_methods_are_refused(client, place, method):
    assert getattr(client, method)(own_url(place)).status_code == 405
