"""Chosen dates changed in the schedule view: one, several, and as far as the button says."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Change
from events.models import Occurrence
from tests.factories.events import OccurrenceFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory

from .scheduling import days, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

WEEK_DAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]


@pytest.fixture
def dates(series, line):
    return list(series.occurrences.in_order())


@pytest.fixture
def address(page):
    def of(name, *chosen):
        base = reverse(f"schedule:{name}", args=[page.translation_key])
        return f"{base}?{'&'.join(f'date={row.uid}' for row in chosen)}"

    return of


@pytest.fixture
def send(desk, address):
    """``send(row, start_time="13:00")`` opens the form, enters that and presses a button."""

    def send(*chosen, **entered):
        url = address("change", *chosen)
        context = desk.get(url).context
        form = context["form"]
        fields = {name: form[name].value() for name in form.fields}
        fields |= {name: value.isoformat() for name, value in fields.items() if is_time(value)}
        fields = {name: "" if value is None else value for name, value in fields.items()}
        fields |= {"version": context["version"], "scope": "this"} | entered
        return desk.post(url, fields)

    return send


def is_time(value):
    return hasattr(value, "isoformat")


@pytest.fixture
def confirm(desk):
    """Press the button below the card, with other ticks where given."""

    def confirm(answer, **fields):
        context = answer.context
        data = {}
        for name, value in context["kept"]:
            data.setdefault(name, []).append(value)
        pins = context["card"].pins
        data |= {
            "shown": [str(pin.key) for pin in pins],
            "kept": [str(pin.key) for pin in pins if pin.is_kept],
            "card": context["card"].digest,
        } | fields
        return desk.post(answer.wsgi_request.get_full_path(), data)

    return confirm


def said(answer):
    return [str(message).strip() for message in get_messages(answer.wsgi_request)]


def test_form_shows_the_date_as_it_is_and_a_button_for_each_scope(desk, address, dates):
    answer = desk.get(address("change", dates[0]))

    assert answer.context["form"]["day"].value() == date(2026, 10, 20)
    assert list(answer.context["scopes"].values()) == [
        "Only Tuesday 20 October 2026",
        "This and those that follow",
        "All from now on",
    ]


def test_only_this_date_moves_at_once_where_nobody_is_told(send, address, series, dates):
    answer = send(dates[0], day="2026-10-22", start_time="13:00", end_time="15:00")

    assert answer["Location"] == address("edit").rstrip("?")
    assert days(series) == [date(2026, 10, 22), *WEEK_DAYS[1:]]
    assert Occurrence.objects.get(pk=dates[0].pk).pinned == ["time"]


def test_families_are_counted_before_anything_happens(send, confirm, series, dates):
    PlaceFactory(occurrence=dates[0])

    answer = send(dates[0], day="2026-10-22")
    assert [line.text for line in answer.context["card"].consequences] == ["1 date", "1 family"]
    assert days(series) == WEEK_DAYS

    confirm(answer)
    assert days(series)[0] == date(2026, 10, 22)
    assert Change.objects.get().card == [["dates", 1], ["families", 1]]


def test_this_and_following(send, confirm, series, dates):
    before = rows(series).keys()

    answer = send(dates[1], day="2026-10-28", scope="following")
    card = answer.context["card"]
    assert (card.told, card.becomes_of_dates) == ([], ["3 dates move", "1 date stays as it is"])
    assert card.fates[0] == (
        "Tuesday 27 October 2026, 10:00–12:00 moves to Wednesday 28 October 2026, 10:00–12:00"
    )
    assert days(series)[1] == date(2026, 10, 27)
    confirm(answer)

    moved = [date(2026, 10, 28), date(2026, 11, 4), date(2026, 11, 11)]
    assert days(series) == [date(2026, 10, 20), *moved]
    assert rows(series).keys() == before


def test_card_says_what_else_changes_on_dates_that_move(send, dates):
    card = send(dates[0], start_time="11:00", capacity="6", scope="all").context["card"]

    assert card.dates[1] == "On 4 of those that move this changes too: seats (6)"


def test_card_says_that_a_date_becomes_one_of_whole_days(send, dates):
    card = send(dates[0], start_time="", end_time="", scope="following").context["card"]

    moves = "Tuesday 20 October 2026, 10:00–12:00 moves to Tuesday 20 October 2026"
    assert card.fates[0] == moves


def test_all_from_now_on_from_any_of_them(send, confirm, series, dates):
    answer = send(dates[2], capacity="6", scope="all")
    assert answer.context["card"].becomes_of_dates == ["On 4 dates only this changes: seats (6)"]
    confirm(answer)

    assert {row["capacity"] for row in rows(series).values()} == {6}
    assert {tuple(row["pinned"]) for row in rows(series).values()} == {()}


def test_what_was_set_by_hand_is_kept_unless_its_tick_is_taken_off(send, confirm, series, dates):
    send(dates[3], start_time="14:00", end_time="16:00")

    answer = send(dates[1], start_time="11:00", scope="following")
    (pin,) = answer.context["card"].pins
    assert (pin.words, pin.is_kept) == ("Tuesday 10 November 2026: time", True)
    confirm(answer)

    assert [row.starts_at.hour for row in series.occurrences.in_order()] == [8, 10, 10, 13]


def test_tick_taken_off_shows_what_it_means_and_then_follows(send, confirm, series, dates):
    send(dates[3], start_time="14:00", end_time="16:00")

    answer = send(dates[1], start_time="11:00", scope="following")
    answer = confirm(answer, kept=[])
    assert [pin.is_kept for pin in answer.context["card"].pins] == [False]
    confirm(answer)

    assert [row.starts_at.hour for row in series.occurrences.in_order()] == [8, 10, 10, 10]
    assert Occurrence.objects.get(pk=dates[3].pk).pinned == []


def test_date_follows_its_plan_again(send, dates):
    send(dates[0], day="2026-10-22", capacity="5")

    send(dates[0], follows=["time"])

    row = Occurrence.objects.get(pk=dates[0].pk)
    assert (row.local_date, row.pinned, row.capacity) == (date(2026, 10, 20), ["capacity"], 5)


def test_what_follows_the_plan_again_is_not_handed_on_to_others(send, confirm, series, dates):
    send(dates[0], start_time="14:00", end_time="16:00")

    confirm(send(dates[0], follows=["time"], scope="following"))

    assert [row.starts_at.hour for row in series.occurrences.in_order()] == [8, 9, 9, 9]
    assert Occurrence.objects.get(pk=dates[0].pk).pinned == []


@pytest.mark.parametrize("scope", ["this", "following", "all"])
def test_cancelled_date_is_changed_by_no_button(send, series, dates, scope):
    Occurrence.objects.filter(pk=dates[1].pk).update(state="cancelled", reason="Ferie")
    before = rows(series)

    answer = send(dates[1], start_time="14:00", end_time="16:00", scope=scope)

    assert answer.context["form"].non_field_errors()
    assert rows(series) == before


def test_several_get_what_is_ticked_and_nothing_else(send, confirm, series, dates):
    kitchen = ZoneFactory()

    confirm(send(dates[0], dates[2], what=["zones"], zones=[kitchen.pk], capacity="9"))

    found = series.occurrences.in_order()
    assert [list(row.zones.all()) for row in found] == [[kitchen], [], [kitchen], []]
    assert {row.capacity for row in found} == {8}


def test_several_get_another_time_each_on_its_own_day(send, confirm, series, dates):
    answer = send(*dates[:2], what=["time"], start_time="13:00", end_time="14:00")
    assert "Nobody is told" in answer.text
    assert answer.context["card"].fates == [
        "Tuesday 20 October 2026, 10:00–12:00 moves to 13:00–14:00",
        "Tuesday 27 October 2026, 10:00–12:00 moves to 13:00–14:00",
    ]
    confirm(answer)

    assert days(series) == WEEK_DAYS
    assert [row.starts_at.hour for row in series.occurrences.in_order()] == [11, 12, 9, 9]


def test_several_are_cancelled_with_one_reason(desk, address, series, dates):
    url = address("cancel", *dates[:2])
    card = desk.get(url).context["card"]
    assert [line.text for line in card.consequences] == ["2 dates"]

    answer = desk.post(url, {"reason": "Ferie", "card": card.digest})

    assert said(answer) == ["2 dates are cancelled. You can undo it."]
    assert [row.reason for row in series.occurrences.in_order()] == ["Ferie", "Ferie", "", ""]


def test_change_is_undone(desk, address, page, send, confirm, series, dates):
    confirm(send(*dates[:2], what=["time"], start_time="13:00", end_time="14:00"))
    (undoable,) = desk.get(address("edit")).context["undoable"]
    assert (undoable.what, undoable.is_told) == ("2 dates are changed.", False)

    desk.post(reverse("schedule:undo", args=[page.translation_key, undoable.change.pk]))

    assert [row.starts_at.hour for row in series.occurrences.in_order()] == [8, 9, 9, 9]


def test_note_for_the_house_is_no_change(send, dates):
    answer = send(dates[0], note="Nøglen ligger i skabet.")

    assert answer.status_code == 302
    assert Occurrence.objects.get(pk=dates[0].pk).note == "Nøglen ligger i skabet."
    assert not Change.objects.exists()


def test_nothing_entered_is_said(send, dates):
    answer = send(dates[0])

    assert answer.context["form"].non_field_errors() == ["Nothing has been changed."]


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        ({"day": "2026-10-25", "start_time": "02:30", "end_time": "04:00"}, "end_time"),
        ({"start_time": "12:00", "end_time": "10:00"}, "end_time"),
        ({"start_time": ""}, "end_time"),
        ({"day": "x"}, "day"),
        ({"capacity": "0"}, "capacity"),
        ({"zones": ["999"]}, "zones"),
        ({"responsible": "999"}, "responsible"),
    ],
)
def test_what_cannot_be_is_explained_at_its_field(send, series, dates, entered, field):
    answer = send(dates[0], **entered)

    assert list(answer.context["form"].errors) == [field]
    assert days(series) == WEEK_DAYS


def test_day_the_plan_cannot_say_is_explained(send, series, dates):
    answer = send(dates[1], day="2026-11-09", scope="following")

    assert "within their week" in answer.context["form"].non_field_errors()[0]
    assert days(series) == WEEK_DAYS


def test_date_changed_in_another_tab_is_shown_as_it_is_now(desk, address, send, series, dates):
    stale = desk.get(address("change", dates[0])).context["version"]
    send(dates[0], day="2026-10-22")

    answer = send(dates[0], day="2026-10-23", version=stale)

    assert answer.context["form"]["day"].value() == date(2026, 10, 22)
    assert days(series)[0] == date(2026, 10, 22)


@pytest.mark.parametrize("name", ["change", "cancel"])
@pytest.mark.parametrize("chosen", ["date=", "date=x", "date=00000000-0000-4000-8000-000000000000"])
def test_dates_that_are_none_are_not_found(desk, page, line, name, chosen):
    base = reverse(f"schedule:{name}", args=[page.translation_key])

    assert desk.get(f"{base}?{chosen}").status_code == 404


@pytest.mark.parametrize("name", ["change", "cancel"])
def test_dates_of_another_series_are_not_found(desk, address, line, name):
    assert desk.get(address(name, OccurrenceFactory())).status_code == 404


@pytest.mark.parametrize(
    ("show", "expected"),
    [("", 4), ("families", 1), ("full", 1), ("off", 1), ("by_hand", 1), ("over", 0), ("x", 4)],
)
def test_dates_are_listed_by_what_one_looks_for(desk, address, send, dates, show, expected):
    send(dates[0], capacity="1")
    PlaceFactory(occurrence=Occurrence.objects.get(pk=dates[0].pk))
    url = address("cancel", dates[1])
    desk.post(url, {"reason": "Ferie", "card": desk.get(url).context["card"].digest})

    listed = desk.get(f"{address('edit')}&show={show}").context["coming"]

    assert listed.paginator.count == expected


def test_what_is_over_is_listed_too_and_cannot_be_changed(
    desk, editor, sign_in, address, dates, frozen
):
    frozen.move_to("2026-10-28T09:00+01:00")
    desk = sign_in(editor)  # a sign-in does not last so long

    listed = desk.get(f"{address('edit')}&show=over").context["coming"]

    assert [each.occurrence.local_date for each in listed] == [WEEK_DAYS[1], WEEK_DAYS[0]]
    assert not any(each.can_be_changed or each.can_be_cancelled for each in listed)


def test_form_of_many_dates_asks_the_database_no_more_often(desk, address, dates):
    statements = []
    for chosen in (dates[:2], dates):
        with CaptureQueriesContext(connection) as captured:
            desk.get(address("change", *chosen))
        statements.append(len(captured))

    assert statements[0] == statements[1]
