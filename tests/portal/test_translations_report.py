"""The report of translations says which of them are older than their Danish page."""

import pytest

from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db

REPORT = "/admin/localize/reports/translations/?source_title=Huset"
BEHIND = "Den danske side er nyere"


@pytest.fixture
def report(editor, sign_in):
    client = sign_in(editor)
    return lambda: client.get(REPORT).text


def test_translation_is_behind_as_soon_as_the_danish_page_is_published_anew(
    report, front_page, translate
):
    page = OrdinaryPageFactory(parent=front_page, title="Huset")
    translate(page, "en", title="The house")
    assert "Opdateret" in report()
    assert BEHIND not in report()

    page.save_revision().publish()

    assert BEHIND in report()
    assert "Opdateret" not in report()
