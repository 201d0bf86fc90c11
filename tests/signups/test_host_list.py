"""Who is responsible for a date sees its families behind a link of their own, and says who came."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from core.jobs import run_due
from events.models import Occurrence
from events.wall_clock import ZONE
from outbox.models import Letter
from signups.hosting.letters import Kind
from signups.hosting.links import token
from signups.jobs import tell_hosts
from signups.links import token as family_token
from signups.models import Place
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, post, posted, stand_on
from .pages import assert_personal, soup, text_of

pytestmark = pytest.mark.django_db

EVENING_BEFORE = datetime(2026, 10, 20, 17, 30, tzinfo=ZONE)


@pytest.fixture
def row(add_date, host):
    """A Wednesday from ten to twelve."""
    return add_date(capacity=9, responsible=host)


@pytest.fixture
def url(row, host):
    return url_of(row, host)


def url_of(row, host):
    return f"/en/vaert/{token(row, host)}/"


def say(client, url, place, what):
    return client.post(url, {"do": what, "place": place.pk})


def buttons(page):
    found = soup(page).main.find_all("button", attrs={"name": "do"})
    return [button["value"] for button in found if button["value"] != "count"]


def test_list_has_who_comes_is_asked_and_waits_and_nobody_else(client, row, url):
    stand_on(row, waits={"waiting": True}, off={"cancelled": True}, let={"withdrawn": True})
    PlaceFactory(
        occurrence=row,
        signup__name="Bo Holm",
        signup__phone="12 34 56 78",
        signup__adults=2,
        signup__children=1,
        signup__child_ages=[8],
    )

    page = client.get(url)

    assert "1 family: 2 adults and 1 child. 1 family is waiting." in text_of(page)
    assert "2 adults and 1 child (8 months)" in text_of(page)
    assert [h3.text for h3 in soup(page).main.find_all("h3")] == ["Bo Holm", "A Parent"]
    assert soup(page).main.find("a", href="tel:12345678")
    assert buttons(page) == []  # it is not the day yet
    assert_personal(page)


def test_list_and_letter_say_who_is_here_for_the_first_time(client, row, host, url, frozen):
    for name, is_first_time in (("Bo Holm", False), ("Ida Vang", True)):
        PlaceFactory(occurrence=row, signup__name=name, signup__is_first_time=is_first_time)
    PlaceFactory(occurrence=row, signup__is_first_time=True, waiting=True)
    said = "2 families: 2 adults. 1 of them is here for the first time. 1 family is waiting."

    page = client.get(url)

    assert said in text_of(page)
    bo, ida, _waiting = soup(page).main.select(".families__one")
    assert "first time" not in bo.get_text()
    assert "Here for the first time" in ida.get_text()
    frozen.move_to(EVENING_BEFORE)
    run_due()
    assert said in next(each.body for each in post() if each.to == [host.email])


def test_list_of_nobody_says_so(client, url):
    assert "Nobody has signed up yet." in text_of(client.get(url))


def test_link_opens_for_the_one_responsible_alone_and_closes(client, row, host, url, frozen):
    other = UserFactory()
    assert client.get(url_of(row, other)).status_code == 404
    assert client.get(url.replace(".", "x.")).status_code == 404
    assert client.get(url[:-2] + "/").status_code == 404

    frozen.move_to(row.ends_at + timedelta(days=2, seconds=-1))
    assert client.get(url).status_code == 200
    frozen.shift(1)
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("change", ["another one is", "the account is closed", "nobody is"])
def test_link_opens_no_longer_where(client, row, host, url, change):
    if change == "the account is closed":
        host.is_active = False
        host.save()
    else:
        row.responsible = UserFactory() if change == "another one is" else None
        row.save()

    assert client.get(url).status_code == 404


def test_link_of_a_family_does_not_open_it(client, row, host):
    place = PlaceFactory(occurrence=row)

    assert client.get(f"/en/vaert/{family_token(place.signup)}/").status_code == 404
    assert client.get(f"/en/min-tilmelding/{token(row, host)}/").status_code == 404


def test_host_says_who_came_and_takes_it_back(client, row, url, frozen):
    place = PlaceFactory(occurrence=row)
    frozen.move_to(row.starts_at - timedelta(hours=2))
    assert buttons(client.get(url)) == ["came", "away"]

    for what, came in (("came", True), ("unknown", None), ("away", False)):
        answer = say(client, url, place, what)
        assert (answer.status_code, answer["Location"]) == (303, f"{url}#place-{place.pk}")
        place.refresh_from_db()
        assert place.attended is came

    assert "Did not come" in text_of(client.get(url))
    assert buttons(client.get(url)) == ["unknown"]


def test_looking_changes_nothing(client, row, url, frozen):
    place = PlaceFactory(occurrence=row)
    frozen.move_to(row.starts_at)

    for _time in range(3):
        client.get(url, {"do": "came", "place": place.pk})
        client.head(url)

    assert Place.objects.get().attended is None


@pytest.mark.parametrize(
    ("do", "place", "status"),
    [
        ("came", "", 400),
        ("came", "x", 400),
        ("came", "²", 400),
        ("came", "9" * 30, 400),
        ("dance", "1", 400),
        ("", "1", 400),
        ("came", "999999", 409),
    ],
)
def test_rubbish_is_refused(client, row, url, frozen, do, place, status):
    frozen.move_to(row.starts_at)

    assert client.post(url, {"do": do, "place": place}).status_code == status


def test_nothing_is_said_of_other_dates_or_of_who_has_no_place(client, row, host, url, frozen):
    elsewhere = PlaceFactory()
    waiting = PlaceFactory(occurrence=row, waiting=True)
    frozen.move_to(row.starts_at)

    for place in (elsewhere, waiting):
        assert say(client, url, place, "came").status_code == 409

    assert not Place.objects.exclude(attended=None).exists()


def test_nothing_is_said_before_the_day_or_of_a_cancelled_date(client, row, url, frozen):
    place = PlaceFactory(occurrence=row)
    assert say(client, url, place, "came").status_code == 409

    frozen.move_to(row.starts_at)
    Occurrence.objects.filter(pk=row.pk).update(state="cancelled")
    page = say(client, url, place, "came")

    assert page.status_code == 409
    assert "The date has been cancelled" in text_of(page)
    assert buttons(page) == []


def test_letter_comes_the_evening_before_with_numbers_and_no_names(row, host, frozen):
    stand_on(row, waits={"waiting": True})
    PlaceFactory(occurrence=row, signup__name="Bo Holm", signup__adults=1, signup__children=2)
    frozen.move_to(EVENING_BEFORE)

    run_due()
    tell_hosts()  # once more is nothing

    post()
    (letter,) = (each for each in mail.outbox if each.to == [host.email])
    assert letter.subject == "Tomorrow in the house: who is coming"
    assert letter.body == (
        "Hi Hanne,\n\n"
        "Tomorrow you are responsible for this date.\n\n"
        "Fars Legestue, 10:00–12:00: 1 family: 1 adult and 2 children. 1 family is waiting.\n\n"
        "The families of Fars Legestue, 10:00–12:00\n"
        f"http://localhost:8000{url_of(row, host)}\n\n"
        "The list is for you alone. Its link closes two days after the date.\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/en/\n"
    )


def test_one_letter_for_all_dates_of_a_host_and_none_for_what_needs_no_list(row, host, frozen):
    day = row.local_date
    OccurrenceFactory(series=row.series, local_date=day + timedelta(days=1), responsible=host)
    # Nobody sees it, and nobody is on it.
    hidden = SeriesFactory(subject__is_public=False)
    OccurrenceFactory(series=hidden, local_date=day, responsible=UserFactory())
    OccurrenceFactory(series=row.series, local_date=day, cancelled=True, responsible=UserFactory())
    OccurrenceFactory(
        series=SeriesFactory(sign_up=True), local_date=day, responsible=UserFactory(is_active=False)
    )
    OccurrenceFactory(
        series=row.series, local_date=day, start=time(14), end=time(15), responsible=host
    )
    frozen.move_to(EVENING_BEFORE)

    tell_hosts()

    assert [letter.to for letter in Letter.objects.filter(kind=Kind.HOST_LIST)] == [host.email]
    (sent,) = post()
    assert sent.body.count("/vaert/") == 2


def test_letter_is_dropped_when_there_is_nothing_tomorrow_after_all(row, frozen):
    frozen.move_to(EVENING_BEFORE)
    tell_hosts()
    Occurrence.objects.filter(pk=row.pk).update(state="cancelled")

    assert posted() == []


def told():
    """Whom each letter left for, and which day it spoke of."""
    return [(to, subject.partition(" ")[0]) for to, subject in posted()]


def test_who_takes_a_date_over_that_evening_has_a_letter_too(row, frozen):
    frozen.move_to(EVENING_BEFORE)
    tell_hosts()
    assert told() == [("hanne", "Tomorrow")]
    nora = UserFactory(email="nora@example.org")
    UserProfile.objects.create(user=nora, preferred_language="en")

    Occurrence.objects.filter(pk=row.pk).update(responsible=nora)
    frozen.shift(3600)
    tell_hosts()

    assert told() == [("nora", "Tomorrow")]


def test_date_moved_to_tomorrow_late_is_told_of(add_date, host, frozen):
    row = add_date(local_date=date(2026, 10, 28), responsible=host)
    frozen.move_to(EVENING_BEFORE)
    assert tell_hosts() == {"written": 0}

    Occurrence.objects.filter(pk=row.pk).update(
        local_date=date(2026, 10, 21),
        starts_at=row.starts_at - timedelta(weeks=1),
        ends_at=row.ends_at - timedelta(weeks=1),
    )
    tell_hosts()

    assert told() == [("hanne", "Tomorrow")]


def test_letter_that_is_late_waits_for_the_morning_and_says_today(row, frozen):
    frozen.move_to(datetime(2026, 10, 21, 0, 30, tzinfo=ZONE))  # no worker ran that evening
    tell_hosts()
    assert told() == []

    frozen.move_to(datetime(2026, 10, 21, 7, tzinfo=ZONE))
    assert told() == [("hanne", "Today")]
    assert tell_hosts() == {"written": 0}


def test_letter_about_what_begins_before_the_morning_does_not_wait(add_date, host, frozen):
    add_date(start=time(6), end=time(7), responsible=host)
    frozen.move_to(datetime(2026, 10, 20, 22, tzinfo=ZONE))

    tell_hosts()

    assert told() == [("hanne", "Tomorrow")]


def test_date_that_is_not_public_has_a_list_only_where_families_are_on_it(row, frozen):
    row.series.subject.is_public = False
    row.series.subject.save()
    frozen.move_to(EVENING_BEFORE)
    assert tell_hosts() == {"written": 0}

    PlaceFactory(occurrence=row)
    assert tell_hosts() == {"written": 1}


def test_link_closes_where_the_date_moves_to_another_day(client, row, host, url):
    Occurrence.objects.filter(pk=row.pk).update(local_date=date(2027, 9, 1))
    row.refresh_from_db()

    assert client.get(url).status_code == 404
    assert client.get(url_of(row, host)).status_code == 200


@pytest.mark.parametrize("count", [1, 20])
def test_asking_costs_the_same_however_many_dates_there_are(row, frozen, assert_queries, count):
    for _number in range(count):
        OccurrenceFactory(series=row.series, local_date=row.local_date, responsible=UserFactory())
    frozen.move_to(EVENING_BEFORE)

    # The second time: what has been told, the dates.
    assert_queries(2, tell_hosts)
    assert Letter.objects.filter(kind=Kind.HOST_LIST).count() == count + 1


@pytest.mark.parametrize("count", [1, 20])
def test_list_costs_the_same_however_many_come(client, row, url, frozen, assert_queries, count):
    stand_on(row, **{f"family{number}": {} for number in range(count)})
    frozen.move_to(row.starts_at)

    # the date, its families
    page = assert_queries(3, client.get, url)

    assert len(buttons(page)) == 2 * count
    assert place_of(row, "family0@example.org").attended is None
