"""What letters tell a family's own calendar of its place."""

from datetime import date, datetime

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from core import changes
from core.models import Contact
from events.actions import cancel_dates
from events.models import EventPage
from events.wall_clock import ZONE
from signups.actions import (
    accept_seat,
    cancel_place,
    change_party,
    rejoin,
    seat_by_hand,
)
from signups.parties import Party
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, post, send, sign_up
from .own_calendar import OwnCalendar, calendar_parts, told

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600


def methods(mails):
    """Whose mail tells their calendar what."""
    found = [(mail.to[0].partition("@")[0], told(mail)) for mail in mails]
    return [(name, each[0] if each else None) for name, each in found]


@pytest.fixture
def invited(occurrence):
    """A family whose calendar has the date; and what it was told."""
    place = sign_up(occurrence)
    (mail,) = post()
    return place, told(mail)[1]


def test_receipt_of_a_place_is_a_date_that_the_family_has_said_yes_to(add_date):
    Contact.objects.create(address="Eksempelgade 12")
    occurrence = add_date(capacity=3, zones=[ZoneFactory(names={"da": "Legesalen"})], sequence=4)
    sign_up(occurrence)

    (mail,) = post()

    method, event = told(mail)
    assert method == "REQUEST"
    assert str(event["UID"]) == f"{occurrence.uid}@familievaerket"
    assert event["SEQUENCE"] == 4
    assert event["STATUS"] == "CONFIRMED"
    assert str(event["SUMMARY"]) == "Fars Legestue"
    assert str(event["LOCATION"]) == "Legesalen, Familieværket, Eksempelgade 12"
    assert event["URL"] == "http://localhost/en/kalender/fars-legestue/2026-10-21/"
    assert datetime(2026, 10, 21, 10, tzinfo=ZONE) == event.DTSTART
    assert datetime(2026, 10, 21, 12, tzinfo=ZONE) == event.DTEND
    assert event["DTSTAMP"].dt == timezone.now()
    assert event["ORGANIZER"] == "mailto:huset@familievaerket.example"
    assert dict(event["ORGANIZER"].params) == {"CN": "Familieværket"}
    assert event["ATTENDEE"] == "mailto:parent@example.org"
    assert dict(event["ATTENDEE"].params) == {"PARTSTAT": "ACCEPTED", "RSVP": "FALSE"}


@pytest.mark.parametrize(
    ("language", "name"), [("da", "dato.ics"), ("en", "date.ics"), ("ar", "date.ics")]
)
def test_mail_programs_see_it_as_the_letter_in_another_form(occurrence, language, name):
    sign_up(occurrence, language=language)

    (mail,) = post()

    message = mail.message()
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.get_payload()] == [
        "text/plain",
        "text/html",
        "text/calendar",
    ]
    (part,) = calendar_parts(mail)
    assert part["Content-Type"].params == {"method": "REQUEST", "charset": "utf-8", "name": name}
    assert part.get_filename() == name


def test_file_is_no_feed(occurrence):
    sign_up(occurrence)

    (part,) = calendar_parts(post()[0])

    text = part.get_content()
    assert "PUBLISH" not in text
    assert "REFRESH-INTERVAL" not in text


def test_file_tells_nothing_of_the_family_or_others_but_its_own_address(occurrence):
    PlaceFactory(occurrence=occurrence, signup__email="other@example.org", signup__name="Andreas")
    sign_up(occurrence, name="Navnekanarie", phone="99887766", adults=1, child_ages=[8])

    (mail,) = post()

    (part,) = calendar_parts(mail)
    text = part.get_content().replace("\r\n ", "")
    assert text.count("@") == 3  # the date's UID, the house, the family
    for canary in ("Navnekanarie", "99887766", "Andreas", "other@", "min-tilmelding"):
        assert canary not in text


def test_waiting_family_has_nothing_in_its_calendar_until_it_has_said_yes(occurrence):
    first = sign_up(occurrence, "first@example.org", adults=3)
    second = sign_up(occurrence, "second@example.org")
    assert methods(post()) == [("first", "REQUEST"), ("second", None)]

    cancel_place(place=first)
    assert methods(post()) == [("first", "CANCEL"), ("second", None)]  # an offer

    accept_seat(place=second)
    assert methods(post()) == [("second", "REQUEST")]


def test_every_letter_of_a_place_carries_it_again(invited):
    place, first = invited
    change_party(signup=place.signup, party=Party(2, 0))

    (mail,) = post()

    method, event = told(mail)
    assert (method, event["SEQUENCE"]) == ("REQUEST", first["SEQUENCE"])


def _let_go(place):
    cancel_place(place=place)


def _taken_off(place):
    cancel_place(place=place, by=UserFactory())


def _called_off(place):
    cancel_dates(dates=[place.occurrence], reason="Sygdom", by=None)


@pytest.mark.parametrize("end", [_let_go, _taken_off, _called_off])
def test_place_that_is_none_any_more_is_taken_out_once(invited, frozen, end):
    place, first = invited
    end(place)
    frozen.shift(TEN_MINUTES)

    (mail,) = post()

    method, event = told(mail)
    assert (method, event["STATUS"]) == ("CANCEL", "CANCELLED")
    assert event["UID"] == first["UID"]
    assert event["SEQUENCE"] > first["SEQUENCE"]
    assert event["ATTENDEE"] == first["ATTENDEE"]
    assert event["ORGANIZER"] == first["ORGANIZER"]


def test_called_off_date_says_so_and_why_in_the_calendar_too(invited, frozen):
    _called_off(invited[0])
    frozen.shift(TEN_MINUTES)

    _method, event = told(post()[0])

    assert str(event["SUMMARY"]) == "Cancelled: Fars Legestue"
    assert str(event["DESCRIPTION"]) == "Sygdom"


def test_waiting_family_hears_of_a_date_called_off_and_its_calendar_does_not(occurrence, frozen):
    sign_up(occurrence, "first@example.org", adults=3)
    sign_up(occurrence, "second@example.org")
    post()
    cancel_dates(dates=[occurrence], reason="", by=None)
    frozen.shift(TEN_MINUTES)

    assert sorted(methods(post())) == [("first", "CANCEL"), ("second", None)]


def test_family_that_comes_back_gets_a_number_above_that_of_taking_it_out(invited, frozen):
    place, _first = invited
    numbers = []
    for _turn in range(3):
        for do in (cancel_place, rejoin):
            frozen.shift(1)
            do(place=place)
            (mail,) = post()
            numbers.append((told(mail)[0], told(mail)[1]["SEQUENCE"]))

    assert [method for method, _number in numbers] == ["CANCEL", "REQUEST"] * 3
    assert [number for _method, number in numbers] == sorted({number for _m, number in numbers})


def test_family_that_comes_back_by_another_form_does_too(invited, occurrence, frozen):
    place, _first = invited
    cancel_place(place=place)
    (taken_out,) = post()
    frozen.shift(1)

    send(occurrence, "typo@example.org", form_token="second")
    send(occurrence, form_token="second")  # the same form, put right

    (mail,) = post()
    assert mail.to == ["parent@example.org"]
    assert told(mail)[0] == "REQUEST"
    assert told(mail)[1]["SEQUENCE"] > told(taken_out)[1]["SEQUENCE"]


def test_family_back_on_the_waiting_list_has_it_taken_out_by_whatever_letter_comes(
    invited, occurrence, frozen
):
    place, first = invited
    cancel_place(place=place)
    sign_up(occurrence, "other@example.org", adults=3)
    frozen.shift(1)
    rejoin(place=place)

    assert methods(post()) == [("other", "REQUEST"), ("parent", "CANCEL")]

    cancel_place(place=place_of(occurrence, "other@example.org"))
    frozen.shift(1)
    seat_by_hand(place=place, by=UserFactory())
    mails = [mail for mail in post() if mail.to == ["parent@example.org"]]
    assert told(mails[-1])[0] == "REQUEST"
    assert told(mails[-1])[1]["SEQUENCE"] > first["SEQUENCE"] + 1


def test_what_has_been_taken_out_is_not_taken_out_again(invited, occurrence, frozen):
    place, _first = invited
    cancel_place(place=place)
    sign_up(occurrence, "other@example.org", adults=3)
    assert methods(post()) == [("parent", "CANCEL"), ("other", "REQUEST")]
    frozen.shift(1)

    rejoin(place=place)

    assert methods(post()) == [("parent", None)]


def test_family_that_let_go_before_any_letter_left_has_nothing_to_take_out(occurrence, frozen):
    cancel_place(place=sign_up(occurrence))

    assert methods(post()) == [("parent", None)]


def test_moved_date_moves_in_the_calendar(line, move, frozen):
    row = line.occurrences.earliest("starts_at")
    sign_up(row)
    (receipt,) = post()

    move(to=13)
    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    method, event = told(mail)
    assert (method, event["UID"]) == ("REQUEST", told(receipt)[1]["UID"])
    assert datetime(2026, 10, 21, 13, tzinfo=ZONE) == event.DTSTART
    row.refresh_from_db()
    assert event["SEQUENCE"] == row.sequence > told(receipt)[1]["SEQUENCE"]


def test_mail_program_is_led_from_the_first_letter_to_the_last(line, move, frozen):
    """What it is sent, and what stands in its calendar afterwards."""
    row = line.occurrences.earliest("starts_at")
    calendar, story, told_of = OwnCalendar(), [], []

    def then(what):
        frozen.shift(TEN_MINUTES)
        mails = post()
        assert all(calendar.take(mail) for mail in mails)
        told_of.extend(told(mail) for mail in mails)
        place = place_of(row)
        stands = place.status == "confirmed" and not place.occurrence.is_cancelled
        starts = [event.DTSTART for event in calendar.dates.values()]
        assert starts == ([place.occurrence.starts_at] if stands else [])
        methods = [told(mail)[0] for mail in mails]
        story.append((what, methods, [start.hour for start in starts]))

    sign_up(row)
    then("signed up")
    move(to=13)
    then("moved")
    changes.undo(move(to=15))
    then("moved, and taken back in time")
    changes.undo(cancel_dates(dates=[row], reason="Sygdom", by=None))
    then("called off, and taken back in time")
    cancel_place(place=place_of(row))
    then("let go by the family")
    sign_up(row)
    then("signed up again")
    cancel_dates(dates=[row], reason="Sygdom", by=None)
    then("called off")

    assert story == [
        ("signed up", ["REQUEST"], [10]),
        ("moved", ["REQUEST"], [13]),
        ("moved, and taken back in time", [], [13]),
        ("called off, and taken back in time", [], [13]),
        ("let go by the family", ["CANCEL"], []),
        ("signed up again", ["REQUEST"], [13]),
        ("called off", ["CANCEL"], []),
    ]
    assert {str(event["UID"]) for _method, event in told_of} == {f"{row.uid}@familievaerket"}
    numbers = [event["SEQUENCE"] for _method, event in told_of]
    assert numbers == sorted(set(numbers))


def test_date_of_all_day_and_of_several_days_is_so_in_the_calendar(add_date):
    occurrence = add_date(all_day=True, local_date=date(2026, 10, 25))
    sign_up(occurrence)

    _method, event = told(post()[0])

    assert (date(2026, 10, 25), date(2026, 10, 26)) == (event.DTSTART, event.DTEND)


def test_date_whose_page_is_gone_can_still_be_taken_out(invited, playroom):
    place, _first = invited
    EventPage.objects.get(translation_key=playroom.subject_id).delete()
    cancel_place(place=place)

    method, event = told(post()[0])

    assert (method, "URL" in event) == ("CANCEL", False)


def test_letter_that_could_not_leave_at_first_still_takes_it_out(invited, frozen, monkeypatch):
    place, first = invited
    cancel_place(place=place)
    with monkeypatch.context() as server:
        server.setattr(EmailBackend, "send_messages", _fail)
        assert post() == []

    frozen.shift(60)
    (mail,) = post()

    assert told(mail)[0] == "CANCEL"
    assert told(mail)[1]["SEQUENCE"] > first["SEQUENCE"]


def _fail(*_arguments):
    raise OSError
