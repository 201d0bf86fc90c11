"""The quiet box “Do you need help now?” stands on whatever is about a topic that calls for it."""

from datetime import date

import pytest

from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    TopicPageFactory,
)

pytestmark = pytest.mark.usefixtures("frozen")

ADDRESSES = {
    "topic": "viden/foedsel/",
    "article": "viden/de-sidste-uger/",
    "partner": "partnere/sorggruppen/",
    "partner without facts": "partnere/ny-i-huset/",
    "series": "kalender/aaben-raadgivning/",
    "date": "kalender/aaben-raadgivning/2026-10-21/",
}


@pytest.fixture
def birth(db):
    return TopicFactory(slug="foedsel", calls_for_help=True)


@pytest.fixture
def shelf(front_page):
    return ArticleIndexPageFactory(parent=front_page)


@pytest.fixture
def pages(shelf, front_page, calendar, birth):
    """The page of the topic, and one about it of each kind."""
    index = PartnerIndexPageFactory(parent=front_page)
    about = {"topics": [birth]}
    TopicPageFactory(parent=shelf, title="Fødsel", topic=birth)
    ArticlePageFactory(parent=shelf, title="De sidste uger", **about)
    partner = PartnerPageFactory(parent=index, title="Sorggruppen", **about)
    PartnerFactory(page=partner)
    PartnerPageFactory(parent=index, title="Ny i huset", **about)
    event = EventPageFactory(parent=calendar, title="Åben rådgivning", **about)
    OccurrenceFactory(series=SeriesFactory(page=event), local_date=date(2026, 10, 21))


def has_box(client, address):
    return client.get(address).text.count('id="help-now"') == 1


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
@pytest.mark.usefixtures("pages")
def test_topic_says_it_for_all_that_is_about_it(client, birth, address):
    assert has_box(client, f"/da/{address}")
    assert has_box(client, f"/ar/{address}")

    birth.calls_for_help = False
    birth.save()

    assert not has_box(client, f"/da/{address}")


def test_one_such_topic_among_others_is_enough(client, shelf, birth):
    other = TopicFactory(calls_for_help=True)
    ArticlePageFactory(parent=shelf, title="Flere", topics=[TopicFactory(), birth, other])
    ArticlePageFactory(parent=shelf, title="Andet", topics=[TopicFactory()])

    assert has_box(client, "/da/viden/flere/")
    assert not has_box(client, "/da/viden/andet/")


def test_translation_has_what_its_danish_page_has(client, shelf, birth, translate):
    translate(ArticlePageFactory(parent=shelf, title="Uger", topics=[birth]), "en", title="Weeks")

    assert has_box(client, "/en/viden/uger/")


def test_draft_has_it_as_its_editor_has_written_it(shelf, birth):
    plain = ArticlePageFactory(parent=shelf, draft=True)
    about_birth = ArticlePageFactory(parent=shelf, draft=True, topics=[birth])

    assert (plain.calls_for_help, about_birth.calls_for_help) == (False, True)
