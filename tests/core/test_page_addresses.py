"""A page gets a Danish address from its title, however it is saved."""

import pytest
from django.urls import reverse

from home.models import OrdinaryPage
from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db

TITLE = "Småbørnsforældregruppe på Ærø"
ADDRESS = "smaaboernsforaeldregruppe-paa-aeroe"


@pytest.fixture
def save(site, editor, sign_in):
    """``save(title=…, slug=…)``: a new page under the front page; the answer to its form."""
    client = sign_in(editor)
    url = reverse("wagtailadmin_pages:add", args=["home", "ordinarypage", site.root_page.pk])

    def post(**fields):
        form = {
            "lead": "",
            "slug": "",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "body-count": "0",
        }
        return client.post(url, form | fields)

    return post


def test_page_saved_without_an_address_gets_its_titles(save):
    save(title=TITLE)

    assert OrdinaryPage.objects.get(title=TITLE).slug == ADDRESS


def test_second_page_of_a_title_gets_a_number(save, site):
    OrdinaryPageFactory(parent=site.root_page, slug=ADDRESS)

    save(title=TITLE)

    assert OrdinaryPage.objects.get(title=TITLE).slug == f"{ADDRESS}-2"


def test_address_an_editor_wrote_is_kept(save):
    save(title=TITLE, slug="kort")

    assert OrdinaryPage.objects.get(title=TITLE).slug == "kort"


def test_page_without_a_title_is_asked_for_it_and_for_nothing_else(save):
    response = save(title="")

    assert list(response.context["form"].errors) == ["title"]


def test_address_of_a_saved_page_that_was_emptied_is_made_anew(site, editor, sign_in):
    page = OrdinaryPageFactory(parent=site.root_page, title=TITLE, slug="kort")
    form = {
        "title": TITLE,
        "slug": "",
        "lead": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "body-count": "0",
    }

    sign_in(editor).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    page.refresh_from_db()
    assert page.get_latest_revision_as_object().slug == ADDRESS
