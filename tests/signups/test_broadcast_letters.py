"""The letters that a message to the families of a date goes out as."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.changes import UNDO_TIME
from core.privacy import erase_person, purge
from events.actions import cancel_dates
from events.models import Occurrence
from outbox.models import Broadcast
from signups.actions import cancel_place, seat_by_hand

from .broadcasts import fields_of, preview, send, told, write_url
from .families import place_of, post, posted
from .pages import own_url, text_of

pytestmark = pytest.mark.django_db


def test_those_chosen_get_it_once_ten_minutes_are_over(desk, date_of_four, frozen):
    send(desk, date_of_four, to=["coming", "waiting"])

    assert posted() == []
    frozen.shift(UNDO_TIME)
    assert posted() == [
        ("anna", "Husk regntøj"),
        ("omar", "Husk regntøj"),
        ("wei", "Husk regntøj"),
    ]


def test_letter_says_it_with_the_date_and_the_way_to_the_sign_up(desk, date_of_four, frozen):
    send(desk, date_of_four, subject_da="100 % sikkert: 5 %s")
    frozen.shift(UNDO_TIME)
    mail = post()[0]

    assert mail.subject == "100 % sikkert: 5 %s"
    assert "Hej A Parent\n\nVi går ud.\n\nOgså i regn." in mail.body
    assert "Hvornår: onsdag den 21. oktober 2026" in mail.body
    assert own_url(place_of(date_of_four, "anna@example.org"), "da") in mail.body
    assert not mail.attachments


def test_each_language_that_somebody_reads_can_be_written(desk, date_of_four, frozen):
    fields = fields_of(desk.get(write_url(date_of_four)))
    assert {"subject_da", "subject_ar"} <= fields.keys()
    assert "subject_en" not in fields

    send(desk, date_of_four, subject_ar="معاطف المطر", text_ar="سنخرج.")
    frozen.shift(UNDO_TIME)

    _danish, arabic = post()
    assert arabic.subject == "معاطف المطر"
    assert "سنخرج." in arabic.body
    assert "Vi går ud." not in arabic.body


def test_whoever_reads_another_language_is_told_that_it_is_danish(desk, date_of_four, frozen):
    words = {"text_da": "Vi går ud.\nI regn."}
    said = text_of(preview(desk, date_of_four, **words))
    assert "Dansk : 2 readers" in said
    assert "1 of them reads another language" in said

    send(desk, date_of_four, **words)
    frozen.shift(UNDO_TIME)

    danish, arabic = post()
    assert "\u2068Vi går ud.\u2069\n\u2068I regn.\u2069" in arabic.body
    assert "Vi går ud.<br>I regn." in danish.alternatives[0].content
    assert 'dir="rtl"' in arabic.alternatives[0].content
    assert "\u2068" not in danish.body


def test_who_leaves_the_list_meanwhile_is_not_written_to(desk, date_of_four, frozen):
    send(desk, date_of_four)
    cancel_place(place=place_of(date_of_four, "anna@example.org"), tell=False)
    frozen.shift(UNDO_TIME)

    assert [who for who, subject in posted() if subject == "Husk regntøj"] == ["omar"]


def test_who_waits_no_longer_is_not_told_what_those_are_who_do(desk, date_of_four, frozen):
    send(desk, date_of_four, to=["waiting"])
    Occurrence.objects.update(capacity=9)
    seat_by_hand(place=place_of(date_of_four, "wei@example.org"), by=None)
    frozen.shift(UNDO_TIME)

    assert "Husk regntøj" not in [subject for _who, subject in posted()]


def test_date_that_is_called_off_meanwhile_is_another_letter(desk, date_of_four, frozen):
    send(desk, date_of_four)
    cancel_dates(dates=[date_of_four], reason="Sygdom", by=None)
    frozen.shift(UNDO_TIME)

    assert "Husk regntøj" not in [subject for _who, subject in posted()]


def test_families_of_a_date_that_is_over_can_be_thanked(desk, date_of_four, frozen):
    frozen.move_to(date_of_four.ends_at + timedelta(days=2))
    send(desk, date_of_four)
    frozen.shift(UNDO_TIME)

    mails = post()
    assert len(mails) == 2
    assert "min-tilmelding" not in mails[0].body


def test_families_of_a_date_that_is_off_can_be_written_to(desk, date_of_four, frozen):
    cancel_dates(dates=[date_of_four], reason="Sygdom", by=None)
    frozen.shift(UNDO_TIME)
    post()

    send(desk, date_of_four)
    frozen.shift(UNDO_TIME)

    danish, arabic = post()
    assert (danish.to, arabic.to) == (["anna@example.org"], ["omar@example.org"])
    assert "Datoen er aflyst." in danish.body


def test_it_does_not_wait_for_a_morning_that_is_too_late(desk, date_of_four, frozen):
    frozen.move_to(date_of_four.starts_at - timedelta(hours=12))
    Occurrence.objects.update(starts_at=timezone.now() + timedelta(hours=8))
    send(desk, date_of_four)
    frozen.shift(UNDO_TIME)

    assert "Husk regntøj" in [subject for _who, subject in posted()]


def test_it_waits_for_the_morning(desk, date_of_four, frozen):
    frozen.move_to(timezone.now() + timedelta(hours=12, minutes=30))  # half past nine at night
    send(desk, date_of_four)
    listed = text_of(desk.get(f"/admin/signups/{date_of_four.uid}/"))
    assert "leaves Thursday 15 October 2026, 07:00. You can undo it until 21:40." in listed
    frozen.shift(UNDO_TIME)
    assert posted() == []

    frozen.move_to(timezone.now() + timedelta(hours=9, minutes=30))
    assert len(posted()) == 2


def test_forgotten_families_are_not_written_to(desk, date_of_four):
    erase_person("anna@example.org")

    send(desk, date_of_four)

    assert {who for who, _status in told()} == {"omar", "wei"}  # who has her seat now


def test_what_was_written_is_forgotten_after_thirty_days(desk, date_of_four, frozen):
    send(desk, date_of_four)
    frozen.shift(timedelta(days=31))

    assert purge()["outbox.broadcast"] == 1
    assert not Broadcast.objects.exists()
