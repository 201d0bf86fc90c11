"""What the house keeps of people stands on a page, written by the registry and not by hand."""

import html
from dataclasses import replace

import pytest
from django.conf import settings
from django.utils import translation

from core import privacy
from core.models import Topic
from home.models import OrdinaryPage
from tests.factories.home import OrdinaryPageFactory

LANGUAGES = [code for code, _name in settings.LANGUAGES]
STATEMENTS = 1
PATH = "/{}/jeres-oplysninger/"


@pytest.fixture
def page(front_page):
    return OrdinaryPageFactory(
        parent=front_page,
        title="Jeres oplysninger",
        lead="Vi beder om så lidt som muligt.",
        body=[{"type": "personal_data", "value": None}],
    )


def said(data):
    return [str(words) for words in (data.what, data.why, data.basis, data.kept)]


def read(client, language):
    return html.unescape(client.get(PATH.format(language)).text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_registered_stands_there_in_the_readers_language(client, page, language):
    """Also where the page itself is not translated."""
    text = read(client, language)

    with translation.override(language):
        for data in privacy.registered():
            assert [words for words in said(data) if words not in text] == [], data.label
    if language != "da":
        assert f'<dl class="facts facts--plain facts--single" lang="{language}"' in text


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_word_of_the_registry_is_translated(language):
    for data in privacy.registered():
        with translation.override("en"):
            source = said(data)
        with translation.override(language):
            assert not set(source) & set(said(data)), data.label


def test_table_that_is_registered_later_appears_by_itself(client, page, monkeypatch):
    bicycles = replace(privacy.registered()[0], model=Topic, what="Your bicycle’s colour.")
    known = {data.label: data for data in privacy.registered()}
    monkeypatch.setattr(privacy, "_registered", known | {bicycles.label: bicycles})

    assert "Your bicycle’s colour." in read(client, "da")


def test_list_outlives_a_translation_of_the_page(client, page, translate):
    translated = translate(page, "en", title="Your data")

    assert [block.block_type for block in translated.body] == ["personal_data"]
    assert "Sign-ups: name" in read(client, "en")


@pytest.mark.parametrize("body", ["[]", '[{"type": "personal_data", "value": null}]'])
def test_list_asks_the_database_nothing_and_sets_no_cookie(client, page, body, assert_queries):
    OrdinaryPage.objects.update(body=body)

    response = assert_queries(STATEMENTS, client.get, PATH.format("da"))

    assert ("facts--single" in response.text) == (body != "[]")
    assert not response.cookies
