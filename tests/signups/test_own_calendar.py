"""A family follows its own dates in its own calendar, which says no more than it has to."""

from datetime import timedelta

import pytest
from icalendar import Calendar

from core.privacy import erase_person
from events.actions import cancel_dates
from families.actions import choose_calendar_words, renew_calendar, stop_calendar
from families.models import Household
from home.family.links import token as family_token
from signups.actions import cancel_place
from signups.invitations import REQUEST, note_leaving
from signups.own_calendar import calendar_of, token
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import HouseholdFactory
from tests.factories.signups import PlaceFactory
from tests.support.clock import NOW

from .pages import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

EMAIL = "family@example.org"
TODAY = NOW.date()


@pytest.fixture
def household(site):
    return HouseholdFactory(email=EMAIL, followed=True)


@pytest.fixture
def series(calendar):
    page = EventPageFactory(parent=calendar, title="Sorggruppe")
    return SeriesFactory(page=page, sign_up=True)


def place(series, email=EMAIL, **traits):
    date = traits.pop("date", {})
    return PlaceFactory(
        occurrence=OccurrenceFactory(series=series, **date), signup__email=email, **traits
    )


def path(household, language="da"):
    return f"/{language}/min-kalender/{token(household)}.ics"


def dates_in(answer):
    return Calendar.from_ical(answer.content).events


def test_place_is_a_date_by_the_houses_name_alone(client, household, series):
    ours = place(series).occurrence

    answer = client.get(path(household))

    [date] = dates_in(answer)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert (date["SUMMARY"], date["STATUS"]) == ("Familieværket", "CONFIRMED")
    assert date["UID"] == f"{ours.uid}@familievaerket"  # as in letters: nobody has it twice
    assert date["DTSTART"].dt == ours.starts_at
    assert date["URL"].endswith("/da/min-familie/")
    assert "Sorggruppe" not in answer.text
    assert "sorggruppe" not in answer.text
    assert EMAIL not in answer.text


def test_family_can_have_each_date_named(client, household, series):
    place(series)
    choose_calendar_words(household=household, names_dates=True)

    [date] = dates_in(client.get(path(household)))

    assert date["SUMMARY"] == "Sorggruppe"


@pytest.mark.parametrize("names_dates", [False, True])
def test_talk_is_never_named_and_stands_at_its_own_time(client, household, talks, names_dates):
    talk = PlaceFactory(occurrence=talks, signup__email=EMAIL, takes_seat="talk", slot=1)
    choose_calendar_words(household=household, names_dates=names_dates)

    answer = client.get(path(household))

    [date] = dates_in(answer)
    assert (date["DTSTART"].dt, date["DTEND"].dt) == talk.times
    assert date["SUMMARY"] == ("en samtale i huset" if names_dates else "Familieværket")
    assert str(talks.series.subject_id) not in answer.text
    assert "/kalender/" not in answer.text


@pytest.mark.parametrize("trait", ["requested", "waiting", "offered", "withdrawn", "cancelled"])
def test_who_has_no_place_yet_has_no_date_yet(client, household, series, trait):
    place(series, **{trait: True})

    assert dates_in(client.get(path(household))) == []


def test_all_their_dates_in_order_and_nobody_elses(client, household, series):
    days = [timedelta(days=days) for days in (20, 1, 9)]
    own = [place(series, date={"local_date": (TODAY + day)}).occurrence for day in days]
    place(series, email="stranger@example.org")
    place(series, email="afamily@example.org")

    found = [str(date["UID"]).partition("@")[0] for date in dates_in(client.get(path(household)))]

    assert found == [str(own[number].uid) for number in (1, 2, 0)]


def test_cancelled_date_is_told_and_one_let_go_of_is_gone(client, household, series, editor):
    off, gone = place(series), place(series)
    cancel_dates(dates=[off.occurrence], reason="Sygdom i huset", by=editor)
    cancel_place(place=gone)

    [date] = dates_in(client.get(path(household)))

    assert (date["SUMMARY"], date["STATUS"]) == ("Aflyst: Familieværket", "CANCELLED")
    assert date["SEQUENCE"] == 1
    assert "DESCRIPTION" not in date


def test_number_goes_on_from_where_letters_have_come_to(client, household, series):
    """A program that has had the date by mail takes no lower number for news."""
    ours = place(series, calendar_turns=2)
    note_leaving(ours, REQUEST)

    [date] = dates_in(client.get(path(household)))

    assert date["SEQUENCE"] == 2


def test_date_stays_for_two_months_and_then_is_gone(client, household, series, frozen):
    place(series)
    frozen.shift(66 * 24 * 3600)
    assert len(dates_in(client.get(path(household)))) == 1

    frozen.shift(3 * 24 * 3600)

    assert dates_in(client.get(path(household))) == []


def test_date_of_a_page_that_was_taken_down_is_there_still(client, household, site):
    place(SeriesFactory(sign_up=True))
    choose_calendar_words(household=household, names_dates=True)

    [date] = dates_in(client.get(path(household)))

    assert date["SUMMARY"] == "en dato i huset"


def test_program_that_has_it_as_it_is_gets_no_second_copy(client, household, series):
    place(series)
    first = client.get(path(household))

    again = client.get(path(household), HTTP_IF_NONE_MATCH=first["ETag"])
    place(series)
    changed = client.get(path(household), HTTP_IF_NONE_MATCH=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
    assert first["Cache-Control"] == again["Cache-Control"] == "private, no-cache"
    assert (first["Referrer-Policy"], first["X-Robots-Tag"]) == ("no-referrer", "noindex")
    assert not first.cookies


@pytest.mark.parametrize("end", [renew_calendar, stop_calendar])
def test_old_address_leads_nowhere(client, household, series, end):
    place(series)
    old = path(household)

    end(household=household)

    answer = client.get(old)
    assert answer.status_code == 404
    assert answer["Cache-Control"].endswith("private")
    household.refresh_from_db()
    is_followed = client.get(path(household)).status_code == 200
    assert is_followed == (end is renew_calendar)


def test_calendar_that_nobody_asked_for_is_not_there(client, site):
    assert client.get(path(HouseholdFactory())).status_code == 404


@pytest.mark.parametrize("rubbish", ["x", "1-1", "1-1.x", "a" * 400])
def test_what_is_no_address_of_ours_leads_nowhere(client, household, rubbish):
    assert client.get(f"/da/min-kalender/{rubbish}.ics").status_code == 404


def test_link_to_my_family_is_no_calendar_and_the_other_way_round(client, household):
    assert client.get(f"/da/min-kalender/{family_token(household)}.ics").status_code == 404
    assert client.get(f"/da/min-familie/link/{token(household)}/").status_code == 404


def test_erased_family_has_no_calendar_any_more(client, household, series):
    place(series)
    address = path(household)

    erase_person(EMAIL)

    assert client.get(address).status_code == 404


def test_looking_changes_nothing_and_nothing_else_is_taken(client, household, series):
    place(series)
    before = list(Household.objects.values())

    assert client.head(path(household)).status_code == 200
    assert client.post(path(household)).status_code == 405
    assert list(Household.objects.values()) == before


def test_each_calendar_may_be_asked_for_sixty_times_an_hour(client, household):
    other = HouseholdFactory(followed=True)

    answers = [client.get(path(household)).status_code for _each in range(61)]

    assert answers == [200] * 60 + [429]
    assert client.get(path(other)).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_statements_do_not_grow_with_the_dates(client, household, series, assert_queries, count):
    for days in range(count):
        place(series, date={"local_date": TODAY + timedelta(days=days + 1)})

    # The family; its places, and what letters have used up of their numbers; the dates; words.
    assert_queries(5, client.get, path(household))


@pytest.mark.parametrize(
    ("language", "name"), [("da", "Vores datoer i Familieværket"), ("en", "My dates in ")]
)
def test_it_is_in_the_language_of_its_address(client, household, language, name):
    answer = client.get(path(household, language))

    assert f"X-WR-CALNAME:{name}" in answer.text


def test_my_family_shows_its_address_once_asked_for_and_another_on_demand(sign_in, family, site):
    client = sign_in(family)
    assert "min-kalender" not in client.get("/da/min-familie/").text

    client.post("/da/min-familie/", {"do": "follow"})

    household = Household.objects.get()
    own = calendar_of(household)
    assert own.url in client.get("/da/min-familie/").text
    assert own.webcal.startswith("webcal://")
    client.post("/da/min-familie/", {"do": "renew"})
    assert own.url not in client.get("/da/min-familie/").text
    client.post("/da/min-familie/", {"do": "calendar_words", "names_dates": "1"})
    assert Household.objects.get().names_dates
    client.post("/da/min-familie/", {"do": "calendar_words"})
    assert not Household.objects.get().names_dates
    client.post("/da/min-familie/", {"do": "unfollow"})
    assert "Lav vores kalender" in text_of(client.get("/da/min-familie/"))
