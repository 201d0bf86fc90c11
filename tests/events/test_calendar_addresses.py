"""Where else a view of the calendar is found: its canonical address, languages, search engines."""

import re

import pytest

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def head(client, calendar, translate):
    """What machines read of a view of the calendar, which is there in English."""
    translate(calendar, "en")

    def read(query):
        html = client.get(f"/da/kalender/{query}").content.decode()
        return {
            "canonical": re.search('<link rel="canonical"[^>]* href="([^"]*)"', html)[1],
            "alternates": dict(re.findall('hreflang="([^"]*)" href="(http[^"]*)"', html)),
            "is_indexed": '<meta name="robots" content="noindex">' not in html,
            "languages": re.findall('<a href="(/[a-z]{2}/kalender/[^"]*)" lang', html),
        }

    return read


def test_address_has_the_known_words_in_order_in_every_language(head):
    found = head("?utm_source=x&livsfase=teen&ledig=1&livsfase=baby&emne=ukendt")

    query = "?ledig=1&amp;livsfase=baby&amp;livsfase=teen"
    assert found["canonical"] == f"http://localhost/da/kalender/{query}"
    assert found["alternates"] == {
        "da": f"http://localhost/da/kalender/{query}",
        "x-default": f"http://localhost/da/kalender/{query}",
        "en": f"http://localhost/en/kalender/{query}",
    }
    assert found["languages"] == [f"/{code}/kalender/{query}" for code in ("da", "en", "ar")]


def test_whole_calendar_has_no_question_mark(head):
    found = head("?side=1&naar=&fbclid=x")

    assert found["canonical"] == "http://localhost/da/kalender/"
    assert found["languages"][0] == "/da/kalender/"


@pytest.mark.parametrize(
    ("query", "is_indexed"),
    [
        ("", True),
        ("?livsfase=baby", True),
        ("?livsfase=baby&naar=i-dag", False),
        ("?ledig=1", False),
        ("?vis=maaned", False),
        ("?naar=2026-11", False),
    ],
)
def test_search_engines_keep_the_whole_and_a_stage(head, query, is_indexed):
    assert head(query)["is_indexed"] is is_indexed


@pytest.mark.parametrize(
    ("query", "as_list", "as_month"),
    [
        ("", "?", "?vis=maaned"),
        ("?livsfase=baby&naar=i-dag", "?livsfase=baby&naar=i-dag", "?livsfase=baby&vis=maaned"),
        ("?naar=2026-12-24", "?naar=2026-12-24", "?naar=2026-12&vis=maaned"),
        ("?vis=maaned", "?", "?vis=maaned"),
        ("?vis=maaned&naar=2026-12", "?naar=2026-12", "?naar=2026-12&vis=maaned"),
    ],
)
def test_list_and_month_lead_to_each_other(client, calendar, query, as_list, as_month):
    context = client.get(f"/da/kalender/{query}").context

    assert (context["list_url"], context["month_url"]) == (as_list, as_month)
