"""The front page: whether the house is open, and what is on today and tomorrow."""

from datetime import date, datetime, time

import pytest

from events.enums import Kind
from events.wall_clock import ZONE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory

pytestmark = pytest.mark.usefixtures("frozen")

WEDNESDAY, THURSDAY, FRIDAY = date(2026, 10, 14), date(2026, 10, 15), date(2026, 10, 16)
AT_NIGHT = "2026-10-14T21:30:00+00:00"


@pytest.fixture
def front(client, calendar):
    return lambda: client.get("/da/")


def a_date(calendar, title, day, *, sign_up=False, kind=Kind.GROUP, **facts):
    page = EventPageFactory(parent=calendar, title=title)
    series = SeriesFactory(page=page, sign_up=sign_up, kind=kind)
    return OccurrenceFactory(series=series, local_date=day, **facts)


def test_says_that_the_house_is_open_and_until_when(front):
    OpeningHoursFactory(weekday=2)

    response = front()

    assert '<h1 id="door">Åbent nu til kl. 22</h1>' in response.content.decode()
    assert "door--closed" not in response.content.decode()


def test_says_that_the_house_is_closed_and_until_when(front, frozen):
    OpeningHoursFactory(weekday=2)
    OpeningHoursFactory(weekday=3)
    frozen.move_to(AT_NIGHT)

    text = front().content.decode()

    assert "Lukket nu. Åbner i morgen kl. 8" in text
    assert "door--closed" in text


def test_says_why_the_house_is_closed_for_once(front):
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    ClosureFactory()

    answer = front()

    text = answer.content.decode()
    assert "Lukket nu: Juleferie. Åbner 28. oktober kl. 8" in text
    assert "door--closed" in text
    assert [day.note for day in answer.context["days"]] == ["", "Lukket: Juleferie"]


def test_without_known_hours_it_has_its_own_name(front):
    assert '<h1 id="door">Familieværket</h1>' in front().content.decode()


def test_shows_today_and_tomorrow_each_under_its_name(front, calendar):
    a_date(calendar, "I dag", WEDNESDAY)
    a_date(calendar, "I morgen", THURSDAY)
    a_date(calendar, "I overmorgen", FRIDAY)

    days = front().context["days"]

    assert [(day.mark, [row.title for row in day.entries]) for day in days] == [
        ("i dag", ["I dag"]),
        ("i morgen", ["I morgen"]),
    ]


def test_empty_day_is_there_too_with_its_hours(front, calendar):
    OpeningHoursFactory(weekday=3)
    a_date(calendar, "I dag", WEDNESDAY)

    _today, tomorrow = front().context["days"]

    assert tomorrow.entries == []
    assert "08–22" in tomorrow.note


def test_hours_of_today_are_not_said_once_they_are_over(front, calendar, frozen):
    OpeningHoursFactory(weekday=2)
    assert "08–22" in front().context["days"][0].note

    frozen.move_to(datetime(2026, 10, 14, 22, 0, tzinfo=ZONE))

    context = front().context
    assert context["days"][0].note == ""
    assert not context["is_open"]


def test_date_of_several_days_stands_under_each_of_the_two_it_is_on(front, calendar):
    a_date(calendar, "Lejr", date(2026, 10, 13), ends_at=datetime(2026, 10, 16, 12, tzinfo=ZONE))
    a_date(calendar, "Natten over", date(2026, 10, 13), start=time(20), end=time(11))
    a_date(calendar, "Til midnat", WEDNESDAY, start=time(20), end=time(0))

    context = front().context

    assert context["nearest"].title == "Lejr"
    assert [[(row.title, row.time) for row in day.entries] for day in context["days"]] == [
        [
            ("Lejr", "13. oktober kl.\xa010 til 16. oktober kl.\xa012"),
            ("Natten over", "13. oktober kl.\xa020 til 14. oktober kl.\xa011"),
            ("Til midnat", "20–0"),
        ],
        [("Lejr", "13. oktober kl.\xa010 til 16. oktober kl.\xa012")],
    ]


@pytest.mark.parametrize(
    ("start", "is_running"), [(time(8), True), (time(9), True), (time(9, 30), False)]
)
def test_says_what_is_on_now_or_next(front, calendar, start, is_running):
    a_date(calendar, "Aflyst", WEDNESDAY, start=time(7), cancelled=True)
    a_date(calendar, "Nu eller snart", WEDNESDAY, start=start)
    a_date(calendar, "Senere", WEDNESDAY, start=time(15), end=time(16))

    context = front().context

    assert context["nearest"].title == "Nu eller snart"
    assert context["is_running"] is is_running


def test_marks_what_to_sign_up_for_this_week_and_talks_of_the_next(front, calendar):
    saturday, tuesday = date(2026, 10, 17), date(2026, 10, 20)
    a_date(calendar, "Åbent hus", saturday)
    a_date(calendar, "Barselscafé", saturday, sign_up=True)
    a_date(calendar, "Legestue", tuesday, sign_up=True)
    a_date(calendar, "Når døren smækker", tuesday, kind=Kind.TALK)

    marked = [entry.title for entry in front().context["highlights"]]

    assert marked == ["Barselscafé", "Når døren smækker"]


def test_stages_lead_to_their_dates(front):
    assert 'href="/da/kalender/?livsfase=teen"' in front().content.decode()


def test_keeps_within_its_queries_however_much_is_on(
    front, calendar, django_assert_max_num_queries
):
    for number in range(12):
        OpeningHoursFactory(weekday=number % 7, opens=time(number))
        a_date(calendar, f"Nr. {number}", WEDNESDAY, start=time(9 + number), end=time(23))
    front()

    with django_assert_max_num_queries(15):
        front()
