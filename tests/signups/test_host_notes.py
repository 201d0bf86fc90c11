"""Hosts leave each other notes that are gone at midnight, and tick what has been seen to."""

from datetime import datetime, time

import pytest

from core.privacy import purge
from events.enums import Mode
from events.wall_clock import ZONE
from signups.hosting.links import token
from signups.models import HostNote, Tick
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import (
    ChecklistItemFactory,
    HostNoteFactory,
    PlaceFactory,
    TickFactory,
)

from .pages import errors_of, soup, text_of

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 10, 21, 9, tzinfo=ZONE)


@pytest.fixture
def row(add_date, host, frozen):
    """A Wednesday from ten to twelve; it is nine."""
    frozen.move_to(MORNING)
    return add_date(capacity=9, responsible=host)


@pytest.fixture
def url(row, host):
    return url_of(row)


@pytest.fixture
def evening(calendar, row):
    """Another date of that day, of another host."""
    series = SeriesFactory(page=EventPageFactory(parent=calendar, title="Forældremøde"))
    return OccurrenceFactory(
        series=series, local_date=row.local_date, start=time(19), end=time(21), responsible=nora()
    )


def nora():
    return UserFactory(email="nora@example.org")


def url_of(row):
    return f"/en/vaert/{token(row, row.responsible)}/"


def write(client, url, text="The freezer is empty"):
    return client.post(url, {"do": "note", "text": text})


def notes_on(page):
    return [each.find("bdi").text for each in soup(page).select("#notes-of-today > li")]


def ticked(page):
    shown = soup(page).select("#checks button:not([hidden])")
    return {button.text.strip(): button["aria-pressed"] == "true" for button in shown}


def test_note_is_read_by_its_host_the_others_of_the_day_and_coordinators(
    client, row, url, evening, desk
):
    answer = write(client, url)

    assert (answer.status_code, answer["Location"]) == (303, f"{url}#notes")
    assert notes_on(client.get(url)) == ["The freezer is empty"]
    theirs = client.get(url_of(evening))
    assert notes_on(theirs) == ["The freezer is empty"]
    assert "Fars Legestue , 10:00–12:00" in text_of(theirs)
    for date in (row, evening):
        assert "The freezer is empty" in text_of(desk.get(f"/admin/signups/{date.uid}/"))


def test_note_is_on_no_page_after_midnight_whether_or_not_it_has_been_deleted(
    client, row, url, add_date, host, desk, frozen
):
    write(client, url)
    tomorrow = add_date(local_date=datetime(2026, 10, 22).date(), responsible=host)

    frozen.move_to(datetime(2026, 10, 22, 0, 0, tzinfo=ZONE))

    assert HostNote.objects.exists()
    assert notes_on(client.get(url_of(tomorrow))) == []
    for date in (row, tomorrow):
        assert "freezer" not in text_of(desk.get(f"/admin/signups/{date.uid}/"))


def test_note_is_forgotten_by_the_nightly_purge_should_its_own_job_have_failed(row, frozen):
    HostNoteFactory(occurrence=row)

    assert purge()["signups.hostnote"] == 0
    frozen.move_to(datetime(2026, 10, 22, 3, 30, tzinfo=ZONE))
    assert purge()["signups.hostnote"] == 1


@pytest.mark.parametrize("text", ["Call 010190-1234", "", "   ", "x" * 201, "two\nlines"])
def test_what_is_no_note_is_shown_again(client, url, text):
    page = write(client, url, text)

    assert page.status_code == 400
    assert not HostNote.objects.exists()
    field = soup(page).find("input", {"name": "text"})
    assert field["aria-invalid"] == "true"
    assert soup(page).title.text.startswith("Error:")


def test_personal_number_is_refused_with_its_reason(client, url):
    page = write(client, url, "Barn 010190-1234 faldt")

    assert "That looks like a CPR number" in text_of(page)


def test_note_is_taken_away_at_its_own_date_only(client, row, url, evening):
    write(client, url)
    note = HostNote.objects.get()

    client.post(url_of(evening), {"do": "forget", "note": note.pk})
    assert HostNote.objects.exists()
    assert not soup(client.get(url_of(evening))).select("#notes-of-today button")

    client.post(url, {"do": "forget", "note": note.pk})
    client.post(url, {"do": "forget", "note": note.pk})  # gone is gone
    assert not HostNote.objects.exists()


def test_what_is_written_about_a_talk_stays_with_it(client, url, talks, evening, desk, frozen):
    talks.local_date, talks.responsible = evening.local_date, nora_at_talks()
    talks.save()
    HostNoteFactory(occurrence=talks, text="They were upset")
    evening.series.mode = Mode.DATE
    evening.series.save()

    assert notes_on(client.get(url_of(talks))) == ["They were upset"]
    assert notes_on(client.get(url_of(evening))) == []
    assert "upset" not in text_of(desk.get(f"/admin/signups/{evening.uid}/"))
    assert "upset" not in text_of(desk.get(f"/admin/signups/{talks.uid}/"))


def nora_at_talks():
    return UserFactory(email="counsel@example.org")


def test_nothing_is_written_before_the_day_or_of_a_cancelled_date(client, row, url, frozen):
    item = ChecklistItemFactory()
    for state, moment in (("planned", "2026-10-20T20:00+02:00"), ("cancelled", MORNING)):
        frozen.move_to(moment)
        row.state = state
        row.save()
        for sent in ({"do": "note", "text": "Hi"}, {"do": "tick", "item": item.pk}):
            assert client.post(url, sent).status_code == 409
        assert "Notes of today" not in text_of(client.get(url))

    assert not HostNote.objects.exists()
    assert not Tick.objects.exists()


def test_checklist_is_in_the_hosts_language_by_when_it_is_done(client, url):
    ChecklistItemFactory(names={"da": "Sluk ovnen", "en": "Turn off the oven"})
    ChecklistItemFactory(names={"da": "Tænd lyset"}, moment="opening")
    ChecklistItemFactory(names={"da": "Lås døren"}, sort_order=2)

    page = client.get(url)

    assert list(ticked(page)) == ["Tænd lyset", "Turn off the oven", "Lås døren"]
    assert [h3.text for h3 in soup(page).select("#checks h3")] == [
        "When you open",
        "Before you leave",
    ]
    assert "Sluk ovnen" in text_of(client.get(url.replace("/en/", "/da/", 1)))


def test_house_without_a_checklist_has_none(client, url):
    assert not soup(client.get(url)).select("#checks")


def test_item_is_ticked_and_taken_back_for_this_date_alone(client, url, evening):
    item = ChecklistItemFactory()

    answer = client.post(url, {"do": "tick", "item": item.pk})
    assert (answer.status_code, answer["Location"]) == (303, f"{url}#item-{item.pk}")
    assert ticked(client.get(url)) == {"Sluk ovnen": True}
    assert ticked(client.get(url_of(evening))) == {"Sluk ovnen": False}

    client.post(url, {"do": "untick", "item": item.pk})
    assert ticked(client.get(url)) == {"Sluk ovnen": False}


def test_coordinator_writes_the_checklist_and_editor_does_not(desk, sign_in, editor):
    form = {"names_da": "Luk vinduerne", "moment": "closing", "sort_order": "1"}

    desk.post("/admin/snippets/signups/checklistitem/add/", form)
    page = desk.get("/admin/snippets/signups/checklistitem/")

    assert "Luk vinduerne" in page.content.decode()
    assert sign_in(editor).get("/admin/snippets/signups/checklistitem/").status_code == 302


@pytest.mark.parametrize("count", [1, 20])
def test_evening_costs_the_same_however_much_there_is(
    client, row, url, evening, assert_queries, count
):
    for number in range(count):
        HostNoteFactory(occurrence=row if number % 2 else evening)
        TickFactory(occurrence=row, item=ChecklistItemFactory())
        PlaceFactory(occurrence=row)

    # the date, its families, what is kept, the notes, where the others are from, the checklist
    page = assert_queries(6, client.get, url)

    assert len(notes_on(page)) == count
    assert errors_of(page) == []
