"""The words of letters, ours and the house's."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy, ngettext_lazy

from outbox import texts
from outbox.texts import Placeholder, Said, Text, as_written, example, paragraphs_in, say

pytestmark = pytest.mark.pure

TITLE = Placeholder("title", "titel", "what it is called", "Babycafé")
COUNT = Placeholder("count", "antal", "how many places", 2)
UNTIL = Placeholder("deadline", "frist", "until when", "Friday", is_for_subjects=False)
OFFER = Text(
    "tests/offer",
    "Offer",
    gettext_lazy("There is room for you: %(title)s"),
    (
        ngettext_lazy(
            "A place has come free, and we hold it for you.",
            "%(count)s places have come free, and we hold them for you.",
            "count",
        ),
        gettext_lazy("Please answer before %(deadline)s. After that the next family is asked."),
    ),
    (TITLE, COUNT, UNTIL),
    needed=frozenset(["deadline"]),
)
VALUES = {"title": "Babycafé", "count": 1, "deadline": "Friday"}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def test_ours_are_said_where_nobody_has_written_others():
    said = say(OFFER, VALUES)

    assert said.subject == "There is room for you: Babycafé"
    assert said.paragraphs[0] == "A place has come free, and we hold it for you."
    assert say(OFFER, VALUES, Said("", [])) == said


def test_the_houses_are_said_with_everything_in_its_place():
    written = Said("Plads til jer på {titel}!", ["Hurra. {antal} plads er jeres.", "Svar: {frist}"])

    assert say(OFFER, VALUES, written) == (
        "Plads til jer på Babycafé!",
        ["Hurra. 1 plads er jeres.", "Svar: Friday"],
    )


@pytest.mark.parametrize("written", [Said("Nyt", []), Said("", ["Nyt"])])
def test_subject_and_text_are_written_one_without_the_other(written):
    said, ours = say(OFFER, VALUES, written), say(OFFER, VALUES)

    assert said.subject == written.subject or said.subject == ours.subject
    assert said.paragraphs == (written.paragraphs or ours.paragraphs)


def test_what_a_value_says_stands_for_nothing_more():
    values = VALUES | {"title": "{frist} %(count)s"}

    assert say(OFFER, values).subject == "There is room for you: {frist} %(count)s"
    assert say(OFFER, values, Said("{titel}", [])).subject == "{frist} %(count)s"


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_ours_are_shown_as_the_house_would_write_them(language):
    with translation.override(language):
        ours = as_written(OFFER)

    assert "{titel}" in ours.subject
    assert "{antal}" in ours.paragraphs[0]
    assert "{frist}" in ours.paragraphs[1]
    texts.validate_words(OFFER, "\n\n".join(ours.paragraphs))


def test_example_names_nobody_in_particular():
    assert example(OFFER).paragraphs[0].startswith("2 places have come free")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Svar inden {frist}, {navn}", "unknown"),
        ("Svar inden {frist} {}", "unknown"),
        ("Svar inden {deadline}", "unknown"),
        ("Der er plads.", "missing"),
    ],
)
def test_words_that_would_not_do_are_refused(words, code):
    with pytest.raises(ValidationError) as refusal:
        texts.validate_words(OFFER, words)

    assert refusal.value.code == code


def test_subject_needs_nothing_and_holds_nothing_for_locked_screens():
    texts.validate_words(OFFER, "Der er plads", is_subject=True)

    with pytest.raises(ValidationError):
        texts.validate_words(OFFER, "Svar inden {frist}", is_subject=True)


def test_empty_text_lacks_nothing():
    texts.validate_words(OFFER, " \n")


def test_paragraphs_are_parted_by_blank_lines():
    assert paragraphs_in(" En\nto \r\n\r\n \n\nTre\n") == ["En\nto", "Tre"]
    assert paragraphs_in("\n \n") == []
