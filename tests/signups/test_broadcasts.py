"""Staff write to the families of a date: seen before it is sent, and taken back if need be."""

from datetime import timedelta

import pytest
from django.test import Client

from core.changes import UNDO_TIME
from core.models import Change
from core.privacy import erase_person
from events.enums import State
from events.models import Occurrence
from outbox.models import Broadcast
from signups.actions import cancel_place

from .broadcasts import WORDS, fields_of, preview, send, told, undo_of, write_url
from .families import place_of, post, posted, stand_on
from .pages import text_of

pytestmark = pytest.mark.django_db


def test_nothing_is_written_before_it_has_been_seen(desk, date_of_four):
    page = preview(desk, date_of_four)

    text = text_of(page)
    assert "These people are told 2 families" in text
    assert "Husk regntøj Vi går ud. Også i regn." in text
    assert not Broadcast.objects.exists()
    assert told() == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"subject_da": ""}, "This field is required"),
        ({"text_da": " \n "}, "This field is required"),
        ({"text_da": "Hun er 010120-1234"}, "looks like a CPR number"),
        ({"subject_da": "010120-1234"}, "looks like a CPR number"),
        ({"subject_da": "To\nlinjer"}, "Write one line"),
        ({"subject_ar": "معاطف"}, "Write both, or neither"),
        ({"text_ar": "سنخرج."}, "Write both, or neither"),
        ({"to": []}, "This field is required"),
        ({"to": ["everybody"]}, "not one of the available choices"),
        ({"text_da": "x" * 4_001}, "at most 4000 characters"),
        ({"form_token": "rubbish"}, "Please send it once more"),
    ],
)
def test_what_does_not_fit_is_shown_again_with_all_that_was_written(
    desk, date_of_four, words, said
):
    page = preview(desk, date_of_four, **words)

    assert said in page.content.decode()
    assert page.context["form"]["text_da"].value() == (WORDS | words)["text_da"]
    assert not Broadcast.objects.exists()
    assert told() == []


def test_nobody_to_write_to_is_said(desk, occurrence):
    stand_on(occurrence, anna={})

    assert "Nobody stands there" in preview(desk, occurrence, to=["waiting"]).content.decode()


def test_form_that_lay_open_can_be_sent_after_all(desk, date_of_four, frozen):
    old = fields_of(desk.get(write_url(date_of_four)))
    frozen.shift(timedelta(hours=25))
    refused = desk.post(write_url(date_of_four), old | WORDS)

    page = desk.post(write_url(date_of_four), fields_of(refused))
    desk.post(write_url(date_of_four), fields_of(page))

    assert len(told()) == 2


def test_two_clicks_are_one_message(desk, date_of_four):
    card = fields_of(preview(desk, date_of_four))

    for _click in range(2):
        desk.post(write_url(date_of_four), card)

    assert Broadcast.objects.count() == Change.objects.count() == 1
    assert len(told()) == 2


def test_card_that_is_out_of_date_is_shown_again(desk, date_of_four):
    card = fields_of(preview(desk, date_of_four))
    stand_on(date_of_four, late={})

    page = desk.post(write_url(date_of_four), card)

    assert "It has changed who is told. Look once more." in page.content.decode()
    assert told() == []


def test_message_can_be_taken_back_for_ten_minutes(desk, date_of_four, frozen):
    page = send(desk, date_of_four)
    undo = undo_of(page)
    said = "“Husk regntøj” is on its way to 2 families and leaves Wednesday 14 October 2026, 09:10."
    assert said in text_of(page)

    page = desk.post(undo, follow=True)

    assert "Undone. Nobody has been told of it." in page.content.decode()
    assert "taken back, nobody has got it" in text_of(page)
    frozen.shift(UNDO_TIME)
    assert posted() == []
    assert "ten minutes are over" in desk.post(undo, follow=True).content.decode()


def test_words_put_right_after_taking_it_back_go_out(desk, date_of_four, frozen):
    form = fields_of(preview(desk, date_of_four, text_da="Med tastefjel."))
    page = desk.post(write_url(date_of_four), form, follow=True)
    desk.post(undo_of(page))

    form |= {"text_da": "Uden tastefejl."}
    page = desk.post(write_url(date_of_four), form | {"edit": "1"})
    for _button in ("look", "send"):
        page = desk.post(write_url(date_of_four), fields_of(page))
    frozen.shift(UNDO_TIME)

    assert ["Uden tastefejl." in mail.body for mail in post()] == [True, True]


def test_same_words_can_be_sent_after_all(desk, date_of_four, frozen):
    card = fields_of(preview(desk, date_of_four))
    page = desk.post(write_url(date_of_four), card, follow=True)
    desk.post(undo_of(page))

    desk.post(write_url(date_of_four), card)
    frozen.shift(UNDO_TIME)

    assert len(post()) == 2


def test_words_that_nobody_has_seen_are_shown_first(desk, date_of_four):
    card = fields_of(preview(desk, date_of_four))

    page = desk.post(write_url(date_of_four), card | {"text_da": "Noget helt andet."})

    assert "Noget helt andet." in text_of(page)
    assert told() == []


def test_change_that_no_column_holds_is_not_there(desk, date_of_four):
    url = f"/admin/signups/{date_of_four.uid}/undo/99999999999999999999999/"

    assert desk.post(url).status_code == 404


def test_what_has_gone_out_stands_on_the_list(desk, date_of_four, frozen):
    send(desk, date_of_four)
    frozen.shift(UNDO_TIME)
    post()

    page = desk.get(f"/admin/signups/{date_of_four.uid}/")

    assert "Husk regntøj Wednesday 14 October 2026, 09:00, by" in text_of(page)
    assert "to 2 families." in text_of(page)
    assert undo_of(page) is None


@pytest.mark.parametrize("who", ["editor", "partner", "family", "stranger", "nobody"])
def test_only_those_who_run_the_season_write(sign_in, request, date_of_four, who):
    visitor = Client() if who == "nobody" else sign_in(request.getfixturevalue(who))
    undo = f"/admin/signups/{date_of_four.uid}/undo/1/"

    answers = [
        visitor.get(write_url(date_of_four)),
        visitor.post(write_url(date_of_four), WORDS),
        visitor.post(undo),
    ]

    assert all(answer.status_code in (302, 403, 404) for answer in answers)
    assert told() == []


def test_change_of_another_date_is_not_undone_from_here(desk, date_of_four, add_date):
    send(desk, date_of_four)
    change = Change.objects.get()
    other = add_date(local_date=date_of_four.local_date + timedelta(days=7))

    assert desk.post(f"/admin/signups/{other.uid}/undo/{change.pk}/").status_code == 404


@pytest.mark.parametrize("count", [1, 12])
def test_list_and_form_cost_the_same_however_many_there_are(
    desk, occurrence, assert_queries, count
):
    stand_on(occurrence, **{f"f{number}": {} for number in range(count)})
    for _message in range(count):
        send(desk, occurrence)

    assert_queries(16, desk.get, f"/admin/signups/{occurrence.uid}/")
    assert_queries(15, desk.get, write_url(occurrence))


def test_list_stands_when_all_whom_it_was_to_are_forgotten(desk, occurrence):
    stand_on(occurrence, anna={})
    send(desk, occurrence)
    erase_person("anna@example.org")

    assert "is on its way to 1 family" in text_of(desk.get(f"/admin/signups/{occurrence.uid}/"))


@pytest.fixture
def two_dates(occurrence, add_date):
    """``anna`` comes to both, ``bo`` to the second; what ``carl`` came to has been called off."""
    later, off = (
        add_date(local_date=occurrence.local_date + timedelta(weeks=weeks)) for weeks in (1, 2)
    )
    stand_on(occurrence, anna={})
    stand_on(later, anna={}, bo={}, wei={"waiting": True})
    stand_on(off, carl={})
    Occurrence.objects.filter(pk=off.pk).update(state=State.CANCELLED)
    return occurrence, later


def test_families_of_this_date_and_all_after_it_get_one_letter_each(desk, two_dates, frozen):
    this, _later = two_dates
    page = preview(desk, this, dates=["later"])
    assert "2 families" in text_of(page)
    assert "and all dates after it" in text_of(page)

    page = send(desk, this, dates=["later"])

    assert "to 2 families of this date and all after it" in text_of(page)
    assert [who for who, _status in told()] == ["anna", "bo"]
    frozen.shift(UNDO_TIME.total_seconds())
    assert sorted(posted()) == [("anna", "Husk regntøj"), ("bo", "Husk regntøj")]


def test_whom_it_is_to_is_this_date_unless_it_is_said(desk, two_dates):
    send(desk, two_dates[0])

    assert [who for who, _status in told()] == ["anna"]


def test_families_before_it_hear_nothing(desk, two_dates):
    page = desk.get(write_url(two_dates[1]))

    assert page.context["form"].fields.keys().isdisjoint({"dates"})


def test_choosing_later_dates_on_the_way_is_seen_again(desk, two_dates):
    form = fields_of(preview(desk, two_dates[0])) | {"dates": ["later"]}

    page = desk.post(write_url(two_dates[0]), form)

    assert "Look once more" in page.content.decode()
    assert told() == []


def test_who_waits_here_and_comes_later_is_told_with_those_who_come(desk, occurrence, add_date):
    later = add_date(local_date=occurrence.local_date + timedelta(weeks=1))
    stand_on(occurrence, wei={"waiting": True})
    stand_on(later, wei={})

    page = preview(desk, occurrence, dates=["later"])
    assert "1 family" in text_of(page)
    desk.post(write_url(occurrence), fields_of(page))

    assert [who for who, _status in told()] == ["wei"]


def test_who_lets_go_of_the_first_date_still_hears_of_the_others(desk, two_dates, frozen):
    send(desk, two_dates[0], dates=["later"])

    cancel_place(place=place_of(two_dates[0], "anna@example.org"))

    frozen.shift(UNDO_TIME.total_seconds())
    assert ("anna", "Husk regntøj") in posted()


def test_message_to_later_dates_is_taken_back(desk, two_dates):
    page = send(desk, two_dates[0], dates=["later"])

    desk.post(undo_of(page))

    assert {status for _who, status in told()} == {"dropped"}
