"""Many families for all dates of a series at once, in every order: no seat is given twice."""

from datetime import timedelta

import pytest

from events.enums import Mode
from signups.enums import PlaceStatus
from signups.links import token
from signups.models import Place, Signup
from tests.factories.events import OccurrenceFactory

pytestmark = pytest.mark.race

DATES, SEATS = 5, 8


@pytest.fixture
def course(at_the_door):
    """Five weekly dates of one course, and the form at the first."""
    door = at_the_door(capacity=SEATS)
    series = door.date.series
    series.mode = Mode.SERIES
    series.save()
    for week in range(1, DATES):
        day = door.date.local_date + timedelta(weeks=week)
        OccurrenceFactory(series=series, local_date=day, capacity=SEATS)
    return door


def all_dates(course):
    return list(course.date.series.occurrences.order_by("pk"))


def sign_up(course, family, *, seen, **facts):
    path, form = course.sign_up(family, **facts)
    return path, form | {"seen": seen}


def assert_sums_are_true(course):
    for date in all_dates(course):
        held = sum(place.seats for place in date.places.holding_seats())
        waiting = date.places.waiting().count()
        assert (date.taken, date.waiting) == (held, waiting)
        assert date.taken <= date.capacity


def test_40_families_for_8_seats_on_each_of_5_dates(live_house, course, rush):
    # They have been told that they may have to wait.
    seen = ",".join(str(date.pk) for date in all_dates(course))

    answers = rush(live_house.base_url).post([sign_up(course, n, seen=seen) for n in range(40)])

    assert {answer.status for answer in answers} == {303}
    assert Signup.objects.count() == 40
    assert Place.objects.count() == 40 * DATES
    assert_sums_are_true(course)
    assert {date.taken for date in all_dates(course)} == {SEATS}


def test_families_of_one_date_and_of_all_meet(live_house, course, rush):
    """Some correct their form, with other people, while others come."""
    seen = ",".join(str(date.pk) for date in all_dates(course))
    going = rush(live_house.base_url)
    first = [sign_up(course, n, seen=seen) for n in range(10)]
    going.post(first)
    corrected = [(path, form | {"adults": "2"}) for path, form in first[:5]]

    answers = going.post(
        [*corrected, *first[5:], *(sign_up(course, n, seen=seen) for n in range(20, 40))]
    )

    assert {answer.status for answer in answers} <= {303, 409}
    assert_sums_are_true(course)


def test_forms_put_right_while_places_are_let_go_of_and_offered(live_house, course, rush):
    """Whoever writes a form anew holds no place that has changed hands meanwhile."""
    seen = ",".join(str(date.pk) for date in all_dates(course))
    going = rush(live_house.base_url)
    forms = [sign_up(course, n, seen=seen) for n in range(SEATS + 6)]
    for form in forms:
        going.post([form])
    first = all_dates(course)[0]
    comes = first.places.filter(status=PlaceStatus.CONFIRMED).select_related("signup")
    cancels = [
        (f"/da/min-tilmelding/{token(place.signup)}/?dato={first.uid}", {"do": "cancel"})
        for place in comes
    ]
    corrected = [(path, form | {"phone": "12 34 56 78"}) for path, form in forms[:SEATS]]

    answers = going.post([each for pair in zip(corrected, cancels, strict=True) for each in pair])

    assert {answer.status for answer in answers} == {303}
    assert_sums_are_true(course)


def test_one_form_posted_many_times_is_one_sign_up(live_house, course, rush):
    click = sign_up(course, "impatient", seen="")

    answers = rush(live_house.base_url).post([click] * 30)

    assert {answer.status for answer in answers} == {303}
    assert (Signup.objects.count(), Place.objects.count()) == (1, DATES)
    assert_sums_are_true(course)


def test_one_family_with_many_forms_has_one_place_at_each(live_house, course, rush):
    answers = rush(live_house.base_url).post(
        [sign_up(course, "same", seen="") for _form in range(20)]
    )

    assert {answer.status for answer in answers} == {303}
    assert (Signup.objects.count(), Place.objects.count()) == (1, DATES)
    assert_sums_are_true(course)
