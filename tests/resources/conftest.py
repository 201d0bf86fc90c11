import pytest

from tests.factories.resources import ArticleIndexPageFactory


@pytest.fixture
def shelf(front_page):
    """The knowledge shelf, at ``/da/viden/``: parent of every ``ArticlePageFactory``."""
    return ArticleIndexPageFactory(parent=front_page)
