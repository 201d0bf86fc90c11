"""The editor's checks look at a page through Wagtail's bar, which readers never get."""

import pytest

from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db

BAR = "<wagtail-userbar"


@pytest.fixture
def page(front_page):
    return OrdinaryPageFactory(parent=front_page, title="Huset")


def test_draft_as_an_editor_sees_it_has_the_bar(page, editor, sign_in):
    draft = sign_in(editor).get(f"/admin/pages/{page.pk}/view_draft/")

    assert BAR in draft.text


def test_page_as_readers_see_it_has_none_whoever_asks(page, client, editor, sign_in):
    assert BAR not in client.get("/da/huset/").text
    assert BAR not in sign_in(editor).get("/da/huset/").text
