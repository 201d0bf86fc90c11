import pytest

from tests.factories.partners import PartnerIndexPageFactory


@pytest.fixture
def index(front_page):
    """The list of partners, at ``/da/partnere/``: parent of every ``PartnerPageFactory``."""
    return PartnerIndexPageFactory(parent=front_page)
