"""Who is responsible for a date sees its families behind a link of their own, and says who came."""

from datetime import date, datetime, time, timedelta

import pytest

from core.jobs import run_due
from events.models import Occurrence
from events.wall_clock import ZONE
from signups.hosting.links import token
from signups.links import token as family_token
from signups.models import Place
from tests.factories.core import UserFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, post, stand_on
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
    """What can be said of families."""
    found = soup(page).main.select(".families__one button")
    return [button["value"] for button in found if not button.has_attr("hidden")]


def said(page):
    """What has been said of families."""
    found = soup(page).main.select(".families__one [data-when] span")
    shown = [each for each in found if not each.find_parent(hidden=True)]
    return [each.text for each in shown if each.parent.name == "p"]


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
    assert [h3.text for h3 in soup(page).main.find_all("h3")] == ["Bo", "A"]
    assert "Holm" not in page.content.decode()
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

    frozen.move_to(datetime(2026, 10, 21, 23, 59, 59, tzinfo=ZONE))
    assert client.get(url).status_code == 200
    frozen.shift(1)
    closed = client.get(url)
    assert closed.status_code == 410
    assert "The list has closed" in text_of(closed)
    assert_personal(closed)


def test_date_that_ends_at_night_has_its_list_until_the_midnight_after(
    client, add_date, host, frozen
):
    row = add_date(responsible=host, start=time(20), end=time(1))
    url = url_of(row, host)

    frozen.move_to(datetime(2026, 10, 22, 23, 59, 59, tzinfo=ZONE))
    assert client.get(url).status_code == 200
    frozen.shift(1)
    assert client.get(url).status_code == 410


def test_closed_list_tells_nothing_of_its_date_and_takes_nothing(client, row, host, url, frozen):
    place = PlaceFactory(occurrence=row, signup__name="Bo Holm")
    frozen.move_to(datetime(2026, 10, 22, tzinfo=ZONE))

    for answer in (client.get(url), say(client, url, place, "came")):
        assert answer.status_code == 410
        assert "Bo" not in text_of(answer)
        assert "Fars Legestue" not in text_of(answer)
    assert place_of(row, place.email_key).attended is None


def test_closed_list_of_another_host_is_no_list(client, row, host, frozen):
    frozen.move_to(datetime(2026, 10, 22, tzinfo=ZONE))

    assert client.get(url_of(row, UserFactory())).status_code == 404


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

    assert said(client.get(url)) == ["Did not come"]
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


def test_link_closes_where_the_date_moves_to_another_day(client, row, host, url):
    Occurrence.objects.filter(pk=row.pk).update(local_date=date(2027, 9, 1))
    row.refresh_from_db()

    assert client.get(url).status_code == 404
    assert client.get(url_of(row, host)).status_code == 200


@pytest.mark.parametrize("count", [1, 20])
def test_list_costs_the_same_however_many_come(client, row, url, frozen, assert_queries, count):
    stand_on(row, **{f"family{number}": {} for number in range(count)})
    frozen.move_to(row.starts_at)

    # the date, its families, what is kept, the notes, the checklist
    page = assert_queries(5, client.get, url)

    assert len(buttons(page)) == 2 * count
    assert place_of(row, "family0@example.org").attended is None
