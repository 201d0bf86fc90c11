"""Families are seen before they are told, and two editors notice each other."""

from datetime import datetime

import pytest

from events.models import Line

from .scheduling import (
    TUESDAYS,
    changed,
    line_fields,
    posted,
    rows,
    save,
    seated,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


# The consequence card


def test_families_are_seen_before_they_are_told(desk, page, series, line, schedule_url):
    seated(series.occurrences.in_order()[0], taken=3, waiting=1)
    before = rows(series)
    data = posted(page.translation_key, line_fields(line, capacity="8", start_time="09:00"))

    answer = desk.post(schedule_url, data)

    card = answer.context["card"]
    assert (card.consequences[0].key, card.consequences[0].count) == ("dates", 1)
    assert '<input type="hidden" name="lines-0-start_time" value="09:00">' in answer.text
    assert rows(series) == before


def test_confirming_the_card_carries_it_out(desk, page, series, line, schedule_url):
    seated(series.occurrences.in_order()[0])
    data = posted(page.translation_key, line_fields(line, capacity="8", start_time="09:00"))
    card = desk.post(schedule_url, data).context["card"]

    answer = desk.post(schedule_url, data | {"card": card.digest})

    assert answer.status_code == 302
    assert Line.objects.get().start_time.hour == 9
    assert [each.what for each in desk.get(schedule_url).context["undoable"]] == [
        "The schedule was saved, and dates with families on them are changed."
    ]


def test_card_that_says_something_new_is_shown_again(desk, page, series, line, schedule_url):
    first, second = series.occurrences.in_order()[:2]
    seated(first)
    data = posted(page.translation_key, line_fields(line, capacity="8", start_time="09:00"))
    card = desk.post(schedule_url, data).context["card"]
    seated(second)

    answer = desk.post(schedule_url, data | {"card": card.digest})

    assert answer.context["card"].consequences[0].count == 2
    assert Line.objects.get().start_time.hour == 10


def test_back_from_the_card_shows_what_was_entered(desk, page, series, line, schedule_url):
    seated(series.occurrences.in_order()[0])
    data = posted(page.translation_key, line_fields(line, capacity="8", start_time="09:00"))

    answer = desk.post(schedule_url, data | {"edit": "1"})

    assert answer.context["lines"].forms[0]["start_time"].value() == "09:00"
    assert Line.objects.get().start_time.hour == 10


def test_fewer_seats_than_taken_are_allowed_after_a_word(desk, page, series, line, schedule_url):
    seated(series.occurrences.in_order()[0], taken=8)
    data = posted(page.translation_key, line_fields(line, capacity="5"))

    card = desk.post(schedule_url, data).context["card"]
    desk.post(schedule_url, data | {"card": card.digest})

    assert (card.told, card.becomes_of_dates[0], card.notes) == (
        [],
        "On 4 dates only this changes: seats (5)",
        [
            "1 date gets fewer seats than are taken already. Nobody loses a place; nobody new gets "
            "one."
        ],
    )
    assert {row.capacity for row in series.occurrences.all()} == {5}


def test_family_date_that_leaves_the_plan_is_announced_and_then_listed(
    desk, page, series, line, schedule_url
):
    row = series.occurrences.in_order()[1]
    seated(row)
    fields = line_fields(line, capacity="8", rule=f"{TUESDAYS}\nEXDATE;VALUE=DATE:20261027")
    data = posted(page.translation_key, fields)

    card = desk.post(schedule_url, data).context["card"]
    desk.post(schedule_url, data | {"card": card.digest})

    assert card.notes == [
        "1 date with families on it is no longer in the plan. It stays until you decide what is to "
        "become of it."
    ]
    undecided = desk.get(schedule_url).context["undecided"]
    assert [date.occurrence.pk for date in undecided] == [row.pk]


def test_card_repeats_what_the_preview_said_of_the_dates(desk, page, series, line, schedule_url):
    first, second = series.occurrences.in_order()[:2]
    seated(second)
    rule = "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\nEXDATE:20261103\nRDATE:20261113"
    fields = line_fields(line, capacity="8", rule=rule, until_date="2026-11-13")

    answer = desk.post(schedule_url, posted(page.translation_key, fields))

    # 20 October stays; 10 November moves to the Friday of its week; 3 November is left out.
    card = answer.context["card"]
    assert card.dates == ["1 date moves", "1 date goes out", "1 date stays as it is"]
    assert card.fates == [
        "Tuesday 27 October 2026, 10:00–12:00 is left for you to decide, with families",
        "Tuesday 3 November 2026, 10:00–12:00 goes out",
        "Tuesday 10 November 2026, 10:00–12:00 moves to Friday 13 November 2026, 10:00–12:00",
    ]
    assert "1 date goes out" in answer.text
    assert first.local_date.day == 20


def test_schedule_without_a_date_is_not_said_to_have_dates(desk, page, schedule_url):
    empty = line_fields(from_date="", until_date="", rule="", start_time="", end_time="")

    answer = desk.post(schedule_url, posted(page.translation_key, empty), follow=True)

    assert "The dates are saved." not in answer.text
    assert "It is saved, but no dates are planned." in answer.text


def test_ending_sign_up_while_families_hold_places_is_announced(
    desk, page, series, line, schedule_url
):
    seated(series.occurrences.in_order()[0])
    data = posted(page.translation_key, line_fields(line, capacity="8"), mode="drop_in")

    answer = desk.post(schedule_url, data)

    assert answer.context["card"].notes == [
        "Families have signed up for 1 date already. They keep their places, and are not told that "
        "one can just come."
    ]


# Two editors


def test_what_somebody_else_saved_is_shown_and_not_overwritten(
    desk, page, series, line, schedule_url
):
    data = posted(page.translation_key, line_fields(line, capacity="4"))
    save(series, changed(line, capacity=20, start_time=datetime(2026, 1, 1, 9).time()))

    answer = desk.post(schedule_url, data)

    assert "Every Tuesday, 09:00–12:00, until 10 November 2026, 20 seats." in answer.text
    assert answer.context["lines"].forms[0]["capacity"].value() == "4"
    assert Line.objects.get().capacity == 20


def test_having_seen_it_the_second_editor_may_save(desk, page, series, line, schedule_url):
    data = posted(page.translation_key, line_fields(line, capacity="4"))
    save(series, changed(line, capacity=20))
    version = desk.post(schedule_url, data).context["version"]

    desk.post(schedule_url, data | {"version": version})

    assert Line.objects.get().capacity == 4
