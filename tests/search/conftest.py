"""A house to search: something of each sort about sleep."""

from datetime import date

import pytest

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import ContactPageFactory, OrdinaryPageFactory
from tests.factories.partners import PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory
from tests.factories.rooms import ZoneFactory


@pytest.fixture
def event(calendar):
    """Next on Wednesday 21 October, in the living room."""
    page = EventPageFactory(parent=calendar, title="Temadag om søvn", stages=["baby"])
    OccurrenceFactory(
        series=SeriesFactory(page=page),
        local_date=date(2026, 10, 21),
        zones=[ZoneFactory(names={"da": "Stuen", "en": "The living room"})],
    )
    return page


@pytest.fixture
def house(frozen, front_page, event):
    """A page in each group, by the group's word in addresses; every one of them says "søvn"."""
    knowledge = ArticleIndexPageFactory(parent=front_page)
    partners = PartnerIndexPageFactory(parent=front_page)
    ContactPageFactory(parent=front_page)
    return {
        "datoer": event,
        "artikler": ArticlePageFactory(parent=knowledge, title="Søvn", lead="Om at sove."),
        "partnere": PartnerPageFactory(parent=partners, title="Vejledning om søvn"),
        "sider": OrdinaryPageFactory(parent=front_page, title="Ro", lead="Rum til søvn og hvile."),
    }
