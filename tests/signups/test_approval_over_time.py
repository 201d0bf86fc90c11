"""Dates that change while families wait for a yes or no, and who has had a yes."""

from datetime import time, timedelta

import pytest
from django.db import transaction

from core import changes
from events.actions import cancel_dates, close_house, lift_closure
from events.enums import Mode
from events.wall_clock import moment
from rooms.models import Closure
from signups.actions import (
    SignupRefused,
    approve,
    decline,
    follow_series,
    rejoin,
)
from signups.enums import PlaceStatus
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .courses import plan_longer, statuses, take
from .families import place_of, post, posted, send, sign_up, standing, sums
from .pages import filled_in

pytestmark = pytest.mark.django_db

POLICY = "Somebody in the house says yes or no to each family."
WAITS, COMES, IN_LINE = "requested", "confirmed", "waiting"


def one():
    return Signup.objects.get()


def close_on(day):
    closure = Closure(
        reasons={"da": "Vandskade"},
        starts_at=moment(day, time.min),
        ends_at=moment(day + timedelta(days=1), time.min),
        is_whole_house=True,
    )
    close_house(closure=closure, zones=[], by=None)
    return closure


def test_closed_house_is_told_to_who_has_asked(asking, frozen):
    sign_up(asking)
    post()
    close_on(asking.local_date)
    frozen.shift(600)

    assert posted() == [("parent", "Cancelled: Fars Legestue")]


def test_house_is_not_closed_again_by_undo_once_a_family_has_read_its_yes(asking, staff, frozen):
    place = sign_up(asking)
    closure = close_on(asking.local_date)
    frozen.shift(600)
    post()
    lifted = lift_closure(closure=closure, by=None)
    frozen.shift(60)
    approve(signup=place.signup, by=staff)
    post()

    with pytest.raises(changes.CannotUndo):
        changes.undo(lifted)


def test_plan_that_moves_tells_who_has_asked(course, line, move, frozen):
    course[0].series.mode = Mode.DATE
    course[0].series.save()
    sign_up(course[0])
    post()
    move(to=13)
    frozen.shift(600)

    (mail,) = post()
    assert mail.subject == "New time: Fars Legestue"
    assert "You still wait for our answer." in mail.body


def test_plan_that_ends_lets_no_date_vanish_under_who_has_asked(course, line):
    course[3].series.mode = Mode.DATE
    course[3].series.save()
    sign_up(course[3])
    plan_longer(line, course[1].local_date)

    course[3].refresh_from_db()
    assert course[3].state == "planned"


def test_nobody_gets_a_yes_to_a_date_that_is_off(asking, staff):
    place = sign_up(asking)
    cancel_dates(dates=[asking], reason="", by=None)

    for answer in (approve, decline):
        with pytest.raises(SignupRefused):
            answer(signup=place.signup, by=staff)


def test_answer_holds_for_a_date_that_is_off_and_comes_back(course, staff):
    take(course)
    change = cancel_dates(dates=[course[1]], reason="", by=None)
    approve(signup=one(), by=staff)

    changes.undo(change)

    assert statuses(one()) == [COMES] * 4


def test_no_ends_a_course_though_one_of_its_dates_is_over(course, line, staff, frozen):
    take(course)
    frozen.move_to("2026-10-22T09:00+02:00")
    decline(signup=one(), by=staff)
    plan_longer(line, line.until_date.replace(day=25))

    follow_series(line.series_id)

    assert statuses(one())[1:] == ["cancelled"] * 3


def test_no_is_told_to_who_comes_to_other_dates(course, line, staff, frozen):
    take(course[:2])
    series = course[0].series
    series.needs_approval = False
    series.save()
    follow_series(line.series_id)
    post()

    decline(signup=one(), by=staff)

    (mail,) = post()
    assert mail.subject == "We cannot give you a place: Fars Legestue"
    assert "You have a place on 2 dates." in mail.body


# Who has had a yes


def test_yes_goes_with_the_address_that_it_was_said_to(asking, staff):
    place = sign_up(asking, form_token="one")
    approve(signup=place.signup, by=staff)

    send(asking, "somebody@example.org", form_token="one")

    assert standing(asking) == {"somebody": WAITS}
    assert sums(asking) == (0, 0)


def test_yes_to_a_course_goes_with_the_address_that_it_was_said_to(course, staff):
    take(course, form_token="one")
    approve(signup=one(), by=staff)

    take(course, "somebody@example.org", form_token="one")

    assert statuses(one()) == [WAITS] * 4


def test_address_put_right_after_a_yes_tells_nothing_of_who_has_it(asking, staff):
    """However often the form comes."""
    found = []
    for address in ("known@example.org", "unknown@example.org"):
        with transaction.atomic():
            PlaceFactory(occurrence=asking, signup__email="known@example.org")
            place = sign_up(asking, "mine@example.org", form_token="one")
            approve(signup=place.signup, by=staff)
            found.append([send(asking, address, form_token="one").status for _time in range(3)])
            transaction.set_rollback(True)

    assert found == [[PlaceStatus.REQUESTED] * 3] * 2


def test_offer_that_was_let_go_of_came_of_a_yes(asking, staff):
    place = sign_up(asking)
    Place.objects.filter(pk=place.pk).update(status=PlaceStatus.WITHDRAWN)

    rejoin(place=place_of(asking))

    assert standing(asking) == {"parent": COMES}


def test_staff_learn_that_a_family_had_asked_already(desk, asking):
    sign_up(asking)
    form = filled_in(asking, language="en", agreed="on")

    page = desk.post(f"/admin/signups/{asking.uid}/sign-up/", form, follow=True)

    assert "They had signed up already. This is how they stand." in page.text
    assert standing(asking) == {"parent": WAITS}
