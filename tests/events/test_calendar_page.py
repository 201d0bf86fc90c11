"""The calendar as readers get it: which dates, in which order, in whose words."""

from datetime import date, time, timedelta

import pytest

from core.enums import Stage
from events.calendar import PAGE_SIZE
from events.enums import Kind
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import (
    PartnerFactory,
    PartnerIndexPageFactory,
    PartnerPageFactory,
)
from tests.factories.rooms import OpeningHoursFactory

pytestmark = pytest.mark.usefixtures("frozen")

WEDNESDAY = date(2026, 10, 14)  # where the frozen clock stands, at nine


@pytest.fixture
def listed(client, calendar):
    """Titles by day, as the list shows them."""

    def ask(query="", language="da"):
        response = client.get(f"/{language}/kalender/{query}")
        assert response.status_code == 200
        return {day.id: [row.title for row in day.entries] for day in response.context["days"]}

    return ask


def a_date(calendar, title, day=WEDNESDAY, stages=(), topics=(), series=None, **facts):
    page = EventPageFactory(parent=calendar, title=title, stages=list(stages), topics=topics)
    series = SeriesFactory(page=page, **(series or {}))
    return OccurrenceFactory(series=series, local_date=day, **facts)


def test_dates_stand_under_their_days_by_time(listed, calendar):
    a_date(calendar, "Aften", start=time(19), end=time(21))
    a_date(calendar, "Morgen", start=time(9, 30), end=time(11))
    a_date(calendar, "Dagen efter", WEDNESDAY + timedelta(days=1))

    assert listed() == {"2026-10-14": ["Morgen", "Aften"], "2026-10-15": ["Dagen efter"]}


def test_what_is_going_on_is_listed_and_what_is_over_is_not(listed, calendar):
    a_date(calendar, "I gang", start=time(8), end=time(10))
    a_date(calendar, "Forbi", start=time(7), end=time(9))
    a_date(calendar, "Natten over", WEDNESDAY - timedelta(days=1), start=time(20), end=time(11))

    assert listed() == {"2026-10-14": ["Natten over", "I gang"]}


def test_cancelled_dates_are_shown_and_skipped_ones_are_not(listed, calendar):
    a_date(calendar, "Aflyst", cancelled=True)
    a_date(calendar, "Sprunget over", skipped=True)

    assert listed() == {"2026-10-14": ["Aflyst"]}


def test_dates_of_a_page_that_is_down_are_nobodys(listed, calendar):
    row = a_date(calendar, "Nede")
    page = calendar.get_children().get(title="Nede")
    page.unpublish()

    row.series.subject.refresh_from_db()
    assert not row.series.subject.is_public
    assert listed() == {}


def test_stage_filter_takes_any_of_the_stages(listed, calendar):
    a_date(calendar, "Baby", stages=[Stage.BABY])
    a_date(calendar, "Teen", stages=[Stage.TEEN])
    a_date(calendar, "Alle", stages=list(Stage))

    assert listed("?livsfase=baby") == {"2026-10-14": ["Baby", "Alle"]}
    assert listed("?livsfase=baby&livsfase=teen") == {"2026-10-14": ["Baby", "Teen", "Alle"]}


def test_time_filter_keeps_its_days(listed, calendar):
    for day in range(7):
        a_date(
            calendar, f"Dag {day}", WEDNESDAY + timedelta(days=day), start=time(12), end=time(13)
        )

    assert list(listed("?naar=i-dag")) == ["2026-10-14"]
    assert list(listed("?naar=i-morgen")) == ["2026-10-15"]
    assert list(listed("?naar=weekend")) == ["2026-10-17", "2026-10-18"]
    assert list(listed("?naar=2026-W43")) == ["2026-10-19", "2026-10-20"]
    assert list(listed("?naar=2026-W43&naar=i-morgen")) == [
        "2026-10-15",
        "2026-10-19",
        "2026-10-20",
    ]


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("", ["2026-10-14", "2026-10-15", "2026-10-20"]),
        ("?naar=weekend", ["2026-10-17", "2026-10-18"]),
        ("?naar=uge", [f"2026-10-{day}" for day in range(14, 19)]),
        ("?naar=2026-10", ["2026-10-20"]),
        ("?naar=i-dag&livsfase=baby", ["2026-10-14"]),
        ("?naar=weekend&livsfase=baby", []),
        ("?livsfase=baby", ["2026-10-20"]),
    ],
)
def test_open_day_is_shown_though_nothing_is_planned(client, listed, calendar, query, days):
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    a_date(calendar, "På tirsdag", date(2026, 10, 20), stages=[Stage.BABY])

    assert list(listed(query)) == days

    said = client.get(f"/da/kalender/{query}").content.decode()
    assert ("Kom bare." in said) is ("livsfase" not in query and query != "?naar=2026-10")
    nothing_fits = "livsfase" in query and "naar" in query
    assert ("Vi fandt ingen datoer" in said) is nothing_fits


def test_day_that_goes_on_on_the_next_page_is_not_shown_as_empty(client, calendar):
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    series = SeriesFactory(page=EventPageFactory(parent=calendar, title="Hele dagen"))
    for number in range(PAGE_SIZE + 1):
        day = WEDNESDAY + timedelta(days=number // PAGE_SIZE)
        OccurrenceFactory(series=series, local_date=day, start=time(12), end=time(13))

    first = client.get("/da/kalender/").context["days"]
    second = client.get("/da/kalender/?side=2")

    assert [(day.id, len(day.entries)) for day in first] == [("2026-10-14", PAGE_SIZE)]
    assert [day.id for day in second.context["days"]] == ["2026-10-15"]
    assert "51 datoer, side 2" in second.content.decode().replace("</strong>", "")


def test_closed_day_without_dates_is_not_shown(listed, calendar):
    OpeningHoursFactory(weekday=3)

    assert list(listed()) == ["2026-10-15"]


def test_seat_filters_show_what_can_be_had(listed, calendar):
    sign_up = {"sign_up": True}
    a_date(calendar, "Ledig", series=sign_up, capacity=8, taken=7)
    a_date(calendar, "Fuld", series=sign_up, full=True)
    a_date(calendar, "Ledig, men nogen venter", series=sign_up, capacity=8, taken=7, waiting=1)
    a_date(calendar, "Aflyst", series=sign_up, cancelled=True)
    a_date(calendar, "Kig forbi")
    a_date(calendar, "Aflyst kig forbi", cancelled=True)

    assert listed("?ledig=1") == {"2026-10-14": ["Ledig", "Kig forbi"]}
    assert listed("?kigforbi=1") == {"2026-10-14": ["Kig forbi", "Aflyst kig forbi"]}


@pytest.mark.parametrize(
    ("window", "is_open"),
    [
        ({}, True),
        ({"opens_days_before": 2}, False),
        ({"opens_days_before": 3}, True),
        ({"closes_minutes_before": 3 * 24 * 60}, False),
        ({"closes_minutes_before": 3 * 24 * 60 - 1}, True),
        ({"opens_days_before": 3, "closes_minutes_before": 3 * 24 * 60 - 1}, True),
    ],
)
def test_free_seats_are_those_one_can_sign_up_for_now(listed, calendar, window, is_open):
    """In three days to the minute."""
    series = {"sign_up": True, **window}
    day = WEDNESDAY + timedelta(days=3)
    row = a_date(calendar, "Ledig", day, series=series, start=time(9), end=time(11), capacity=8)
    a_date(calendar, "Uden frist", day, series={"sign_up": True}, capacity=8)

    assert row.takes_signups is is_open
    assert [title for titles in listed("?ledig=1").values() for title in titles] == (
        ["Ledig", "Uden frist"] if is_open else ["Uden frist"]
    )


def test_series_are_found_by_what_they_are_about_and_what_they_are(listed, calendar):
    sleep, diet = TopicFactory(slug="soevn"), TopicFactory(slug="kost")
    a_date(calendar, "Søvn", topics=[sleep], series={"kind": Kind.TALK, "languages": ["da", "en"]})
    a_date(calendar, "Kost", topics=[diet], series={"kind": Kind.COURSE, "languages": ["ar"]})
    a_date(calendar, "Leg", series={"kind": Kind.PLAY, "has_interpreter": True})

    assert listed("?emne=soevn") == {"2026-10-14": ["Søvn"]}
    assert listed("?emne=soevn&emne=kost") == {"2026-10-14": ["Søvn", "Kost"]}
    assert listed("?type=legestue&type=oplaeg") == {"2026-10-14": ["Søvn", "Leg"]}
    assert listed("?sprog=en&sprog=ar") == {"2026-10-14": ["Søvn", "Kost"]}
    assert listed("?sprog=en&sprog=tolk") == {"2026-10-14": ["Søvn", "Leg"]}
    assert listed("?emne=soevn&sprog=ar") == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_partner_is_found_by_the_slug_of_its_page_in_every_language(
    listed, front_page, calendar, translate, language
):
    partners = PartnerIndexPageFactory(parent=front_page)
    page = PartnerPageFactory(parent=partners, title="Sundhedsplejen")
    translate(page, "en", title="Health visitors")
    a_date(calendar, "Hos dem", series={"partner": PartnerFactory(page=page)})
    a_date(calendar, "Hos os")

    assert listed("?partner=sundhedsplejen", language) == {"2026-10-14": ["Hos dem"]}


def test_partner_whose_page_is_down_is_no_filter(listed, front_page, calendar):
    page = PartnerPageFactory(parent=PartnerIndexPageFactory(parent=front_page), title="Nede")
    a_date(calendar, "Hos dem", series={"partner": PartnerFactory(page=page)})
    a_date(calendar, "Hos os")

    page.unpublish()

    assert listed("?partner=nede") == {"2026-10-14": ["Hos dem", "Hos os"]}


def test_words_are_those_of_the_language_or_else_danish_and_say_so(client, calendar, translate):
    a_date(calendar, "Fars Legestue")
    a_date(calendar, "Tumlingecafé")
    translate(calendar.get_children().get(title="Fars Legestue").specific, "en", title="Dads")

    (day,) = client.get("/en/kalender/").context["days"]

    shown = {row.title: (row.url.split("/")[-5], row.note) for row in day.entries}
    assert shown == {"Dads": ("en", ""), "Tumlingecafé": ("en", "Page in Danish only")}


def test_list_goes_on_on_a_second_page(client, calendar):
    series = a_date(calendar, "Dag", WEDNESDAY).series
    for day in range(1, PAGE_SIZE + 1):
        OccurrenceFactory(series=series, local_date=WEDNESDAY + timedelta(days=day))

    first = client.get("/da/kalender/?livsfase=x").context
    second = client.get(f"/da/kalender/{first['later']}").context

    assert (len(first["days"]), first["earlier"], first["later"]) == (PAGE_SIZE, None, "?side=2")
    assert (len(second["days"]), second["earlier"], second["later"]) == (1, "?", None)


def test_page_behind_the_last_shows_the_last(client, calendar):
    a_date(calendar, "Dag", WEDNESDAY)

    context = client.get("/da/kalender/?side=99").context

    assert [row.title for day in context["days"] for row in day.entries] == ["Dag"]
    assert (context["earlier"], context["later"], context["query"]) == (None, None, "?")


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999", "9" * 40, ""])
def test_rubbish_page_numbers_are_harmless(client, calendar, page):
    assert client.get("/da/kalender/", {"side": page}).status_code == 200


@pytest.mark.parametrize("asked", ["2026-10-21", "uge", "2026-10", ""])
def test_tally_counts_what_is_on_all_pages(client, calendar, asked):
    for number in range(PAGE_SIZE + 2):
        a_date(calendar, f"Nr. {number}", date(2026, 10, 21))
    a_date(calendar, "Ugen før", date(2026, 10, 16))
    counts = {"2026-10-21": "52 datoer", "uge": "1 dato"}

    for page in (1, 2, 9):
        context = client.get(f"/da/kalender/?naar={asked}&side={page}").context
        assert context["count"] == counts.get(asked, "53 datoer")


def test_tally_of_days_without_dates_is_none(client, calendar):
    assert client.get("/da/kalender/?naar=2026-10-21").context["count"] == "0 datoer"
