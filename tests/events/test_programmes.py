"""Items on a day without their themed day: the schedule view says so before and after."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from events.enums import Kind, State
from events.models import Line, Occurrence
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

from .scheduling import FIRST, line_fields, posted, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

#: The Sunday after the first of the Tuesdays.
SUNDAY = date(2026, 10, 25)
ONCE = {"from_date": SUNDAY.isoformat(), "until_date": "", "rule": ""}
WORDS = (
    "There is no themed day on {day}. What is planned there as an item is on no programme: it "
    "stands in the calendar by itself."
)


@pytest.fixture
def themed_day(calendar):
    """On one Tuesday, all day long."""
    page = EventPageFactory(parent=calendar, title="Temadag om søvn")
    series = SeriesFactory(page=page, kind=Kind.THEMED_DAY)
    save(series, weekly_line(series, until_date=FIRST))
    return series


@pytest.fixture
def item(themed_day, page):
    """On the programme of that day, on the same Tuesday."""
    series = SeriesFactory(page=page, sign_up=True, kind=Kind.TALK, part_of=themed_day)
    save(series, weekly_line(series, until_date=FIRST))
    return series


def url_of(series):
    return reverse("schedule:edit", args=[series.subject_id])


def send(desk, series, *lines, **fields):
    """What the view answers, and the same once its card is confirmed."""
    data = posted(series.subject_id, *lines, **fields)
    answer = desk.post(url_of(series), data)
    if answer.status_code == 200:
        desk.post(url_of(series), data | {"card": answer.context["card"].digest})
    return answer


def test_item_that_moves_off_its_themed_day_is_announced_and_then_said(desk, item):
    fields = line_fields(item.lines.get(), **ONCE)

    answer = send(desk, item, fields, kind="oplaeg", part_of=str(item.part_of_id))

    words = WORDS.format(day="Sunday 25 October 2026")
    assert answer.context["card"].notes == [words]
    assert words in desk.get(url_of(item)).text
    assert words in desk.get(url_of(item.part_of)).text


def test_themed_day_that_moves_away_from_its_items_is_announced(desk, item):
    day = item.part_of

    answer = send(desk, day, line_fields(day.lines.get(), **ONCE), kind="temadag")

    assert answer.context["card"].notes == [WORDS.format(day="Tuesday 20 October 2026")]


def test_of_many_days_the_first_is_said(desk, item):
    fields = line_fields(item.lines.get())

    answer = send(desk, item, fields, kind="oplaeg", part_of=str(item.part_of_id))

    assert "on 3 days, the first of them Tuesday 27 October" in answer.context["card"].notes[0]


def test_what_was_said_once_asks_for_no_card_again(desk, item):
    fields = {"kind": "oplaeg", "part_of": str(item.part_of_id)}
    send(desk, item, line_fields(item.lines.get(), **ONCE), **fields)

    again = send(desk, item, line_fields(item.lines.get(), **ONCE), **fields)

    assert again.status_code == 302


@pytest.mark.parametrize("facts", [{"start_time": "11:00"}, {}])
def test_item_that_stays_on_its_themed_day_is_saved_in_silence(desk, item, facts):
    fields = line_fields(item.lines.get(), until_date=FIRST.isoformat(), **facts)

    answer = send(desk, item, fields, kind="oplaeg", part_of=str(item.part_of_id))

    assert answer.status_code == 302
    assert "There is no themed day" not in desk.get(url_of(item)).text


def test_date_set_by_hand_counts_where_it_is_and_not_where_its_plan_has_it(desk, item):
    date_of_item = item.occurrences.get()
    day = item.part_of.occurrences.get()
    for each in (date_of_item, day):
        Occurrence.objects.filter(pk=each.pk).update(
            local_date=SUNDAY,
            starts_at=datetime.fromisoformat("2026-10-25T10:00+01:00"),
            ends_at=datetime.fromisoformat("2026-10-25T12:00+01:00"),
            pinned=["time"],
        )
    fields = line_fields(item.lines.get(), until_date=FIRST.isoformat(), capacity="9")

    answer = send(desk, item, fields, kind="oplaeg", part_of=str(item.part_of_id))

    assert answer.status_code == 302


def test_themed_day_that_has_begun_still_holds_its_items(desk, item, frozen):
    frozen.move_to(datetime.fromisoformat("2026-10-20T10:30+02:00"))
    Occurrence.objects.filter(series=item).update(
        starts_at=datetime.fromisoformat("2026-10-20T11:00+02:00")
    )
    fields = line_fields(item.part_of.lines.get(), until_date=FIRST.isoformat(), capacity="9")

    assert send(desk, item.part_of, fields, kind="temadag").status_code == 302


def test_themed_day_shows_its_items_and_how_to_make_one(desk, themed_day, item, calendar):
    draft = EventPageFactory(parent=calendar, title="Børnene imens", draft=True)
    SeriesFactory(page=draft, part_of=themed_day)

    answer = desk.get(url_of(themed_day))

    assert [(each.title, each.when) for each in answer.context["programme"]] == [
        ("Fars Legestue", "Tuesday 20 October 2026, 10:00–12:00"),
        ("Børnene imens", "No dates yet"),
    ]
    assert f'href="{url_of(item)}"' in answer.text
    add = reverse("wagtailadmin_pages:add", args=["events", "eventpage", calendar.pk])
    assert f'href="{add}"' in answer.text


def test_other_series_have_no_programme(desk, item):
    assert 'id="programme"' not in desk.get(url_of(item)).text


@pytest.mark.parametrize("count", [1, 3])
def test_programme_costs_the_same_however_much_is_on_it(
    desk, themed_day, calendar, assert_queries, count
):
    for number in range(count):
        page = EventPageFactory(parent=calendar, title=f"Oplæg {number}")
        OccurrenceFactory(series=SeriesFactory(page=page, part_of=themed_day), local_date=FIRST)
    desk.get(url_of(themed_day))

    assert_queries(38, desk.get, url_of(themed_day))


def test_themed_day_whose_page_is_down_is_still_there_to_choose(desk, item):
    item.part_of.subject.__class__.objects.update(is_public=False)
    EventPageFactory._meta.model.objects.update(live=False)

    assert f'<option value="{item.part_of_id}" selected' in desk.get(url_of(item)).text


def test_day_with_items_on_its_programme_stays_a_themed_day(item):
    day = item.part_of
    day.kind = Kind.CAFE

    with pytest.raises(ValidationError, match=r"items on its programme|punkter på programmet"):
        day.full_clean()


def test_skipped_themed_day_holds_no_item(item):
    assert not Occurrence.objects.off_the_programme().exists()

    Occurrence.objects.filter(series=item.part_of).update(state=State.SKIPPED)

    assert list(Occurrence.objects.off_the_programme()) == list(item.occurrences.all())
    assert Line.objects.count() == 2
