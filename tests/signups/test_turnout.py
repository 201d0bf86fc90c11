"""How many came by what the places of a date say, before and after families are forgotten."""

from datetime import date, timedelta

import pytest

from core.privacy import erase_person, purge
from events.enums import Mode
from signups.actions import change_party
from signups.ages import AgeBands, by_age
from signups.models import Place, Signup
from signups.parties import Heads, Party
from signups.turnout import Turnout, turnout, turnout_words

from .courses import take
from .families import sign_up
from .pages import soup

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_date(add_date, frozen):
    """Six seats; it is over: two families came, one for the first time, one did not, one waited."""
    past = add_date(capacity=6)
    sign_up(past, "first@example.org", adults=1, child_ages=[4, 40], is_first_time=True)
    sign_up(past, "second@example.org", adults=1, children=1)
    absent = sign_up(past, "absent@example.org", adults=1)
    sign_up(past, "waits@example.org", adults=2)
    Place.objects.filter(pk=absent.pk).update(attended=False)
    frozen.move_to(past.ends_at + timedelta(hours=1))
    return past


CAME = Turnout(
    came=Heads(families=2, adults=2, babies=1, children=1), ageless=1, new=1, absent=1, waited=1
)


def test_turnout_is_what_the_places_say(full_date, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert turnout(full_date) == CAME


def test_turnout_outlasts_the_families(full_date, frozen):
    erase_person("first@example.org")
    assert turnout(full_date) == CAME

    frozen.shift(timedelta(days=40))
    assert purge()["signups.signup"] == 3

    assert turnout(full_date) == CAME
    assert set(Place.objects.values_list("signup__email", "signup__name")) == {("", "")}


def test_children_are_as_old_as_they_were_on_the_day(add_date, frozen):
    """Ten months when the form was sent, a year on the date, and not by when they are forgotten."""
    later = add_date(capacity=6, local_date=date(2026, 12, 16))
    sign_up(later, adults=1, child_ages=[10])
    frozen.move_to("2027-06-01T10:00+02:00")

    purge()

    assert turnout(later).came == Heads(families=1, adults=1, toddlers=1)


def test_what_has_been_does_not_change_with_the_family(dates, frozen):
    """A baby is a toddler half a year on, and one of the grown-ups stays at home."""
    take(dates, adults=2, child_ages=[10])
    frozen.move_to(dates[0].ends_at + timedelta(hours=1))
    assert turnout(dates[0]).came == Heads(families=1, adults=2, babies=1)

    change_party(signup=Signup.objects.get(), party=Party(1, 1, (15,)))

    assert turnout(dates[0]).came == Heads(families=1, adults=2, babies=1)
    assert turnout(dates[1]).came == Heads(families=1, adults=1, toddlers=1)


def test_first_time_is_the_first_date_of_a_course_and_no_other(dates, frozen):
    take(dates, adults=1, is_first_time=True)
    frozen.move_to(dates[1].ends_at + timedelta(hours=1))
    assert [turnout(date).new for date in dates[:2]] == [1, 0]

    erase_person("parent@example.org")

    assert [turnout(date).new for date in dates[:2]] == [1, 0]


def test_first_time_stays_the_first_when_the_first_has_been_forgotten(add_date, frozen):
    """Two forms of one family, a month apart, with the same tick."""
    first = add_date()
    later = add_date(local_date=first.local_date + timedelta(days=35))
    for date_ in (first, later):
        sign_up(date_, adults=1, is_first_time=True)
    frozen.move_to(later.ends_at + timedelta(hours=1))
    assert [turnout(each).new for each in (first, later)] == [1, 0]

    assert purge()["signups.signup"] == 1

    assert [turnout(each).new for each in (first, later)] == [1, 0]


def test_of_who_stayed_away_and_of_talks_nothing_is_kept(full_date, add_date, frozen):
    talk = add_date(
        capacity=3, series__mode=Mode.SLOTS, local_date=full_date.local_date + timedelta(days=1)
    )
    sign_up(talk, "absent@example.org", adults=1, child_ages=[4], slot=0)
    frozen.move_to(talk.ends_at + timedelta(hours=1))

    erase_person("absent@example.org")

    assert not Place.objects.filter(came_as__isnull=False).exists()
    assert turnout(talk) == Turnout(came=Heads(families=1, adults=1), ageless=1)


def test_families_that_nobody_answered_got_no_place(add_date, frozen):
    date = add_date(capacity=6, series__needs_approval=True)
    sign_up(date, adults=1)
    frozen.move_to(date.ends_at + timedelta(hours=1))

    assert turnout_words(date) == "1 family got no place."


def test_ages_of_a_date_to_come_are_not_kept(occurrence):
    sign_up(occurrence, adults=1, child_ages=[10])

    erase_person("parent@example.org")

    assert Place.objects.get().came_as is None


@pytest.mark.parametrize(
    ("age", "ahead", "found"),
    [
        (11, 0, AgeBands(babies=1)),
        (11, 1, AgeBands(toddlers=1)),
        (35, 0, AgeBands(toddlers=1)),
        (36, 0, AgeBands(children=1)),
        (155, 0, AgeBands(children=1)),
        (156, 0, AgeBands(teenagers=1)),
    ],
)
def test_age_on_the_day_decides(age, ahead, found):
    day = date(2026, 10 + ahead, 14)

    assert by_age([age], known_on=date(2026, 10, 14), day=day) == found


def test_turnout_in_words(full_date, add_date):
    assert turnout_words(full_date) == (
        "By the sign-ups there were 2 families: 2 adults, 1 baby, 1 child, and 1 child of unknown "
        "age. 1 family was here for the first time. 1 family did not come. 1 family got no place."
    )
    assert turnout_words(add_date(capacity=6)) == ""


def test_list_of_a_date_says_the_numbers_when_the_names_are_gone(full_date, frozen, request):
    frozen.shift(timedelta(days=40))
    purge()
    desk = request.getfixturevalue("desk")  # signed in today

    said = soup(desk.get(f"/admin/signups/{full_date.uid}/")).main.get_text(" ")

    assert "By the sign-ups there were 2 families: 2 adults" in said
    assert "Their names have been forgotten; the numbers stay." in said
