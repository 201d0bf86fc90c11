"""The form of a date, and what comes of sending it: without an account, a cookie or JavaScript."""

from datetime import timedelta

import pytest
from django.core import signing

from events.enums import Mode, State
from events.models import Occurrence
from outbox.models import Letter
from signups.models import Place, Signup
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, posted, standing
from .pages import (
    PERSONAL_HEADERS,
    ages_in,
    assert_personal,
    assert_shown_again,
    errors_of,
    filled_in,
    form_url,
    soup,
    text_of,
)

pytestmark = pytest.mark.django_db


def send(client, occurrence, **facts):
    return client.post(form_url(occurrence), filled_in(occurrence, **facts))


def test_form_shows_what_it_is_for_and_what_is_left(client, occurrence):
    PlaceFactory(occurrence=occurrence)

    page = client.get(form_url(occurrence))

    assert page.status_code == 200
    assert "Fars Legestue" in text_of(page)
    assert "Wednesday 21 October 2026, 10:00–12:00" in text_of(page)
    assert "2 places left" in text_of(page)


@pytest.mark.parametrize(("language", "title"), [("en", "Sign up, Fars"), ("ar", "سجّلوا، Fars")])
def test_title_has_the_comma_of_its_language(client, occurrence, language, title):
    page = client.get(form_url(occurrence).replace("/en/", f"/{language}/"))

    assert soup(page).title.string.startswith(title)


def test_empty_form_is_kept_by_its_browser_alone(client, occurrence):
    """Going back must find the same form (ADR 0006)."""
    page = client.get(form_url(occurrence))

    assert page.headers["Cache-Control"] == "private, max-age=0"
    page.headers["Cache-Control"] = PERSONAL_HEADERS["Cache-Control"]
    assert_personal(page)


def test_form_with_something_in_it_is_kept_nowhere(client, occurrence):
    for facts in ({"email": "none"}, {"more": "1"}):
        assert_personal(send(client, occurrence, **facts))


def test_form_as_it_is_shown_can_be_sent(client, occurrence):
    """What the page itself holds, filled in: no helper of ours in between."""
    form = soup(client.get(form_url(occurrence))).find("form", method="post")
    fields = {field["name"]: field.get("value", "") for field in form.find_all("input")}

    answer = client.post(
        form.get("action") or form_url(occurrence),
        {**fields, "name": "A Parent", "email": "parent@example.org"},
    )

    assert answer.status_code == 303
    assert standing(occurrence) == {"parent": "confirmed"}
    assert place_of(occurrence).signup.adults == 1


def test_sign_up_leads_to_a_page_one_can_come_back_to(client, occurrence):
    answer = send(client, occurrence, adults="2")

    assert answer.status_code == 303
    assert_personal(answer)
    for _visit in range(2):
        page = client.get(answer.url)
        assert page.status_code == 200
        assert soup(page).h1.get_text() == "You have a place"
        assert "2 places are yours." in text_of(page)
        assert_personal(page)
    assert posted() == [("parent", "You have a place: Fars Legestue")]


def test_date_that_is_over_says_so(client, occurrence, frozen):
    frozen.move_to(occurrence.ends_at + timedelta(minutes=1))

    page = client.get(form_url(occurrence))

    assert "The date is over." in text_of(page)
    assert "right now" not in text_of(page)


def test_party_that_does_not_fit_learns_that_it_waits_and_how_that_works(client, occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=2)

    page = client.get(send(client, occurrence, adults="2").url)

    assert soup(page).h1.get_text() == "You are on the waiting list"
    assert "we email the first family on the list that fits" in text_of(page)
    assert standing(occurrence)["parent"] == "waiting"


def test_full_date_offers_the_waiting_list(client, occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=3)

    page = client.get(form_url(occurrence))

    assert soup(page).h1.get_text() == "Join the waiting list"
    assert "we email the first family on the list that fits" in text_of(page)
    assert send(client, occurrence).status_code == 303


def test_reload_and_double_post_are_the_same_sign_up(client, occurrence):
    form = filled_in(occurrence)

    answers = [client.post(form_url(occurrence), form) for _click in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert (Signup.objects.count(), Place.objects.count(), Letter.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_seats_are_the_same_in_every_language(client, occurrence, language):
    PlaceFactory(occurrence=occurrence)

    answer = client.post(form_url(occurrence, language), filled_in(occurrence, adults="2"))

    assert answer.status_code == 303
    assert answer.url.startswith(f"/{language}/tilmeld/")
    assert place_of(occurrence).signup.language == language
    for other in ("da", "en", "ar"):
        meter = soup(client.get(form_url(occurrence, other))).find("svg", attrs={"role": "img"})
        path = meter.find("path", class_="taken")["d"]
        assert path.count("M") == 3


@pytest.mark.parametrize(("ticked", "is_first_time"), [({}, False), ({"first_time": "on"}, True)])
def test_family_can_say_that_it_comes_for_the_first_time(client, occurrence, ticked, is_first_time):
    send(client, occurrence, **ticked)

    assert Signup.objects.get().is_first_time is is_first_time


def test_form_that_is_shown_again_still_says_so(client, occurrence):
    page = send(client, occurrence, first_time="on", email="none")

    assert soup(page).find("input", attrs={"name": "first_time"}).has_attr("checked")


def test_ages_are_asked_only_where_the_series_has_a_rule(client, add_date):
    without = client.get(form_url(add_date(capacity=3)))
    with_rule = client.get(form_url(add_date(capacity=3, series__max_age=12)))

    assert soup(without).find(attrs={"name": "children"})
    assert not soup(without).find(attrs={"name": "child_ages"})
    assert soup(with_rule).find(attrs={"name": "child_ages"})
    assert not soup(with_rule).find(attrs={"name": "children"})


def test_children_with_ages_are_counted_and_kept(client, add_date):
    occurrence = add_date(capacity=4, series__max_age=72)

    answer = send(client, occurrence, children=None, child_ages=["8m", "", "4"])

    assert answer.status_code == 303
    signup = place_of(occurrence).signup
    assert (signup.children, signup.child_ages) == (2, [8, 48])
    assert place_of(occurrence).seats == 3


def test_child_outside_the_rule_is_refused_beside_its_own_line(client, add_date):
    occurrence = add_date(capacity=4, series__min_age=2, series__max_age=12)

    page = send(client, occurrence, children=None, child_ages=["8m", "4"])

    assert_shown_again(page, 400, name="A Parent", email="parent@example.org")
    refusal = "This date is for children from 2 months to 12 months."
    assert errors_of(page) == [("child_ages_2", refusal)]
    assert page.text.count(refusal) == 2  # in the summary, and beside the line
    line = soup(page).find(id="child_ages_2")
    assert line["aria-invalid"] == "true"
    assert line.find("option", selected=True)["value"] == "4"
    assert soup(page).find(id=line["aria-describedby"])


def test_several_children_outside_the_rule_are_refused_once(client, add_date):
    occurrence = add_date(capacity=4, series__max_age=72)

    page = send(client, occurrence, children=None, child_ages=["", "10", "120m", "8m"])

    assert errors_of(page) == [("child_ages_2", "This date is for children up to 6 years.")]
    wrong = soup(page).find_all("select", attrs={"aria-invalid": "true"})
    assert [select["id"] for select in wrong] == ["child_ages_2", "child_ages_3"]


def test_child_is_as_old_as_it_will_be_on_the_day(client, add_date, frozen):
    occurrence = add_date(capacity=4, series__min_age=2)
    frozen.move_to(occurrence.starts_at - timedelta(days=40))

    assert send(client, occurrence, children=None, child_ages=["1m"]).status_code == 303


def test_one_more_child_is_a_line_more_without_javascript(client, add_date):
    occurrence = add_date(capacity=8, series__max_age=72)
    form = filled_in(occurrence, children=None, name="", child_ages=["8m", "4"], more="1")

    page = client.post(form_url(occurrence), form)

    assert page.status_code == 200
    assert ages_in(page) == ["8m", "4", ""]
    again = client.post(form_url(occurrence), {**form, "child_ages": ["8m", ""]})
    assert ages_in(again) == ["8m", "", ""]
    assert errors_of(page) == []  # nothing is said yet of what is not yet written
    assert soup(page).find(attrs={"name": "email"})["value"] == "parent@example.org"
    assert soup(page).find(attrs={"name": "form_token"})["value"] == form["form_token"]
    assert not Signup.objects.exists()
    assert_personal(page)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"cancelled": True}, "This date has been cancelled. Sygdom"),
        ({"series__opens_days_before": 6}, "Sign-up opens 15 October"),
        ({"series__closes_minutes_before": 7 * 24 * 60 + 61}, "Sign-up closed"),
        ({"series__mode": Mode.DROP_IN}, "You need not sign up. Just come."),
    ],
    ids=["cancelled", "not yet open", "closed", "drop-in"],
)
def test_date_without_sign_up_has_a_page_that_says_so_and_what_else_there_is(
    client, add_date, playroom, facts, words
):
    occurrence = add_date(capacity=3, **facts)
    other = OccurrenceFactory(
        series=playroom, local_date=occurrence.local_date + timedelta(days=7), capacity=3
    )

    page = client.get(form_url(occurrence))

    assert page.status_code == 200
    assert words in text_of(page)
    assert not soup(page).find("form", method="post")
    links = [link["href"] for link in soup(page).main.find_all("a")]
    assert f"/en/kalender/fars-legestue/{other.date_path()}/" in links
    assert_personal(page)


def test_form_that_closed_while_it_was_filled_in_is_a_refusal_and_keeps_nothing(client, occurrence):
    form = filled_in(occurrence)
    Occurrence.objects.update(state=State.CANCELLED)

    page = client.post(form_url(occurrence), form)

    assert page.status_code == 409
    assert soup(page).title.string.startswith("Error:")
    assert "Nothing of what you wrote has been kept." in text_of(page)
    assert not Signup.objects.exists()


def test_date_that_is_over_is_closed(client, occurrence, frozen):
    frozen.move_to(occurrence.ends_at)

    page = client.get(form_url(occurrence))

    assert page.status_code == 200
    assert "Over" in text_of(page)


@pytest.mark.parametrize("state", ["skipped", "draft", "private"])
def test_date_nobody_may_see_is_not_there(client, calendar, occurrence, state):
    if state == "skipped":
        Occurrence.objects.update(state=State.SKIPPED)
    else:
        page = EventPageFactory(parent=calendar, draft=True)
        occurrence = OccurrenceFactory(series=SeriesFactory(page=page, sign_up=True))

    assert client.get(form_url(occurrence)).status_code == 404
    assert client.post(form_url(occurrence), filled_in(occurrence)).status_code == 404
    assert not Signup.objects.exists()


def test_outcome_of_one_date_is_not_an_outcome_of_another(client, occurrence, add_date):
    outcome = send(client, occurrence).url.rstrip("/").rpartition("/")[2]
    other = add_date(capacity=3)

    assert client.get(f"/en/tilmeld/{other.uid}/tak/{outcome}/").status_code == 404


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_form_changes_nothing(client, occurrence, method):
    for _visit in range(3):
        assert getattr(client, method)(form_url(occurrence)).status_code == 200

    assert not Signup.objects.exists()
    assert not Letter.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_other_methods_are_refused(client, occurrence, method):
    assert getattr(client, method)(form_url(occurrence)).status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/en/tilmeld/5f0c6f0e-3c3f-4b8e-9d67-0a4a0f6d2c11/",
        "/en/tilmeld/00000000-0000-0000-0000-000000000000/",
        "/en/tilmeld/1/",
        "/en/tilmeld/../",
        "/en/tilmeld/" + "9" * 2000 + "/",
        "/en/tilmeld/٣/",
    ],
)
def test_forged_dates_are_not_there(client, occurrence, path):
    assert client.get(path).status_code == 404
    assert client.post(path, filled_in(occurrence)).status_code == 404


@pytest.mark.parametrize(
    "outcome",
    [
        "confirmed",
        "x" * 500,
        signing.dumps(["confirmed", 2], salt="something else"),
        signing.dumps(["confirmed", 2], salt="signups.outcome:")[:-1],
    ],
    # A signature holds the second it was made in, and workers must agree on the tests' names.
    ids=["plain", "long", "of something else", "cut short"],
)
def test_forged_outcomes_are_not_there(client, occurrence, outcome):
    assert client.get(f"{form_url(occurrence)}tak/{outcome}/").status_code == 404
