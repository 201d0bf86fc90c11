"""The small tree that pages of tests stand in, and translating them."""

import pytest

from tests.factories.events import CalendarPageFactory
from tests.factories.home import SiteFactory

from .translating import translate as _translate


@pytest.fixture
def site(db):
    """The house's site: its root is the Danish front page, all languages are there."""
    return SiteFactory()


@pytest.fixture
def front_page(site):
    return site.root_page.specific


@pytest.fixture
def calendar(front_page):
    """The Danish calendar, at ``/da/kalender/``: parent of every ``EventPageFactory``."""
    return CalendarPageFactory(parent=front_page)


@pytest.fixture
def translate():
    """``translate(page, "en", title="Dads' playroom")``: its live English translation."""
    return _translate
