"""Words in another language than the reader's, in the middle of a text of theirs."""

import pytest
from django.utils import translation

from core.marked_words import language_attributes, sentence, words_in

pytestmark = pytest.mark.pure


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_words_of_another_language_stand_in_an_element_that_says_so():
    assert words_in("da", "Kaffe & kage") == '<span lang="da" dir="ltr">Kaffe &amp; kage</span>'
    assert words_in("ar", "قهوة") == '<span lang="ar" dir="rtl">قهوة</span>'
    assert words_in("en", "Tea & cake") == "Tea &amp; cake"


def test_what_stands_within_another_language_is_marked_against_that():
    assert language_attributes("en", around="da") == ' lang="en" dir="ltr"'
    assert language_attributes("da", around="da") == ""


def test_sentence_keeps_marks_and_nothing_else_that_looks_like_them():
    marked = words_in("da", "Legestuen")

    assert sentence("Back to %(title)s", title=marked) == f"Back to {marked}"
    assert sentence("<b> %(title)s", title="<i>") == "&lt;b&gt; &lt;i&gt;"
