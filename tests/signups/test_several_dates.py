"""One sign-up for several dates: all of a series, or those a family picks."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from core.changes import CannotUndo, undo
from events.actions import LineFacts, cancel_dates, save_schedule
from events.enums import Mode
from events.models import Line, Occurrence
from events.rule_text import parse_rule
from signups.actions import (
    SignupRefused,
    cancel_place,
    change_party,
    leave_all,
    rejoin,
)
from signups.jobs import remind
from signups.models import Place, Signup
from signups.parties import Party
from tests.factories.signups import PlaceFactory

from .courses import statuses, take
from .families import place_of, post, sign_up, standing, sums

pytestmark = pytest.mark.django_db


def test_family_has_a_place_at_each_date_and_one_letter(dates):
    outcome = take(dates, adults=1, children=1)

    assert (outcome.confirmed, outcome.waiting) == (4, ())
    signup = Signup.objects.get()
    assert statuses(signup) == ["confirmed"] * 4
    assert [sums(each) for each in dates] == [(2, 0)] * 4
    (mail,) = post()
    assert mail.subject == "You are signed up: Fars Legestue"
    assert "You have a place on 4 dates." in mail.body
    assert "Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_where_a_date_is_full_the_family_waits_and_is_told(dates):
    PlaceFactory(occurrence=dates[1], signup__adults=3)

    outcome = take(dates)

    assert (outcome.confirmed, outcome.waiting) == (3, (dates[1].pk,))
    assert standing(dates[1])["parent"] == "waiting"
    assert sums(dates[1]) == (3, 1)
    (mail,) = post()
    assert "You have a place on 3 dates. On 1 date you wait for one." in mail.body


def test_nobody_new_gets_a_seat_that_someone_waiting_fits(dates):
    PlaceFactory(occurrence=dates[0], waiting=True)

    outcome = take(dates)

    assert outcome.waiting == (dates[0].pk,)


def test_same_click_again_is_the_same_sign_up(dates):
    first = take(dates, form_token="form")
    again = take(dates, form_token="form")

    assert again == first
    assert Place.objects.count() == 4
    assert len(post()) == 1


def test_form_put_right_moves_to_the_right_address(dates):
    take(dates, "mistyped@example.org", form_token="form")
    take(dates, "right@example.org", form_token="form", adults=2)

    signup = Signup.objects.get()
    assert (signup.email, statuses(signup)) == ("right@example.org", ["confirmed"] * 4)
    assert sums(dates[0]) == (2, 0)
    assert [mail.to for mail in post()] == [["right@example.org"]]


def test_dates_picked_otherwise_are_let_go_of(dates):
    take(dates[:3], form_token="form", whole_series=False)
    outcome = take(dates[2:], form_token="form", whole_series=False)

    assert (outcome.confirmed, outcome.waiting) == (2, ())
    assert statuses(Signup.objects.get()) == ["cancelled", "cancelled", "confirmed", "confirmed"]
    assert [sums(each) for each in dates] == [(0, 0), (0, 0), (1, 0), (1, 0)]


def test_date_too_small_for_a_form_put_right_is_let_go_of_and_no_wrong_address_stays(dates):
    Occurrence.objects.filter(pk=dates[2].pk).update(capacity=1)
    take(dates, "wrong@example.org", form_token="form")
    others = [date for date in dates if date != dates[2]]

    take(others, "right@example.org", form_token="form", adults=2)

    assert statuses(Signup.objects.get()) == ["confirmed", "confirmed", "cancelled", "confirmed"]
    assert set(Place.objects.active().values_list("email_key", flat=True)) == {"right@example.org"}


def test_seats_that_a_corrected_form_leaves_go_to_who_waits(dates):
    take(dates, form_token="form", adults=3)
    PlaceFactory(occurrence=dates[0], waiting=True, signup__email="waits@example.org")

    take(dates, form_token="form", adults=2)

    assert standing(dates[0])["waits"] == "offered"


def test_what_the_address_has_at_a_date_stays_and_the_stranger_sees_nothing_of_it(dates):
    PlaceFactory(occurrence=dates[0], signup__email="parent@example.org", signup__adults=2)

    outcome = take(dates)

    assert (outcome.confirmed, outcome.waiting) == (4, ())
    assert sums(dates[0]) == (2, 0)
    assert [sums(each) for each in dates[1:]] == [(1, 0)] * 3


def test_second_form_for_all_that_the_family_has_leaves_no_sign_up_but_a_letter(dates, frozen):
    take(dates)
    post()
    frozen.shift(timedelta(minutes=11))

    outcome = take(dates)

    assert outcome.confirmed == 4
    assert Signup.objects.count() == 1
    assert [mail.subject for mail in post()] == ["You are signed up: Fars Legestue"]


def test_dates_that_have_begun_are_left_out_and_none_is_refused(dates, frozen):
    frozen.move_to(dates[0].starts_at + timedelta(minutes=1))

    assert take(dates).confirmed == 3

    frozen.move_to(dates[-1].starts_at)
    with pytest.raises(SignupRefused, match="closed"):
        take(dates, "late@example.org")
    assert not Signup.objects.filter(email="late@example.org").exists()


def test_party_changes_at_every_date_to_come(dates, frozen):
    take(dates)
    frozen.move_to(dates[0].ends_at)
    signup = Signup.objects.get()

    change_party(signup=signup, party=Party(2, 1))

    assert [sums(each) for each in dates] == [(1, 0), (3, 0), (3, 0), (3, 0)]
    assert "2 adults and 1 child" in post()[-1].body


def test_party_that_is_too_many_for_one_date_changes_at_none(dates):
    take(dates)
    PlaceFactory(occurrence=dates[2], signup__adults=2)

    with pytest.raises(SignupRefused, match="Wednesday 4 November 2026: There is no room"):
        change_party(signup=Signup.objects.get(email="parent@example.org"), party=Party(2, 0))

    assert [sums(each) for each in dates] == [(1, 0), (1, 0), (3, 0), (1, 0)]


def test_age_put_right_that_does_not_fit_a_later_date_says_which(dates):
    dates[0].series.max_age = 8
    dates[0].series.save()
    take(dates, child_ages=[7], children=0)

    # Eight months until the 13th of the month after, and nine from the 14th.
    change_party(signup=Signup.objects.get(), party=Party(1, 1, (8,)))
    with pytest.raises(SignupRefused, match="Wednesday 21 October 2026: A child is too young"):
        change_party(signup=Signup.objects.get(), party=Party(1, 1, (9,)))

    assert Signup.objects.get().child_ages == [8]


def test_one_date_is_let_go_of_alone(dates):
    take(dates)
    post()

    cancel_place(place=place_of(dates[1]))

    assert statuses(Signup.objects.get()) == ["confirmed", "cancelled", "confirmed", "confirmed"]
    (mail,) = post()
    assert "Wednesday 28 October 2026" in mail.body


def test_cancelled_date_is_told_and_undone_like_any_other(dates):
    take(dates)
    post()

    change = cancel_dates(dates=dates[:1], reason="Sygdom", by=None)
    undo(change)

    assert statuses(Signup.objects.get()) == ["confirmed"] * 4


def test_second_click_after_the_first_date_has_begun_takes_nothing_away(dates, frozen):
    take(dates, form_token="form")
    frozen.move_to(dates[0].starts_at + timedelta(minutes=5))

    assert take(dates, form_token="form").confirmed == 4

    assert statuses(Signup.objects.get()) == ["confirmed"] * 4


def test_form_put_right_leaves_a_date_that_is_called_off_as_it_stands(dates):
    take(dates, form_token="form")
    change = cancel_dates(dates=dates[1:2], reason="Sygdom", by=None)
    fresh = list(Occurrence.objects.filter(series=dates[0].series).select_related("series"))

    take(fresh, form_token="form", adults=2)
    undo(change)

    assert statuses(Signup.objects.get()) == ["confirmed"] * 4


def test_leaving_takes_dates_out_of_the_familys_calendar(dates, frozen):
    take(dates)
    frozen.move_to(dates[0].starts_at - timedelta(hours=26))
    remind()
    (reminder,) = [mail for mail in post() if "See you soon" in mail.subject]
    assert "METHOD:REQUEST" in reminder.message().as_string()

    leave_all(signup=Signup.objects.get())

    assert sorted(
        ("METHOD:CANCEL" in mail.message().as_string(), "21 October" in mail.body)
        for mail in post()
    ) == [(False, False), (True, True)]


def test_date_whose_new_time_was_read_in_the_letter_is_not_moved_back(dates, move, frozen):
    take(dates)
    post()
    change = move(to=13)
    frozen.shift(60)

    change_party(signup=Signup.objects.get(), party=Party(2, 0))
    assert "13:00" in post()[-1].body

    with pytest.raises(CannotUndo):
        undo(change)


def test_date_of_many_is_reminded_of_though_the_receipt_named_it(dates, frozen):
    frozen.move_to(dates[0].starts_at - timedelta(hours=26))
    take(dates)

    remind()

    assert sorted(mail.subject for mail in post()) == [
        "See you soon: Fars Legestue",
        "You are signed up: Fars Legestue",
    ]


def test_one_date_can_be_taken_back_though_its_own_sign_up_has_not_opened(dates):
    dates[0].series.opens_days_before = 8
    dates[0].series.save()
    take(list(Occurrence.objects.filter(series=dates[0].series).select_related("series")))
    cancel_place(place=place_of(dates[3]))

    rejoin(place=place_of(dates[3]))

    assert statuses(Signup.objects.get()) == ["confirmed"] * 4


def test_sign_up_for_several_is_not_rewritten_through_the_form_of_one_date(dates):
    take(dates)
    cancel_place(place=place_of(dates[1]))
    dates[1].series.mode = Mode.DATE
    dates[1].series.save()

    sign_up(dates[1], name="A Stranger", adults=3)

    assert Signup.objects.earliest("pk").name == "A Parent"
    assert sums(dates[1]) == (3, 0)


@pytest.mark.parametrize("count", [1, 40])
def test_statements_do_not_grow_with_the_dates(playroom, assert_queries, count):
    playroom.mode = Mode.SERIES
    playroom.save()
    day = timezone.localdate() + timedelta(days=7)
    line = Line(
        series=playroom,
        from_date=day,
        until_date=day + timedelta(weeks=count - 1),
        rule=parse_rule("RRULE:FREQ=WEEKLY;BYDAY=WE"),
        start_time=timezone.now().time(),
        end_time=(timezone.now() + timedelta(hours=1)).time(),
        capacity=3,
    )
    line.clean()
    save_schedule(series=playroom, lines=[LineFacts(line)], by=None)
    dates = list(Occurrence.objects.filter(series=playroom).select_related("series"))
    assert len(dates) == count

    # The form, who comes to all of it and to its new dates (3), whether this one does, the sign-up,
    # the dates, what the address has, the places, the sums and the letter; two savepoints.
    assert_queries(16, lambda: take(dates, f"{uuid.uuid4().hex}@example.org"))
