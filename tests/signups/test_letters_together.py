"""A family on many dates hears in one mail what one change has done to them."""

from datetime import time, timedelta

import pytest

from core import changes
from events.actions import LineFacts, cancel_dates, change_closure, close_house, save_schedule
from events.models import Line, Occurrence
from events.wall_clock import moment
from outbox.enums import LetterStatus
from outbox.models import Letter
from rooms.models import Closure
from signups.actions import cancel_place
from signups.jobs import remind
from signups.letters import Kind
from signups.models import Place
from signups.querysets import REMINDED_BEFORE
from signups.together_words import MOST_NAMED
from tests.factories.rooms import ZoneFactory

from .courses import plan_longer, take
from .families import place_of, post, posted

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600
CANCELLED, NEW_TIMES = "Cancelled: Fars Legestue", "New times: Fars Legestue"


@pytest.fixture
def dates(line):
    return list(line.occurrences.order_by("starts_at"))


@pytest.fixture
def family_on_all(dates):
    """It knows of its dates; no calendar has one of them."""
    take(dates, whole_series=False)
    assert posted() == [("parent", "You are signed up: Fars Legestue")]
    return dates


def move(line, opens):
    line = Line.objects.get(pk=line.pk)
    line.start_time, line.end_time = opens, time(opens.hour + 2)
    line.clean()
    return save_schedule(series=line.series, lines=[LineFacts(line)], by=None)


def known_starts():
    return set(Place.objects.values_list("known_start", flat=True))


def fates(kind):
    return list(Letter.objects.filter(kind=kind).values_list("status", flat=True))


def test_cancelled_dates_come_in_one_mail(family_on_all, frozen):
    cancel_dates(dates=family_on_all[:3], reason="The host is ill.", by=None)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.subject == CANCELLED
    assert "these dates have been cancelled" in mail.body
    assert mail.body.count("When: ") == 3
    assert mail.body.count("The host is ill.") == 1
    letters = Letter.objects.filter(kind=Kind.DATE_CANCELLED)
    assert {(each.status, each.body) for each in letters} == {(LetterStatus.SENT, mail.body)}
    assert len(letters) == 3


def test_moved_dates_come_in_one_mail_with_both_times_of_each(family_on_all, line, frozen):
    move(line, time(15))
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.subject == NEW_TIMES
    assert "You keep your places." in mail.body
    assert "waiting list" not in mail.body
    assert mail.body.count("15:00") == mail.body.count("10:00") == len(family_on_all) == 4
    assert mail.body.index("Before: ") < mail.body.rindex("When: ")


def test_what_the_mail_says_is_known_of_each_date(family_on_all, line, frozen):
    move(line, time(15))
    frozen.shift(TEN_MINUTES)
    post()

    assert known_starts() == set(line.occurrences.values_list("starts_at", flat=True))


def test_no_calendar_gets_a_date_by_it_or_by_what_follows(family_on_all, line, frozen):
    """A mail holds but one date for calendars (RFC 5546)."""
    move(line, time(15))
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert [name for _content, name in mail.alternatives] == ["text/html"]
    assert not Place.objects.filter(is_in_calendar=True).exists()


def test_date_that_is_in_the_familys_calendar_comes_by_itself(family_on_all, line, frozen):
    first = family_on_all[0]
    Place.objects.filter(occurrence=first).update(is_in_calendar=True)
    move(line, time(15))
    frozen.shift(TEN_MINUTES)

    mails = post()

    assert sorted(mail.subject for mail in mails) == ["New time: Fars Legestue", NEW_TIMES]
    alone = next(mail for mail in mails if mail.subject != NEW_TIMES)
    assert "METHOD:REQUEST" in alone.message().as_string()


def test_one_date_reads_as_it_always_has(family_on_all, frozen):
    cancel_dates(dates=family_on_all[:1], reason="", by=None)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert "this date has been cancelled" in mail.body


def test_what_nobody_wants_any_more_is_left_out(family_on_all, frozen):
    cancel_dates(dates=family_on_all[:3], reason="", by=None)
    cancel_place(place=place_of(family_on_all[0]))
    post()
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.body.count("When: ") == 2
    assert sorted(fates(Kind.DATE_CANCELLED)) == ["dropped", "sent", "sent"]


def test_two_changes_are_two_mails(family_on_all, frozen):
    cancel_dates(dates=family_on_all[:2], reason="Illness.", by=None)
    cancel_dates(dates=family_on_all[2:], reason="A concert.", by=None)
    frozen.shift(TEN_MINUTES)

    first, second = post()

    assert "Illness." in first.body
    assert "Illness." not in second.body


def test_two_families_are_told_by_themselves(dates, frozen):
    for name in ("anna", "bo"):
        take(dates[:2], f"{name}@example.org", whole_series=False)
    post()
    cancel_dates(dates=dates[:2], reason="", by=None)
    frozen.shift(TEN_MINUTES)

    assert sorted(posted()) == [("anna", CANCELLED), ("bo", CANCELLED)]


def test_turn_on_a_waiting_list_is_kept_beside_places(dates, line, frozen):
    take(dates[:1], "somebody@example.org", adults=3, whole_series=False)
    take(dates[:2], whole_series=False)
    post()
    move(line, time(15))
    frozen.shift(TEN_MINUTES)

    mail = next(mail for mail in post() if mail.to == ["parent@example.org"])

    assert "You keep your places." in mail.body
    assert "You keep your turn where you are on the waiting list." in mail.body


def test_undone_change_is_told_to_nobody(family_on_all, frozen):
    change = cancel_dates(dates=family_on_all, reason="", by=None)
    changes.undo(change)
    frozen.shift(TEN_MINUTES)

    assert posted() == []


def test_dates_that_are_off_are_all_named(line, frozen):
    """Nothing would remind of the others."""
    plan_longer(line, line.from_date.replace(year=2027))
    dates = list(line.occurrences.order_by("starts_at")[: MOST_NAMED + 3])
    take(dates, whole_series=False)
    post()
    cancel_dates(dates=dates, reason="", by=None)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.body.count("When: ") == MOST_NAMED + 3
    assert set(fates(Kind.DATE_CANCELLED)) == {"sent"}


def test_date_that_the_mail_does_not_name_is_news_when_it_is_near(line, frozen):
    plan_longer(line, line.from_date.replace(year=2027))
    dates = list(line.occurrences.order_by("starts_at")[: MOST_NAMED + 1])
    take(dates, whole_series=False)
    post()
    move(line, time(15))
    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    assert mail.body.count("When: ") == MOST_NAMED
    assert "1 later date is behind the link." in mail.body
    known, unknown = place_of(dates[0]), place_of(dates[-1])
    assert known.known_start == known.occurrence.starts_at
    assert unknown.known_start != unknown.occurrence.starts_at


def days_off(first, last):
    return Closure(
        reasons={"da": "Vandskade"},
        starts_at=moment(first.local_date, time.min),
        ends_at=moment(last.local_date + timedelta(days=1), time.min),
        is_whole_house=True,
    )


def test_each_date_has_the_reason_that_it_has_by_now(family_on_all, frozen):
    """A closure is narrowed before its letters leave, and the date it gives back called off."""
    first, second, third, _fourth = family_on_all
    closure = days_off(first, third)
    close_house(closure=closure, zones=[], by=None)
    change_closure(closure=closure, wanted=days_off(second, third), zones=[], by=None)
    first.refresh_from_db()
    cancel_dates(dates=[first], reason="The host is ill.", by=None)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.body.count("The reason: ") == 0
    assert mail.body.count("Reason: The host is ill.") == 1
    assert mail.body.count("Reason: Vandskade") == 2
    assert "the house is closed" not in mail.body


def test_date_whose_time_stays_is_not_said_to_have_another(family_on_all, line, frozen):
    room = ZoneFactory(names={"da": "Køkkenet"})
    Occurrence.objects.filter(pk=family_on_all[1].pk).update(pinned=["time"])
    line = Line.objects.get(pk=line.pk)
    line.start_time, line.end_time = time(15), time(17)
    line.clean()
    save_schedule(series=line.series, lines=[LineFacts(line, [room])], by=None)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    assert mail.subject == "New times and places: Fars Legestue"
    assert "another time or in another place" in mail.body
    assert mail.body.count("Before: ") == 3
    assert mail.body.count("Where: Køkkenet") == 4


def test_date_that_one_mail_has_moved_near_is_reminded_of_and_comes_to_the_calendar(
    line, family_on_all, frozen
):
    """The one mail of all brings none of them there."""
    first = family_on_all[0]
    frozen.move_to(first.starts_at - REMINDED_BEFORE - timedelta(hours=20))
    move(line, time(8))
    frozen.shift(TEN_MINUTES)
    assert posted() == [("parent", NEW_TIMES)]

    frozen.move_to(first.starts_at - timedelta(hours=25))
    remind()
    (mail,) = post()

    assert mail.subject == "See you soon: Fars Legestue"
    assert Place.objects.get(occurrence=first).is_in_calendar


def test_mail_that_comes_when_a_date_is_near_already_is_no_reminder_of_it(
    line, family_on_all, frozen
):
    first = family_on_all[0]
    frozen.move_to(first.starts_at - REMINDED_BEFORE + timedelta(hours=1))
    move(line, time(9))
    frozen.shift(TEN_MINUTES)
    assert posted() == [("parent", NEW_TIMES)]

    remind()

    assert posted() == [("parent", "See you soon: Fars Legestue")]
    remind()
    assert posted() == []
