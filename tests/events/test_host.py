"""Who meets families there: the partner who holds it, or whom the page's own words say."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory

pytestmark = pytest.mark.usefixtures("frozen")

SERIES = "kalender/fars-legestue/"


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title="Fars Legestue", host="En far fra huset.")


@pytest.fixture
def index(front_page):
    return PartnerIndexPageFactory(parent=front_page)


@pytest.fixture
def host(client):
    """``host("/da/kalender/fars-legestue/")``: what stands beside "Hosted by", None without it."""

    def ask(address):
        facts = BeautifulSoup(client.get(address).content, "html.parser").select("dl.facts div")
        said = {fact.dt.get_text(strip=True): fact.dd for fact in facts}
        return said.get("Hosted by")

    return ask


def test_words_of_the_page_say_it_where_no_partner_holds_it(host, page):
    date = OccurrenceFactory(series=SeriesFactory(page=page))

    for address in (f"/en/{SERIES}", f"/en/{SERIES}{date.local_date}/"):
        assert host(address).get_text() == "En far fra huset."
        assert (host(address)["lang"], host(address)["dir"]) == ("da", "ltr")


def test_translation_says_it_in_its_own_words(host, page, translate):
    SeriesFactory(page=page)
    translate(page, "en", host="A dad from the house.")

    assert host(f"/en/{SERIES}").get_text() == "A dad from the house."


def test_partner_who_holds_it_is_named_instead(host, page, index):
    partner = PartnerPageFactory(parent=index, title="Fædrenes forening")
    SeriesFactory(page=page, partner=PartnerFactory(page=partner))

    assert host(f"/en/{SERIES}").get_text() == "Fædrenes forening"
    assert host(f"/en/{SERIES}").a["href"] == "/en/partnere/faedrenes-forening/"


def test_partner_whose_page_is_down_leaves_it_to_the_words(host, page, index):
    partner = PartnerPageFactory(parent=index, draft=True)
    SeriesFactory(page=page, partner=PartnerFactory(page=partner))

    assert host(f"/en/{SERIES}").get_text() == "En far fra huset."


def test_nothing_is_said_where_nothing_is_known(host, page):
    page.host = ""
    page.save_revision().publish()
    SeriesFactory(page=page)

    assert host(f"/en/{SERIES}") is None
