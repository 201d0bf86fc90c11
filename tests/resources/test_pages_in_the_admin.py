"""Articles, topics and stages as their editors meet them."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from home.models import HomePage
from resources.models import ArticleIndexPage, ArticlePage, StagePage, TopicPage
from tests.factories.resources import ArticlePageFactory, StagePageFactory, TopicPageFactory

pytestmark = pytest.mark.django_db

#: The word alone may stand in a token of the form, once in a few thousand pages.
HELP = "LIX counts words in a sentence"
EASY = "<p>" + "Vi kan gå ned og se på den. " * 10 + "</p>"


@pytest.fixture
def desk(editor, sign_in):
    """The editor's browser, with the admin in English so that its sentences can be read here."""
    UserProfile.objects.create(user=editor, preferred_language="en")
    return sign_in(editor)


@pytest.fixture
def pages(shelf, front_page):
    return [
        shelf,
        ArticlePageFactory(parent=shelf, body=[("paragraph", EASY)]),
        TopicPageFactory(parent=shelf),
        StagePageFactory(parent=front_page),
    ]


def test_every_page_can_be_edited_and_previewed(desk, pages):
    for page in pages:
        edit = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        preview = page.make_preview_request(preview_mode=page.default_preview_mode)

        assert (edit.status_code, preview.status_code) == (200, 200), page


@pytest.mark.parametrize(
    ("model", "parents", "children"),
    [
        (ArticleIndexPage, {HomePage}, {ArticlePage, TopicPage}),
        (ArticlePage, {ArticleIndexPage}, set()),
        (TopicPage, {ArticleIndexPage}, set()),
        (StagePage, {HomePage}, set()),
    ],
)
def test_every_page_has_its_place(model, parents, children):
    assert set(model.allowed_parent_page_models()) == parents
    assert set(model.allowed_subpage_models()) == children


def test_there_is_one_shelf(shelf, front_page):
    assert not ArticleIndexPage.can_create_at(front_page)


def test_editor_is_told_how_the_saved_text_reads(desk, shelf):
    page = ArticlePageFactory(parent=shelf, body=[("paragraph", EASY)])

    text = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text

    assert "LIX 8. " in text


def test_text_too_short_to_tell_is_not_judged(desk, shelf):
    page = ArticlePageFactory(parent=shelf)

    for address in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:add", args=["resources", "articlepage", shelf.pk]),
    ):
        assert HELP not in desk.get(address).text


@pytest.mark.parametrize(("language", "is_told"), [("en", True), ("ar", False)])
def test_scale_is_not_held_against_texts_it_was_not_made_for(
    desk, shelf, translate, language, is_told
):
    page = ArticlePageFactory(parent=shelf, body=[("paragraph", EASY)])
    other = translate(page, language)
    Translation.objects.update(enabled=False)  # edited by itself, as after "stop translating"

    text = desk.get(reverse("wagtailadmin_pages:edit", args=[other.pk])).text

    assert (HELP in text) is is_told


def test_hard_text_is_saved_and_published_all_the_same(desk, shelf):
    hard = "<p>" + "Forældrebestyrelsesmøder " * 99 + "</p>"
    page = ArticlePageFactory(parent=shelf, body=[("paragraph", hard)])

    page.save_revision().publish()

    assert "LIX 199. " in desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
