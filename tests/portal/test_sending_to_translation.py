"""An editor sends a page to be translated: its draft waits, and nobody reads Danish as English."""

import pytest
from wagtail.models import Locale, Page

from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(front_page):
    return ArticlePageFactory(parent=ArticleIndexPageFactory(parent=front_page), title="Søvn")


@pytest.fixture
def send(editor, sign_in, translate, django_capture_on_commit_callbacks):
    """``send(page, "en", "ar")``: through the screen, from the button to the answer."""

    def submit(page, *languages):
        locales = [Locale.objects.get_or_create(language_code=code)[0].pk for code in languages]
        with django_capture_on_commit_callbacks(execute=True):
            return sign_in(editor).post(
                f"/admin/localize/submit/page/{page.pk}/", {"locales": locales}
            )

    return submit


def test_its_translations_are_drafts(send, article):
    answer = send(article, "en", "ar")

    assert answer.status_code == 302
    translations = article.get_translations()
    assert {page.locale.language_code: page.live for page in translations} == {
        "en": False,
        "ar": False,
    }


def test_readers_of_english_go_on_reading_the_danish_page_marked_as_such(client, send, article):
    send(article, "en")

    page = client.get(article.get_url().replace("/da/", "/en/"))
    assert page.status_code == 200
    assert page.context["page"].pk == article.pk
    assert '<link rel="alternate" hreflang="en"' not in client.get(article.get_url()).text
    assert "/en/viden/soevn/" not in client.get("/sitemap.xml").text


def test_its_danish_page_stays_as_it_was(send, article):
    send(article, "en")

    assert Page.objects.get(pk=article.pk).live
