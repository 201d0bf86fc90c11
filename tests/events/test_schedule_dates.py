"""Single dates in the schedule view: cancelling with a reason and a card, keeping, undoing."""

from datetime import date, time, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.urls import reverse

from core.models import Change
from events.enums import State
from events.models import Occurrence
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import PlaceFactory

from .scheduling import TUESDAYS, changed, save, seated

HOURS = {"start_time": time(13), "end_time": time(14)}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def row(series, line):
    """The first date; a family comes and another waits."""
    row = series.occurrences.in_order()[0]
    PlaceFactory(occurrence=row)
    PlaceFactory(occurrence=row, waiting=True)
    return Occurrence.objects.get(pk=row.pk)


@pytest.fixture
def url(page):
    def address(name, *args):
        return reverse(f"schedule:{name}", args=[page.translation_key, *args])

    return address


def said(answer):
    return [str(message).strip() for message in get_messages(answer.wsgi_request)]


def of(address, *rows):
    """The address of a view about chosen dates."""
    return f"{address}?{'&'.join(f'date={row.uid}' for row in rows)}"


def cancel(desk, url, row, **fields):
    address = of(url("cancel"), row)
    card = desk.get(address).context["card"].digest
    return desk.post(address, {"reason": "Sygdom", "card": card} | fields)


# Cancelling


def test_card_says_whom_it_concerns_before_anything_happens(desk, url, row):
    answer = desk.get(of(url("cancel"), row))

    assert [line.text for line in answer.context["card"].consequences] == [
        "1 date",
        "1 family",
        "1 family on the waiting list",
    ]
    assert "Tuesday 20 October 2026" in answer.text
    assert not Change.objects.exists()


def test_cancelled_with_a_reason(desk, url, row, editor):
    answer = cancel(desk, url, row, reason="  Underviseren er syg. ")

    assert (answer.status_code, answer["Location"]) == (302, url("edit"))
    row.refresh_from_db()
    assert (row.state, row.reason) == (State.CANCELLED, "Underviseren er syg.")
    assert Change.objects.get().by == editor


@pytest.mark.parametrize("view", ["cancel", "change"])
def test_list_is_found_again_as_it_was(desk, url, row, view):
    listed = desk.get(f"{url('edit')}?show=families")
    (way,) = BeautifulSoup(listed.content, "html.parser").select(
        f".schedule-coming__actions a[href^='{url(view)}']"
    )
    assert parse_qs(urlsplit(way["href"]).query)["show"] == ["families"]

    back = BeautifulSoup(desk.get(way["href"]).content, "html.parser").select_one("form a.button")
    assert back["href"] == f"{url('edit')}?show=families&p=1#coming"


@pytest.mark.parametrize("view", ["cancel", "change"])
def test_nothing_chosen_leads_back_to_the_list(desk, url, row, view):
    answer = desk.get(f"{url(view)}?show=families")

    assert answer["Location"] == f"{url('edit')}?show=families#coming"
    assert said(answer) == ["Choose at least one date."]


def test_where_no_date_can_be_changed_none_can_be_chosen(desk, url, row):
    cancel(desk, url, row)

    assert "schedule-coming__all" in desk.get(url("edit")).text
    page = desk.get(f"{url('edit')}?show=off").text
    assert "schedule-coming__all" not in page
    assert "schedule-coming__chosen" not in page


def test_card_of_a_date_that_has_moved_meanwhile_is_not_carried_out(desk, url, row):
    card = desk.get(of(url("cancel"), row)).context["card"].digest
    day = row.starts_at + timedelta(days=1)
    Occurrence.objects.filter(pk=row.pk).update(
        starts_at=day, ends_at=day + timedelta(hours=2), local_date=row.local_date + timedelta(1)
    )

    answer = desk.post(of(url("cancel"), row), {"reason": "Sygdom", "card": card})

    assert answer.status_code == 200
    assert not Change.objects.exists()


def test_family_on_several_dates_counts_once(desk, url, series, line):
    first, second = series.occurrences.in_order()[:2]
    place = PlaceFactory(occurrence=first)
    PlaceFactory(occurrence=second, signup=place.signup, email_key=place.email_key)

    card = desk.get(of(url("cancel"), first, second)).context["card"]

    assert [each.text for each in card.consequences] == ["2 dates", "1 family"]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 201])
def test_reason_is_asked_for(desk, url, row, reason):
    answer = cancel(desk, url, row, reason=reason)

    assert list(answer.context["form"].errors) == ["reason"]
    assert not Change.objects.exists()


def test_nothing_is_cancelled_on_a_card_that_was_not_read(desk, url, row):
    card = desk.get(of(url("cancel"), row)).context["card"].digest
    PlaceFactory(occurrence=row)

    answer = desk.post(of(url("cancel"), row), {"reason": "Sygdom", "card": card})

    assert [line.count for line in answer.context["card"].consequences] == [1, 2, 1]
    assert answer.context["form"]["reason"].value() == "Sygdom"
    assert not Change.objects.exists()


def test_second_click_is_answered_with_a_sentence(desk, url, row):
    cancel(desk, url, row)

    answer = desk.post(of(url("cancel"), row), {"reason": "Sygdom", "card": ""})

    assert answer["Location"] == url("edit")
    assert said(answer)[-1] == "This date is not planned, so it cannot be cancelled."
    assert Change.objects.count() == 1


# Undoing


def test_banner_offers_what_can_be_undone(desk, url, row):
    cancel(desk, url, row)

    answer = desk.get(url("edit"))

    assert [(each.what, each.until) for each in answer.context["undoable"]] == [
        ("Tuesday 20 October 2026 is cancelled.", "09:10")
    ]


def test_undone_date_takes_place(desk, url, row):
    cancel(desk, url, row)

    answer = desk.post(url("undo", Change.objects.get().pk))

    row.refresh_from_db()
    assert (answer["Location"], row.state) == (url("edit"), State.PLANNED)
    assert desk.get(url("edit")).context["undoable"] == []


def test_undo_that_comes_late_is_explained(desk, url, row, frozen):
    cancel(desk, url, row)
    frozen.shift(timedelta(minutes=11))

    answer = desk.post(url("undo", Change.objects.get().pk))

    row.refresh_from_db()
    assert row.is_cancelled
    assert said(answer)[-1] == "The ten minutes are over, or this has been undone already."
    assert desk.get(url("edit")).context["undoable"] == []


def test_what_was_done_to_another_series_is_neither_shown_nor_undone(desk, url, row):
    foreign = OccurrenceFactory(series__sign_up=True)
    other = of(reverse("schedule:cancel", args=[foreign.series.subject_id]), foreign)
    card = desk.get(other).context["card"].digest
    desk.post(other, {"reason": "Sygdom", "card": card})

    answer = desk.post(url("undo", Change.objects.get().pk))

    assert answer.status_code == 404
    assert desk.get(url("edit")).context["undoable"] == []
    foreign.refresh_from_db()
    assert foreign.is_cancelled


@pytest.mark.parametrize("change", [0, 99999999999999999999])
def test_change_that_is_none_is_not_found(desk, url, row, change):
    assert desk.post(url("undo", change)).status_code == 404


# Keeping


def test_date_the_plan_has_lost_may_be_kept(desk, url, series, line, row):
    save(series, changed(line, rule=f"{TUESDAYS}\nEXDATE:20261020"))

    answer = desk.post(url("keep", row.uid))

    row.refresh_from_db()
    assert (answer["Location"], row.line, row.state) == (url("edit"), None, State.PLANNED)
    assert desk.get(url("edit")).context["undecided"] == []


def test_date_of_the_plan_needs_no_keeping(desk, url, row, line):
    answer = desk.post(url("keep", row.uid))

    row.refresh_from_db()
    assert said(answer)[-1] == "There is nothing to decide about this date."
    assert row.line == line


def test_date_the_plan_has_lost_may_be_cancelled(desk, url, series, line, row):
    save(series, changed(line, rule=f"{TUESDAYS}\nEXDATE:20261020"))

    cancel(desk, url, row)

    answer = desk.get(url("edit"))
    assert answer.context["undecided"] == []
    assert answer.context["coming"].object_list[0].state == "Cancelled"


# The list


def test_coming_dates_come_a_page_at_a_time(desk, url, series, line):
    save(series, changed(line, until_date=date(2027, 12, 31)))

    first, second = (desk.get(url("edit"), {"p": page}).context["coming"] for page in (1, 2))

    assert (len(first.object_list), first.paginator.count) == (25, 63)
    assert second.object_list[0].occurrence.local_date == date(2027, 4, 13)


@pytest.mark.parametrize("number", ["0", "x", "999", "-1"])
def test_page_that_is_none_shows_one_that_is(desk, url, line, number):
    assert desk.get(url("edit"), {"p": number}).context["coming"].number == 1


def test_dates_of_a_public_page_lead_there(desk, url, series, line):
    coming = desk.get(url("edit")).context["coming"].object_list

    assert coming[0].public_url == "/da/kalender/fars-legestue/2026-10-20/"


def test_day_with_two_dates_leads_to_each(desk, url, series, line):
    save(
        series,
        line,
        changed(
            type(line)(series=series),
            from_date=date(2026, 10, 20),
            start_time=line.end_time,
            end_time=line.end_time.replace(hour=14),
        ),
    )

    coming = desk.get(url("edit")).context["coming"].object_list

    assert [each.public_url[-16:] for each in coming[:2]] == [
        "2026-10-20-1000/",
        "2026-10-20-1200/",
    ]


def test_moved_date_says_from_where(desk, url, series, line, row):
    seated(row)
    save(series, changed(line, start_time=line.start_time.replace(minute=30)))

    assert desk.get(url("edit")).context["coming"].object_list[0].moved == "Moved from 10:00"


def test_old_address_of_one_of_two_dates_leads_where_it_went(client, series, line):
    afternoon = changed(type(line)(series=series), from_date=date(2026, 10, 20), **HOURS)
    save(series, line, afternoon)

    save(series, line, changed(afternoon, start_time=time(14), end_time=time(15)))

    answer = client.get("/da/kalender/fars-legestue/2026-10-20-1300/")
    assert (answer.status_code, answer["Location"]) == (
        302,
        "/da/kalender/fars-legestue/2026-10-20-1400/",
    )
