"""The pages that gather what there is about a topic, or for families in a stage."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.enums import Stage
from resources.models import StagePage, TopicPage
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import ArticlePageFactory, StagePageFactory, TopicPageFactory

pytestmark = pytest.mark.usefixtures("frozen")

TOPIC, STAGE = "viden/soevn/", "baby/"


@pytest.fixture
def sleep(db):
    return TopicFactory(slug="soevn", names={"da": "Søvn", "en": "Sleep"})


@pytest.fixture
def pages(shelf, front_page, sleep):
    """The page of the topic sleep, and that of the stage baby."""
    StagePageFactory(parent=front_page, title="Baby", stage=Stage.BABY, lead="Om babyer.")
    return TopicPageFactory(parent=shelf, title="Søvn", topic=sleep, lead="Om søvn.")


@pytest.fixture
def house(shelf, front_page, calendar, sleep):
    """``house(1)``: so many dates, articles and partners, about sleep, for families with a baby.

    One of the partners is outside the house; one of each is about something else.
    """
    index = PartnerIndexPageFactory(parent=front_page)

    def build(count):
        facts = {"stages": [Stage.BABY], "topics": [sleep]}
        for number in range(count):
            event = EventPageFactory(parent=calendar, title=f"Forløb {number}", **facts)
            OccurrenceFactory(series=SeriesFactory(page=event))
            ArticlePageFactory(parent=shelf, title=f"Artikel {number}", **facts)
            partner = PartnerPageFactory(parent=index, title=f"Partner {number}", **facts)
            PartnerFactory(page=partner, checked_on=timezone.localdate())
        outside = PartnerPageFactory(parent=index, title="Udenfor", **facts)
        PartnerFactory(page=outside, is_outside=True, checked_on=timezone.localdate())
        other = {"stages": [Stage.TEEN], "topics": [TopicFactory()]}
        event = EventPageFactory(parent=calendar, title="Andet forløb", **other)
        OccurrenceFactory(series=SeriesFactory(page=event))
        ArticlePageFactory(parent=shelf, title="Anden artikel", **other)
        PartnerFactory(page=PartnerPageFactory(parent=index, title="Anden partner", **other))

    return build


def test_there_is_one_page_for_each_stage_and_topic(front_page, shelf, pages, sleep, translate):
    translate(pages, "en", title="Sleep").full_clean()

    for page in (StagePage(stage=Stage.BABY), TopicPage(topic=sleep)):
        with pytest.raises(ValidationError, match=r"There is a page|Der er allerede en side"):
            page.clean()


@pytest.mark.parametrize("address", [TOPIC, STAGE])
def test_page_gathers_what_there_is_and_nothing_else(client, pages, house, address):
    house(1)

    page = client.get(f"/en/{address}").text

    parts = [
        "What is on",
        "Wednesday 21 October,",
        "Forløb 0",
        "Read about it",
        "Artikel 0",
        "They come to the house",
        "Partner 0",
        "Help outside the house",
        "Udenfor",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "Ande" not in page.partition("<main")[2].partition("<footer")[0]


@pytest.mark.parametrize(("address", "words"), [(TOPIC, "emne=soevn"), (STAGE, "livsfase=baby")])
def test_page_leads_to_the_rest_of_it(client, pages, house, address, words):
    house(6)

    page = client.get(f"/en/{address}").text

    assert f'href="/en/kalender/?{words}"' in page
    assert f'href="/en/viden/?{words}"' in page


@pytest.mark.parametrize("address", [TOPIC, STAGE])
def test_page_of_which_there_is_nothing_yet_shows_its_words(client, pages, address):
    page = client.get(f"/en/{address}").text

    assert "Om " in page
    assert not any(part in page for part in ("What is on", "Read about it", "Help outside"))


def test_stage_page_offers_to_tell_of_new_dates(client, pages):
    assert 'href="/da/sig-til/livsfase/baby/"' in client.get(f"/da/{STAGE}").text


def test_stage_page_shows_its_block_and_its_word(client, pages):
    page = client.get(f"/en/{STAGE}").text

    assert '<svg class="stage-block"' in page
    assert '<span class="stage" data-stage="baby">Baby</span>' in page


@pytest.mark.parametrize("address", [TOPIC, STAGE])
def test_page_and_what_it_lists_are_in_danish_where_nothing_else_is_written(
    client, pages, house, address
):
    house(1)

    page = client.get(f"/ar/{address}").text

    assert '<h3 lang="da" dir="ltr"><a href="/ar/viden/artikel-0/">Artikel 0</a></h3>' in page
    assert page.count('<h1 lang="da" dir="ltr">') == 1


@pytest.mark.parametrize("address", [TOPIC, STAGE])
def test_dates_that_are_over_are_not_shown(client, pages, house, address, frozen):
    house(1)

    frozen.shift(timedelta(days=8))

    assert "Forløb 0" not in client.get(f"/da/{address}").text


@pytest.mark.parametrize("count", [1, 8])
@pytest.mark.parametrize("address", [TOPIC, STAGE])
def test_page_costs_the_same_however_much_it_gathers(
    client, pages, house, assert_queries, address, count
):
    house(count)
    # Since when what is kept is as it is; the dates.
    expected = 2 + (address == TOPIC)  # and the topic

    for language in ("da", "en"):
        assert_queries(expected, client.get, f"/{language}/{address}")
