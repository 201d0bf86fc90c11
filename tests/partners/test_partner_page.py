"""A partner as readers get it: what it helps with, how to reach it, and how sure that is."""

from datetime import date, timedelta

import pytest
from django.utils import timezone, translation

from core.enums import Spoken, Stage
from partners.fact_words import lasting_facts, reach_facts
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.usefixtures("frozen")

FACTS = {
    "phone": "12 34 56 78",
    "email": "hej@example.org",
    "website": "https://www.example.org/hjaelp/",
    "hours": {"da": "Hverdage kl. 8–9", "en": "Weekdays 08:00–09:00"},
}


@pytest.fixture
def page(index):
    return PartnerPageFactory(parent=index, title="Sundhedsplejen", lead="Hjælp til det hele.")


def said(facts):
    return {fact["term"]: fact.get("text") or fact["link_text"] for fact in facts}


def test_facts_are_said_in_the_readers_language(page):
    partner = PartnerFactory(
        page=page,
        **FACTS,
        price={"da": "100 kr."},
        referral={"da": "Fra egen læge", "en": "From your doctor"},
        languages=[Spoken.DANISH, Spoken.ARABIC],
        has_interpreter=True,
        is_step_free=False,
    )

    with translation.override("en"):
        assert said(reach_facts(partner)) == {
            "Phone": "12 34 56 78",
            "When you can reach them": "Weekdays 08:00–09:00",
        }
        assert said(lasting_facts(partner)) == {
            "Mail": "hej@example.org",
            "On the web": "example.org/hjaelp",
            "Price": "100 kr.",
            "Referral": "From your doctor",
            "Language": "Danish and Arabic. An interpreter can be arranged.",
            "Getting in": "There are steps.",
        }


def test_facts_say_in_which_language_they_are_written(page):
    partner = PartnerFactory(page=page, **FACTS, price={"da": "100 kr."})

    with translation.override("en"):
        facts = [*reach_facts(partner), *lasting_facts(partner)]

    assert {fact["term"]: fact["language"] for fact in facts if "language" in fact} == {
        "When you can reach them": "en",
        "Price": "da",
    }


def test_what_is_not_known_is_left_out(page):
    partner = PartnerFactory(page=page)

    assert (reach_facts(partner), lasting_facts(partner)) == ([], [])


def test_free_and_without_a_referral_is_said_where_somebody_has_said_so(page):
    partner = PartnerFactory(page=page, is_free=True, needs_no_referral=True)

    with translation.override("en"):
        assert said(lasting_facts(partner)) == {
            "Price": "Free",
            "Referral": "You need none. Just call or write.",
        }


def test_phone_mail_and_web_are_links(client, page):
    PartnerFactory(page=page, **FACTS, checked_on=timezone.localdate())

    text = client.get("/ar/partnere/sundhedsplejen/").text

    assert 'href="tel:12345678"><bdi dir="ltr">12 34 56 78</bdi>' in text
    assert 'href="mailto:hej@example.org"><bdi dir="ltr">' in text
    assert 'href="https://www.example.org/hjaelp/"><bdi dir="ltr">example.org/hjaelp</bdi>' in text


@pytest.mark.parametrize(
    ("days", "words", "is_folded"),
    [
        (11, "Checked on 3 October 2026", False),
        (120, "Not confirmed since 16 June 2026", False),
        (150, "Not confirmed since 17 May 2026", True),
    ],
)
def test_page_says_how_sure_its_facts_are(client, page, days, words, is_folded):
    PartnerFactory(page=page, **FACTS, checked_on=timezone.localdate() - timedelta(days=days))

    text = client.get("/en/partnere/sundhedsplejen/").text

    folded = text.partition("<details>\n")[2].partition("</details>")[0]
    assert words in text
    assert ("Nobody has confirmed the phone number and the hours" in text) is is_folded
    assert ("tel:12345678" in folded, "Weekdays 08:00" in folded) == (is_folded, is_folded)
    assert "mailto:" not in folded


def test_page_without_facts_shows_its_words(client, page):
    text = client.get("/en/partnere/sundhedsplejen/").text

    assert "Hjælp til det hele." in text
    assert "How to reach them" not in text


def test_help_outside_the_house_says_so(client, page):
    partner = PartnerFactory(page=page)
    assert "Help outside the house" not in client.get("/en/partnere/sundhedsplejen/").text

    partner.is_outside = True
    partner.save()

    assert "Help outside the house" in client.get("/en/partnere/sundhedsplejen/").text


def test_page_shows_what_it_does_here_and_what_can_be_read(client, page, calendar, front_page):
    sleep = TopicFactory()
    page.topics.set([sleep])
    page.save_revision().publish()
    partner, other = PartnerFactory(page=page), PartnerFactory()
    for title, by in (("Åben rådgivning", partner), ("Noget andet", other)):
        event = EventPageFactory(parent=calendar, title=title)
        OccurrenceFactory(series=SeriesFactory(page=event, partner=by))
    shelf = ArticleIndexPageFactory(parent=front_page)
    ArticlePageFactory(parent=shelf, title="Om søvn", topics=[sleep])
    ArticlePageFactory(parent=shelf, title="Om mad")

    text = client.get("/en/partnere/sundhedsplejen/").text

    assert text.index("Meet them here") < text.index("Åben rådgivning") < text.index("Om søvn")
    assert "Wednesday 21 October," in text
    assert not any(title in text for title in ("Noget andet", "Om mad"))


def test_changed_facts_show_at_once(client, page):
    partner = PartnerFactory(page=page, phone="12 34 56 78", checked_on=date(2026, 10, 1))
    client.get("/da/partnere/sundhedsplejen/")

    partner.phone = "87 65 43 21"
    partner.save()

    assert "tel:87654321" in client.get("/da/partnere/sundhedsplejen/").text


def test_draft_is_nobodys(client, index, stranger, sign_in):
    PartnerPageFactory(parent=index, title="Kladde", draft=True)

    assert client.get("/da/partnere/kladde/").status_code == 404
    assert sign_in(stranger).get("/da/partnere/kladde/").status_code == 404


@pytest.mark.parametrize("count", [1, 12])
def test_page_costs_the_same_however_much_it_does_here(
    client, page, calendar, front_page, assert_queries, count
):
    partner = PartnerFactory(page=page, **FACTS)
    page.stages = [Stage.BABY]
    page.save_revision().publish()
    shelf = ArticleIndexPageFactory(parent=front_page)
    for number in range(count):
        event = EventPageFactory(parent=calendar, title=f"Forløb {number}")
        OccurrenceFactory(series=SeriesFactory(page=event, partner=partner))
        ArticlePageFactory(parent=shelf, stages=[Stage.BABY])

    for language in ("da", "en"):
        # Since when what is kept is as it is; the dates.
        assert_queries(2, client.get, f"/{language}/partnere/sundhedsplejen/")
