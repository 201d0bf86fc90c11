"""The page about the house: can one just come, how does one get in, what is on in its rooms."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from tests.factories.core import HouseImageFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import HousePageFactory
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory, ZoneFactory

pytestmark = pytest.mark.usefixtures("frozen")

WEDNESDAY = date(2026, 10, 14)
AT_NIGHT = "2026-10-14T21:30:00+00:00"


@pytest.fixture
def page(front_page):
    return HousePageFactory(parent=front_page, lift="Til venstre for trappen")


@pytest.fixture
def house(client, page):
    return lambda language="da": client.get(f"/{language}/huset/")


@pytest.fixture
def playroom(db):
    return ZoneFactory(sort_order=1, names={"da": "Legesalen"}, on_plan=(4, 0, 4, 4))


@pytest.fixture
def living_room(db):
    """Open Wednesdays from 8 to 22."""
    zone = ZoneFactory(shared=True, names={"da": "Stuen"}, on_plan=(0, 0, 4, 4), sort_order=0)
    OpeningHoursFactory(zone=zone, weekday=2)
    return zone


def a_date(calendar, title, *zones, **facts):
    series = SeriesFactory(page=EventPageFactory(parent=calendar, title=title))
    return OccurrenceFactory(series=series, local_date=WEDNESDAY, zones=zones, **facts)


def rooms(response):
    return {
        room.name: (room.state and room.state.text, [entry.title for entry in room.entries])
        for room in response.context["rooms"]
    }


def test_says_whether_one_can_come_now_and_when_else(house, living_room):
    response = house()

    assert response.context["opening"] == "Åbent nu til kl. 22"
    assert ("Onsdag", "08–22") in response.context["week"]


def test_without_known_hours_it_promises_none(house):
    response = house()

    assert response.context["opening"] == ""
    assert response.context["week"] == []


def test_facts_that_are_known_are_shown_and_no_others(house):
    text = house().text

    assert "Til venstre for trappen" in text
    assert "#microwave" not in text


def test_open_rooms_are_open_and_the_others_in_use_or_free(house, calendar, living_room, playroom):
    workshop = ZoneFactory(names={"da": "Værkstedet"}, sort_order=2)
    a_date(calendar, "Barselscafé", living_room, start=time(8), end=time(10))
    a_date(calendar, "Fars Legestue", playroom, start=time(8, 30), end=time(10))
    a_date(calendar, "Tumlingecafé", playroom, start=time(13), end=time(14))
    a_date(calendar, "Kreativt værksted", workshop, start=time(9, 1), end=time(10))

    found = rooms(house())

    assert [entries for _state, entries in found.values()] == [
        ["Barselscafé"],
        ["Fars Legestue", "Tumlingecafé"],
        ["Kreativt værksted"],
    ]
    assert len({state for state, _entries in found.values()}) == 3


def test_room_that_is_closed_says_so_and_the_house_is_open(house, living_room, playroom):
    ClosureFactory(zones=[playroom])

    response = house()

    assert rooms(response) == {"Stuen": ("Åbent for alle", []), "Legesalen": ("Lukket nu", [])}
    assert response.context["opening"] == "Åbent nu til kl. 22"


def test_nothing_is_said_of_now_while_the_house_is_closed(house, living_room, playroom, frozen):
    frozen.move_to(AT_NIGHT)

    assert rooms(house()) == {"Stuen": (None, []), "Legesalen": (None, [])}


def test_what_is_over_cancelled_or_on_another_day_is_not_on(house, calendar, playroom):
    a_date(calendar, "Forbi", playroom, start=time(7), end=time(8))
    a_date(calendar, "Aflyst", playroom, start=time(10), end=time(11), cancelled=True)
    tomorrow = a_date(calendar, "I morgen", playroom)
    tomorrow.local_date += timedelta(1)
    tomorrow.starts_at += timedelta(1)
    tomorrow.ends_at += timedelta(1)
    tomorrow.save()

    assert rooms(house())["Legesalen"] == (None, [])


def test_rooms_own_hours_are_said_where_the_house_has_others(house, living_room):
    kitchen = ZoneFactory(shared=True, names={"da": "Køkkenet"})
    OpeningHoursFactory(zone=kitchen, weekday=2, opens=time(8), closes=time(18))

    hours = {room.name: dict(room.hours) for room in house().context["rooms"]}

    assert hours["Stuen"] == {}
    assert hours["Køkkenet"]["Onsdag"] == "08–18"


def test_plan_shows_the_open_half_and_says_so(house, living_room, playroom):
    assert 'class="plan__marked" d="M 0 0 H 60' in house().text


def test_leads_on_to_who_wants_the_other_half_where_there_is_one(house, living_room):
    assert 'id="book"' not in house().text

    ZoneFactory(names={"da": "Legesalen"})

    assert 'href="/da/skriv-til-os/ide/"' in house().text


def test_picture_of_the_entrance_is_shown_while_its_people_agree(house, page):
    page.entrance_image = HouseImageFactory(
        description="En gul dør", shows_people=True, consent_until=WEDNESDAY
    )
    page.save()
    assert 'alt="En gul dør"' in house().text

    page.entrance_image.consent_until = WEDNESDAY - timedelta(1)
    page.entrance_image.save()

    assert "<picture" not in house().text


def test_picture_of_the_entrance_is_the_same_in_every_language(house, page, translate):
    translate(page, "en")
    page.entrance_image = HouseImageFactory(description="En gul dør")
    page.save_revision().publish()

    assert 'alt="En gul dør"' in house("da").text
    # What it shows is written in Danish; how to find it stands beside it in words.
    assert 'alt="The door"' in house("en").text
    assert 'alt="الباب"' in house("ar").text


def test_picture_of_the_entrance_says_what_it_shows(page):
    page.entrance_image = HouseImageFactory(title="t.png", description="")

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert refused.value.message_dict.keys() == {"entrance_image"}


def test_danish_words_are_marked_on_another_languages_page(house):
    text = house("ar").text

    assert '<dd lang="da" dir="ltr">Til venstre for trappen' in text
    assert 'lang="ar" dir="rtl"' in text


@pytest.mark.parametrize("number", [1, 12])
def test_keeps_within_its_queries_however_much_is_on(
    house, calendar, living_room, playroom, number, assert_queries
):
    for each in range(number):
        a_date(calendar, f"Nr. {each}", playroom, start=time(9 + each), end=time(23))
    house()

    assert_queries(2, house)


def test_closures_of_the_weeks_to_come_are_told_beside_the_hours(house, living_room, playroom):
    ClosureFactory(
        starts_at=datetime(2026, 11, 1, 23, tzinfo=UTC),
        ends_at=datetime(2026, 11, 4, 23, tzinfo=UTC),
        reasons={"da": "Gulvet bliver slebet"},
    )
    ClosureFactory(
        zones=[living_room],
        starts_at=datetime(2026, 10, 20, 10, tzinfo=UTC),
        ends_at=datetime(2026, 10, 20, 12, tzinfo=UTC),
        reasons={"da": "Brandøvelse"},
    )
    ClosureFactory(zones=[playroom], reasons={"da": "Kun legesalen"})
    ClosureFactory(starts_at=datetime(2026, 12, 24, tzinfo=UTC), reasons={"da": "Jul"})

    response = house()

    assert [*response.context["closed_soon"]] == [
        ("tirsdag den 20. oktober 2026 kl.\xa012–14", "Brandøvelse"),
        ("mandag den 2. november 2026 til og med 4. november 2026", "Gulvet bliver slebet"),
    ]
    assert "Tirsdag den 20. oktober 2026 kl.\xa012–14: Brandøvelse" in response.text
