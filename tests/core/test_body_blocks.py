"""The blocks that bodies are written in: each shows its editor what it is for and how it looks."""

import re

import pytest
from django.urls import reverse

from core.static_storage import SHEETS
from home.models import OrdinaryPage

pytestmark = [pytest.mark.django_db, pytest.mark.either]

BLOCKS = OrdinaryPage.body.field.stream_block.child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_block_says_what_it_is_for_and_has_a_preview(name):
    block = BLOCKS[name]

    assert str(block.get_description())
    assert block.meta.preview_value
    assert block.is_previewable


@pytest.mark.parametrize("name", BLOCKS)
def test_preview_shows_the_block_as_pages_do(name, editor, sign_in):
    address = reverse("wagtailadmin_block_preview")

    page = sign_in(editor).get(address, {"id": BLOCKS[name].definition_prefix})

    assert page.status_code == 200
    assert [sheet for sheet in SHEETS if sheet not in page.text] == []
    shown = re.search(r'<div class="body flow"[^>]*>(.*)</main>', page.text, re.DOTALL)[1]
    assert re.sub(r"<[^>]+>|\s", "", shown)


def test_preview_of_what_is_no_block_is_not_found(editor, sign_in):
    assert sign_in(editor).get(reverse("wagtailadmin_block_preview")).status_code == 404


def test_no_block_in_a_block_has_the_name_of_the_one_it_is_in():
    """A heading thrice over says nothing."""
    picture, questions = BLOCKS["picture"], BLOCKS["questions"]
    image, question = picture.child_blocks["image"], questions.child_block

    assert image.child_blocks["image"].label == "Hvilket billede"
    assert [questions.label, question.label, question.child_blocks["question"].label] == [
        "Spørgsmål og svar",
        "Et spørgsmål med svar",
        "Spørgsmål",
    ]


def test_outline_calls_a_picture_by_its_words():
    picture = BLOCKS["picture"]

    assert picture.meta.label_format == "{caption}"
    assert picture.child_blocks["image"].meta.label_format == "{alt_text}"
