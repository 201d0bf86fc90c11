"""The form for several dates in a browser without JavaScript, and the family's page for them."""

from datetime import timedelta

import pytest

from events.enums import Mode
from events.models import Occurrence
from signups.models import Place, Signup
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import PlaceFactory, QuestionFactory

from .pages import assert_personal, assert_shown_again, filled_in, form_url, own_url, soup, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def picked(dates):
    """The same, of which one picks."""
    dates[0].series.mode = Mode.PICK
    dates[0].series.save()
    return dates


def send(client, rows, **facts):
    return client.post(form_url(rows[0]), filled_in(rows[0], **{"seen": "", **facts}))


def own(client, url, do, **facts):
    return client.post(url, {"do": do, **facts})


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_form_lists_every_date_it_is_for(client, dates, language):
    page = client.get(form_url(dates[1], language))

    assert page.status_code == 200
    assert len(soup(page).select("aside .date-list li")) == 4
    assert page["Cache-Control"] == "private, max-age=0"


def test_whole_series_is_one_form_away(client, dates):
    taken = send(client, dates)

    assert taken.status_code == 303
    thanks = client.get(taken["Location"])
    assert_personal(thanks)
    assert "You have a place on 4 dates." in text_of(thanks)
    assert Signup.objects.get().whole_series


def test_family_is_told_where_it_would_wait_and_says_yes(client, dates):
    PlaceFactory(occurrence=dates[1], signup__adults=2)

    told = send(client, dates, adults="2")

    assert told.status_code == 200
    assert "On the date below you would be on the waiting list." in text_of(told)
    assert [each.a["href"] for each in soup(told).select(".page-top .date-list li")] == [
        "/en/kalender/nummer-1/2026-10-28/".replace("nummer-1", "fars-legestue")
    ]
    assert not Signup.objects.filter(email="parent@example.org").exists()

    seen = soup(told).find("input", {"name": "seen"})["value"]
    token = soup(told).find("input", {"name": "form_token"})["value"]
    taken = send(client, dates, adults="2", seen=seen, form_token=token)

    thanks = text_of(client.get(taken["Location"]))
    assert "You have a place on 3 dates. On 1 date you wait for one." in thanks


def test_who_is_asked_something_more_is_still_told_where_they_would_wait(client, dates):
    question = QuestionFactory(series=dates[0].series, is_per_person=True)
    PlaceFactory(occurrence=dates[1], signup__adults=2)

    asked = send(client, dates, adults="2", asked="1")
    assert "Each of you is asked something" in text_of(asked)
    hidden = {
        each["name"]: each.get("value", "") for each in soup(asked).select("form [type=hidden]")
    }
    told = send(client, dates, adults="2", **hidden, **{f"question_{question.pk}_2": "x"})

    assert "On the date below you would be on the waiting list." in text_of(told)
    assert not Signup.objects.filter(email="parent@example.org").exists()


def test_date_too_small_for_them_is_left_out_and_they_are_told(client, dates):
    Occurrence.objects.filter(pk=dates[2].pk).update(capacity=1)

    told = send(client, dates, adults="2")

    assert "The date below is too small for you" in text_of(told)
    assert soup(told).title.string.startswith("Please look once more:")
    seen = soup(told).find("input", {"name": "seen"})["value"]
    taken = send(client, dates, adults="2", seen=seen)
    assert "You have a place on 3 dates." in text_of(client.get(taken["Location"]))


def test_one_who_fits_on_no_date_is_told_so(client, dates):
    answer = send(client, dates, adults="4")

    assert answer.status_code == 400
    assert "There is no date that all of you can come to." in text_of(answer)


def test_whole_series_opens_with_its_next_date(client, dates, frozen):
    dates[0].series.opens_days_before = 3
    dates[0].series.save()

    assert "form_token" not in client.get(form_url(dates[0])).content.decode()
    assert send(client, dates).status_code == 409
    assert not Signup.objects.exists()

    frozen.move_to(dates[0].starts_at - timedelta(days=2))
    assert send(client, dates).status_code == 303
    assert Place.objects.count() == 4


def test_form_that_was_opened_to_pick_dates_is_none_for_all_of_them(client, picked):
    form = filled_in(picked[0], dates=[str(picked[0].pk)], seen="")
    picked[0].series.mode = Mode.SERIES
    picked[0].series.save()

    assert client.post(form_url(picked[0]), form).status_code == 400
    assert not Signup.objects.exists()


@pytest.mark.parametrize("seen", ["x", "-1,,y", "," * 5000, "9" * 4000])
def test_rubbish_for_what_has_been_said_says_it_again(client, dates, seen):
    PlaceFactory(occurrence=dates[1], signup__adults=2)

    assert send(client, dates, adults="2", seen=seen).status_code == 200


def test_full_date_far_down_a_long_list_is_in_sight(client, dates):
    for week in range(4, 20):
        day = dates[0].local_date + timedelta(weeks=week)
        OccurrenceFactory(series=dates[0].series, local_date=day, capacity=3)
    assert soup(client.get(form_url(dates[0]))).select_one("aside details:not([open])")

    PlaceFactory(occurrence=Occurrence.objects.latest("starts_at"), signup__adults=3)

    assert soup(client.get(form_url(dates[0]))).select_one("aside details[open]")


def test_what_the_page_says_is_full_is_said_beforehand(client, dates):
    PlaceFactory(occurrence=dates[1], signup__adults=3)
    seen = soup(client.get(form_url(dates[0]))).find("input", {"name": "seen"})["value"]

    assert send(client, dates, seen=seen).status_code == 303


def test_second_click_is_not_asked_about_a_date_that_it_has_filled_itself(client, dates):
    form = filled_in(dates[0], adults="3", seen="")

    answers = [client.post(form_url(dates[0]), form) for _click in range(2)]

    assert [each.status_code for each in answers] == [303, 303]
    assert "You have a place on 4 dates." in text_of(client.get(answers[1]["Location"]))


def test_date_the_form_was_opened_at_is_picked_already(client, picked):
    page = client.get(form_url(picked[1]))

    boxes = soup(page).find_all("input", {"name": "dates"})
    assert [box.has_attr("checked") for box in boxes] == [False, True, False, False]


def test_only_picked_dates_are_taken(client, picked):
    send(client, picked, dates=[str(picked[1].pk), str(picked[3].pk)])

    taken = Place.objects.order_by("occurrence__starts_at").values_list("occurrence", flat=True)
    assert list(taken) == [picked[1].pk, picked[3].pk]


@pytest.mark.parametrize("chosen", [[], ["999999"], ["x"]])
def test_none_or_somebody_elses_date_is_an_error_beside_the_dates(client, picked, chosen):
    answer = send(client, picked, dates=chosen)

    assert_shown_again(answer, 400, name="A Parent")
    assert soup(answer).find(id="id_dates_error")


def test_child_too_old_on_one_picked_day_is_told_which(client, picked):
    picked[0].series.max_age = 8
    picked[0].series.save()

    every = [str(each.pk) for each in picked]
    answer = send(client, picked, dates=every, child_ages=["8m"], children=None)

    # Eight months today, which is the 14th; nine from the 14th of next month on.
    assert answer.status_code == 303

    answer = send(client, picked, dates=every, child_ages=["9m"], children=None)

    assert answer.status_code == 400
    assert "Wednesday 21 October 2026" in soup(answer).find(id="id_dates_error").text


def test_row_for_one_more_child_keeps_what_was_picked(client, picked):
    picked[0].series.max_age = 30
    picked[0].series.save()
    form = filled_in(picked[0], dates=[str(picked[2].pk)], seen="", more="", children=None)

    page = client.post(form_url(picked[0]), form)

    assert page.status_code == 200
    assert soup(page).find("input", {"name": "dates", "checked": True})["value"] == str(
        picked[2].pk
    )


def test_page_says_so_where_no_date_is_open(client, dates, frozen):
    frozen.move_to(dates[-1].starts_at)

    page = client.get(form_url(dates[0]))

    assert page.status_code == 200
    assert "form_token" not in page.content.decode()


@pytest.fixture
def signed_up(client, dates):
    send(client, dates)
    return Place.objects.filter(signup__email="parent@example.org").order_by(
        "occurrence__starts_at"
    )


def test_own_page_shows_every_date_and_leads_to_each(client, signed_up):
    PlaceFactory(occurrence=signed_up[3].occurrence)
    page = client.get(own_url(signed_up[0]))

    assert_personal(page)
    assert "You have a place on 4 dates." in text_of(page)
    ways = [each["href"] for each in soup(page).select(".date-list a")]
    one = client.get(own_url(signed_up[0]) + ways[1])
    assert "Wednesday 28 October 2026" in text_of(one)
    assert "Cancel our sign-up" in text_of(one)
    assert "Are there more of you, or fewer?" not in text_of(one)


def test_ill_on_one_date_lets_go_of_that_alone(client, signed_up):
    url = f"{own_url(signed_up[0])}?dato={signed_up[1].occurrence.uid}"

    answer = own(client, url, "cancel")

    assert (answer.status_code, answer["Location"]) == (303, url)
    assert [place.status for place in signed_up.all()] == [
        "confirmed",
        "cancelled",
        "confirmed",
        "confirmed",
    ]
    assert "Sign up again" in text_of(client.get(url))
    assert "You have a place on 3 dates." in text_of(client.get(own_url(signed_up[0])))


def test_more_of_them_come_to_every_date(client, signed_up):
    url = own_url(signed_up[0])

    answer = own(client, url, "change", adults="2", children="0")

    assert "It is saved" in text_of(client.get(answer["Location"]))
    assert {place.seats for place in signed_up.all()} == {2}


def test_more_than_there_is_room_for_is_said_with_its_date(client, signed_up):
    PlaceFactory(occurrence=signed_up[2].occurrence, signup__adults=2)

    answer = own(client, own_url(signed_up[0]), "change", adults="3", children="0")

    assert answer.status_code == 409
    assert "Wednesday 4 November 2026: There is no room for more of you." in text_of(answer)


def test_who_let_go_of_each_date_can_still_say_that_they_come_no_more(client, signed_up):
    for place in signed_up:
        own(client, f"{own_url(place)}?dato={place.occurrence.uid}", "cancel")

    url = own_url(signed_up[0])
    assert "When more dates are planned, you are on those as well." in text_of(client.get(url))
    own(client, url, "leave")

    assert not Signup.objects.get(email="parent@example.org").whole_series
    assert "When more dates are planned" not in text_of(client.get(url))


def test_leaving_is_one_tap(client, signed_up):
    url = own_url(signed_up[0])

    assert own(client, url, "leave").status_code == 303
    assert own(client, url, "leave").status_code == 303

    assert "You are not signed up" in text_of(client.get(url))
    assert {place.status for place in signed_up.all()} == {"cancelled"}


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_changes_nothing(client, signed_up, method):
    for query in ("", f"?dato={signed_up[1].occurrence.uid}"):
        for _time in range(3):
            getattr(client, method)(own_url(signed_up[0]) + query)

    assert {place.status for place in signed_up.all()} == {"confirmed"}


@pytest.mark.parametrize("query", ["", "?dato=x", "?dato=00000000-0000-4000-8000-000000000000"])
def test_rubbish_is_refused_and_does_nothing(client, signed_up, query):
    assert own(client, own_url(signed_up[0]) + query, "burn").status_code == 400
    assert client.get(own_url(signed_up[0]) + query).status_code == 200


def test_stranger_learns_nothing_from_an_outcome_made_up(client, dates):
    assert client.get(f"{form_url(dates[0])}tak/datoer/W1sxXSwgW11d:x/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_own_page_costs_the_same_however_many_dates(client, signed_up, assert_queries, count):
    signed_up.exclude(pk__in=[place.pk for place in signed_up[:count]]).delete()
    url = own_url(signed_up[0])
    client.get(url)

    assert_queries(5, client.get, url)
