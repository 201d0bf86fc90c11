"""The list of partners: who comes to the house, and who helps elsewhere."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.enums import Stage
from core.subject_lists import PAGE_SIZE
from tests.factories.core import TopicFactory
from tests.factories.partners import PartnerFactory, PartnerPageFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def listed(client, index):
    """Titles in their order, and whether each is outside the house."""

    def ask(query="", language="da"):
        response = client.get(f"/{language}/partnere/{query}")
        assert response.status_code == 200
        return [(row.title, row.is_outside) for row in response.context["rows"]]

    return ask


def a_partner(index, title, *, days=0, is_outside=False, **words):
    page = PartnerPageFactory(parent=index, title=title, **words)
    checked = timezone.localdate() - timedelta(days=days)
    PartnerFactory(page=page, is_outside=is_outside, checked_on=checked)
    return page


def test_those_of_the_house_stand_first_each_by_name(listed, index):
    a_partner(index, "Ungdomsrådgivningen", is_outside=True)
    a_partner(index, "Sundhedsplejen")
    a_partner(index, "Kommunen", is_outside=True)
    a_partner(index, "Ammevejlederen")

    assert listed() == [
        ("Ammevejlederen", False),
        ("Sundhedsplejen", False),
        ("Kommunen", True),
        ("Ungdomsrådgivningen", True),
    ]


def test_names_stand_in_the_order_of_the_danish_alphabet(listed, index):
    for title in ("Åben Kirke", "Østergade", "Ældrecentret", "Barnets Hus"):
        a_partner(index, title)

    assert [title for title, _is_outside in listed()] == [
        "Barnets Hus",
        "Ældrecentret",
        "Østergade",
        "Åben Kirke",
    ]


def test_partner_without_facts_is_listed_all_the_same(listed, index):
    PartnerPageFactory(parent=index, title="Ny")
    PartnerPageFactory(parent=index, title="Kladde", draft=True)

    assert listed() == [("Ny", False)]


def test_filters_by_stage_and_topic(listed, index):
    sleep = TopicFactory(slug="soevn")
    a_partner(index, "Alle", stages=list(Stage))
    a_partner(index, "Baby", stages=[Stage.BABY], topics=[sleep])
    a_partner(index, "Teen", stages=[Stage.TEEN])

    assert listed("?livsfase=baby") == [("Alle", False), ("Baby", False)]
    assert listed("?livsfase=baby&emne=soevn") == [("Baby", False)]
    assert listed("?livsfase=gravid&emne=soevn") == []


def test_words_are_those_of_the_language_or_else_danish(listed, index, translate):
    nurses = a_partner(index, "Sundhedsplejen")
    a_partner(index, "Ammevejlederen")
    translate(nurses, "en", title="The health visitors")

    assert listed(language="en") == [("Ammevejlederen", False), ("The health visitors", False)]


def test_what_nobody_has_confirmed_says_so(client, index):
    a_partner(index, "Frisk", days=119)
    a_partner(index, "Gammel", days=120)
    PartnerFactory(page=PartnerPageFactory(parent=index, title="Ny"))

    rows = client.get("/en/partnere/").context["rows"]

    assert {row.title: row.note for row in rows} == {
        "Frisk": "",
        "Gammel": "Not confirmed since 16 June 2026",
        "Ny": "Not checked yet",
    }


def test_empty_lists_say_so_and_show_a_way_on(client, index):
    assert "Nobody is here yet" in client.get("/en/partnere/").text

    a_partner(index, "Baby", stages=[Stage.BABY])
    page = client.get("/en/partnere/?livsfase=teen").text

    assert "No partner fits all of that." in page
    assert 'href="/en/partnere/">Show everything</a>' in page


def test_list_goes_on_on_a_second_page(client, index):
    for number in range(PAGE_SIZE + 1):
        a_partner(index, f"Partner {number:02}")

    first = client.get("/da/partnere/").context
    second = client.get(f"/da/partnere/{first['later']}").context

    assert (len(first["rows"]), first["later"]) == (PAGE_SIZE, "?side=2")
    assert [row.title for row in second["rows"]] == [f"Partner {PAGE_SIZE}"]


@pytest.mark.parametrize("count", [1, 25])
def test_list_costs_the_same_however_many_there_are(client, index, assert_queries, count):
    topic = TopicFactory()
    for number in range(count):
        a_partner(index, f"Partner {number}", stages=[Stage.BABY], topics=[topic])

    for query in ("", "?livsfase=baby", f"?emne={topic.slug}", "?livsfase=teen"):
        for language in ("da", "en"):
            # since when what is kept is as it is
            assert_queries(1, client.get, f"/{language}/partnere/{query}")
