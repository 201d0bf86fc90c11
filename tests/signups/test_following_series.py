"""Who comes to a whole series comes to the dates it gets later, until they leave."""

from datetime import date, datetime

import pytest

from events.enums import Mode
from events.wall_clock import ZONE
from signups.actions import (
    cancel_place,
    follow_series,
    leave_all,
)
from signups.actions.following import SETTLED_AFTER
from signups.jobs import follow
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .courses import plan_longer, statuses, take
from .families import place_of, post, standing, sums

pytestmark = pytest.mark.django_db


def test_leaving_lets_go_of_all_dates_with_one_letter(dates, line):
    take(dates, adults=3)
    waits = {"signup__email": "waits@example.org", "signup__language": "en"}
    PlaceFactory(occurrence=dates[1], waiting=True, **waits)
    post()

    for _time in range(2):
        leave_all(signup=Signup.objects.get(email="parent@example.org"))

    signup = Signup.objects.get(email="parent@example.org")
    assert statuses(signup) == ["cancelled"] * 4
    assert standing(dates[1])["waits"] == "offered"
    assert sorted((mail.to[0], mail.subject) for mail in post()) == [
        ("parent@example.org", "You are no longer signed up: Fars Legestue"),
        ("waits@example.org", "There is room for you: Fars Legestue"),
    ]
    plan_longer(line, date(2026, 11, 25))
    assert follow_series(line.series_id) == 0


def test_new_dates_of_the_series_are_theirs_too_in_the_order_they_came(dates, line, frozen):
    take(dates, "anna@example.org", adults=2)
    take(dates, "bo@example.org", adults=2)
    post()
    plan_longer(line, date(2026, 11, 18))

    # It may have been a slip: dates with families on them stay.
    assert follow() == {"places": 0}
    frozen.shift(SETTLED_AFTER)
    assert follow() == {"places": 2}
    assert follow() == {"places": 0}

    new = line.series.occurrences.latest("starts_at")
    assert standing(new) == {"anna": "confirmed", "bo": "waiting"}
    assert sums(new) == (2, 1)
    (mail,) = post()
    assert mail.to == ["bo@example.org"]
    assert mail.subject == "You are on the waiting list: Fars Legestue"
    assert "On 5 dates you wait for one." in mail.body


def test_who_picked_dates_is_on_no_later_ones(dates, line):
    take(dates, whole_series=False)
    plan_longer(line, date(2026, 11, 18))

    assert follow() == {"places": 0}


def test_date_that_was_let_go_of_is_not_given_back(dates):
    take(dates)
    cancel_place(place=place_of(dates[1]))

    assert follow() == {"places": 0}


def test_children_grow_out_of_a_series(dates, line, frozen):
    line.series.max_age = 8
    line.series.save()
    take(dates, child_ages=[7], children=0)
    plan_longer(line, date(2026, 12, 30))
    frozen.shift(SETTLED_AFTER)

    follow()

    last = Place.objects.latest("occurrence__starts_at").occurrence
    assert last.local_date == date(2026, 12, 9)  # nine months from the 14th on


def test_family_that_gives_way_everywhere_follows_no_longer(dates, line, frozen):
    take(dates, "right@example.org")
    take(dates, "mistyped@example.org", form_token="form")

    take(dates, "right@example.org", form_token="form")

    assert Signup.objects.filter(email="right@example.org").count() == 1
    assert not Signup.objects.get(email="mistyped@example.org").whole_series


def test_leaving_ends_it_for_whatever_forms_the_address_has_sent(dates, line, frozen):
    take(dates)
    plan_longer(line, date(2026, 11, 18))
    take(list(line.series.occurrences.select_related("series")))
    plan_longer(line, date(2026, 12, 2))
    frozen.shift(SETTLED_AFTER)

    leave_all(signup=Signup.objects.earliest("pk"))

    assert follow() == {"places": 0}


def test_who_came_before_is_on_a_new_date_before_who_comes_now(dates, line):
    take(dates, "anna@example.org", adults=3)
    plan_longer(line, date(2026, 11, 18))
    new = line.series.occurrences.latest("starts_at")

    take(list(line.series.occurrences.select_related("series")), "bo@example.org")

    assert standing(new) == {"anna": "confirmed", "bo": "waiting"}


def test_new_dates_at_night_are_told_in_the_morning_and_once(dates, line, frozen):
    take(dates, "anna@example.org", adults=3)
    take(dates, "bo@example.org")
    post()
    plan_longer(line, date(2026, 12, 30))
    frozen.move_to(datetime(2026, 10, 15, 1, tzinfo=ZONE))

    follow()

    assert post() == []
    frozen.move_to(datetime(2026, 10, 15, 8, tzinfo=ZONE))
    assert [mail.to for mail in post()] == [["bo@example.org"]]


def test_date_that_is_too_small_is_followed_by_nobody_who_cannot_fit(dates, line, frozen):
    take(dates, adults=3)
    plan_longer(line, date(2026, 11, 18))
    line.series.occurrences.filter(local_date=date(2026, 11, 18)).update(capacity=2)
    frozen.shift(SETTLED_AFTER)

    assert follow() == {"places": 0}


def test_series_that_is_no_longer_signed_up_for_as_a_whole_is_not_followed(dates, line, frozen):
    take(dates)
    plan_longer(line, date(2026, 11, 18))
    line.series.mode = Mode.DATE
    line.series.save()
    frozen.shift(SETTLED_AFTER)

    assert follow() == {"places": 0}


def test_form_sent_again_after_leaving_comes_to_later_dates_again(dates):
    take(dates, form_token="form")
    leave_all(signup=Signup.objects.get())

    take(dates, form_token="form")

    signup = Signup.objects.get()
    assert statuses(signup) == ["confirmed"] * 4
    assert signup.whole_series


def test_staff_who_take_a_family_off_all_dates_say_that_they_did(dates, coordinator):
    take(dates)
    post()

    leave_all(signup=Signup.objects.get(), by=coordinator)

    (mail,) = post()
    assert "We have taken you off all your dates." in mail.body
    assert not Signup.objects.get().whole_series
