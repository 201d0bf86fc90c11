"""What a browser is told to keep for when there is no connection."""

import json
import re
from datetime import time, timedelta

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from core.models import Contact
from events.wall_clock import moment
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory
from tests.support.clock import NOW

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.fixture
def facts(client, site):
    """``facts()``: what the service worker is told now."""

    def told():
        return json.loads(re.search(r"self\.house = (.*);", client.get("/sw.js").text)[1])

    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_how_to_reach_the_house_and_leads_nowhere_else(client, site, language):
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    Contact.objects.create(phone="12 34 56 78", mail="hus@example.org")

    page = client.get(f"/{language}/uden-net/")

    links = re.findall(r'<a[^>]* href="([^"]*)"', page.text)
    assert set(links) == {"#main", "/", "", "tel:12345678", "mailto:hus@example.org"}
    assert "22" in page.text
    assert not page.cookies


def test_everything_a_page_is_drawn_with_is_kept(client, facts):
    told = facts()

    assert told["pages"] == {language: f"/{language}/uden-net/" for language in LANGUAGES}
    for address in told["pages"].values():
        page = client.get(address)
        assert page.status_code == 200
        drawn_with = set(re.findall(r'"(/static/[^"#]+)', page.text))
        # Whoever reads Arabic has its letters already.
        assert {name for name in drawn_with - {*told["files"]} if "arabic" not in name} == set()
    assert all(finders.find(name.removeprefix("/static/")) for name in told["files"])


def test_it_is_kept_anew_when_the_house_is_reached_another_way(facts):
    contact = Contact.objects.create(phone="12 34 56 78")
    before = facts()

    assert facts() == before
    contact.phone = "87 65 43 21"
    contact.save()
    assert facts()["version"] != before["version"]


def test_script_is_asked_for_once_a_day_and_without_a_statement(
    client, facts, django_assert_num_queries
):
    facts()
    with django_assert_num_queries(1):  # the token of what is kept
        response = client.get("/sw.js")

    assert response["Content-Type"].startswith("text/javascript")
    assert response["Cache-Control"] == "public, max-age=86400"
    assert not response.cookies
    script = re.search(r'importScripts\("/static/([^"]+)"\)', response.text)[1]
    assert finders.find(script)
    assert client.post("/sw.js").status_code == 405


def test_closures_of_the_coming_weeks_stand_there_with_their_days(client, site, frozen):
    OpeningHoursFactory()
    day = NOW.date() + timedelta(days=10)
    ClosureFactory(
        reasons={"da": "Juleferie"},
        starts_at=moment(day, time.min),
        ends_at=moment(day + timedelta(days=2), time.min),
    )

    assert "lørdag den 24. oktober" in client.get("/da/uden-net/").text.lower()
    frozen.move_to(NOW + timedelta(days=20))
    assert "Juleferie" not in client.get("/da/uden-net/").text
