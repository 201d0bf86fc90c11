"""What is promised of a family's pages holds for every answer at their addresses (ADR 0006)."""

import pytest
from django.test import Client

from core import signed
from families.links import Purpose
from families.links import token as news_token
from families.models import Subscription
from signups.links import token
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory
from tests.signups.pages import PERSONAL_HEADERS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def date(calendar):
    series = SeriesFactory(page=EventPageFactory(parent=calendar), sign_up=True)
    return OccurrenceFactory(series=series, capacity=8)


@pytest.fixture
def place(date):
    return PlaceFactory(occurrence=date)


@pytest.fixture
def link(place):
    return f"/da/min-tilmelding/{token(place.signup)}/"


@pytest.fixture
def revoked(place, link):
    place.signup.link_version += 1
    place.signup.save()
    return link


def assert_kept_nowhere(response, status):
    assert response.status_code == status
    assert {name: response.get(name) for name in PERSONAL_HEADERS} == PERSONAL_HEADERS


def test_revoked_link_is_kept_nowhere_and_repeated_nowhere(client, revoked):
    for language in ("da", "en", "ar"):
        response = client.get(revoked.replace("/da/", f"/{language}/"))

        assert_kept_nowhere(response, 404)
        assert revoked.split("/")[3] not in response.text


def test_refusals_on_the_familys_page_are_kept_nowhere_and_repeat_no_link(client, link):
    for answer, status in (
        (client.post(link, {"do": "x"}), 400),
        (client.post(link, {"do": "\0"}), 400),
        (client.post(link.replace("/da/", "/ar/"), {"do": "\0"}), 400),
        (client.put(link), 405),
        (client.get(f"{link[:-1]})/"), 404),
    ):
        if status != 404:  # with a bracket behind it, it is the address of nothing
            assert_kept_nowhere(answer, status)
        assert link.split("/")[3] not in answer.text


def test_ways_to_a_familys_page_are_kept_nowhere(client, link):
    for address in (link.rstrip("/"), link.removeprefix("/da")):
        answer = client.get(address)

        assert answer.status_code in (301, 302)
        assert {name: answer.get(name) for name in PERSONAL_HEADERS} == PERSONAL_HEADERS


def test_date_and_outcome_that_are_not_there_are_kept_nowhere(client, site, date):
    no_date = "/da/tilmeld/3055aa26-f487-4330-90e5-83375288b2ed/"

    for address in (no_date, f"/da/tilmeld/{date.uid}/tak/x/"):
        assert_kept_nowhere(client.get(address), 404)


def test_refusals_at_the_links_of_news_are_kept_nowhere_and_repeat_no_link(client, site):
    gone = Subscription(pk=0)
    confirm = f"/da/sig-til/ja/{news_token(gone, Purpose.CONFIRM)}/"
    swapped = f"/da/sig-til/stop/{news_token(gone, Purpose.CONFIRM)}/"

    for answer, status in (
        (client.get(confirm), 404),
        (client.post(confirm), 404),
        (client.put(confirm), 405),
        (client.get(swapped), 404),
        (client.get("/da/sig-til/livsfase/voksen/"), 404),
        (client.get("/da/skriv-til-os/bagdoer/"), 404),
        (client.post("/da/sig-til/livsfase/baby/", {"email": "\0"}), 400),
    ):
        assert_kept_nowhere(answer, status)
        assert confirm.split("/")[4] not in answer.text


def test_page_that_breaks_is_kept_nowhere(link, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("signups.views.managing.render", broken)

    assert_kept_nowhere(Client(raise_request_exception=False).get(link), 500)


def test_pages_behind_sign_in_are_kept_nowhere_also_where_they_refuse(site, family, sign_in):
    without_token = Client(enforce_csrf_checks=True)

    for response, status in (
        (sign_in(family).get("/da/konto/trin-2/"), 404),
        (without_token.post("/da/konto/log-ind/", {"email": "a@example.org"}), 403),
    ):
        assert response.status_code == status
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "same-origin"


def test_page_that_is_not_there_may_be_kept_and_has_its_languages(client, site):
    response = client.get("/da/findes-ikke/")

    assert "Cache-Control" not in response
    assert 'href="/en/findes-ikke/"' in response.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bad Request: /da/min-tilmelding/{}/", "Bad Request: /da/min-tilmelding/…/"),
        ("/da/min-tilmelding/{})/ again", "/da/min-tilmelding/…/ again"),
        ("/da/tilmeld/3055aa26-f487-4330-90e5-83375288b2ed/", None),
        ("GET /static/css/site.0123456789ab.css", None),
    ],
)
def test_signed_segment_of_an_address_is_known(text, expected):
    for segment in (
        "1-1.3rzGmbBXqQnZ4wYFWfRS6hNkqjEnjbYVLNNjPC91-_g",
        "WyJjIiwgMV0:1w2aBc:3rzGmbBXqQnZ4wYFWfRS6hNkqjEnjbYVLNNjPC91-_g",
        "WyJjIiwgMV0%3A1w2aBc%3A3rzGmbBXqQnZ4wYFWfRS6hNkqjEnjbYVLNNjPC91-_g",
    ):
        written = text.format(segment)

        assert signed.masked(written) == (expected or written)
        assert signed.is_in(written) is (expected is not None)
