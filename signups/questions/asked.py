"""The questions of a series, and the answers of its families."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.generation import FACTS, kept
from core.translated import language_found
from core.word_lists import comma_list

from ..models import Answer, Place, Question, Signup


@dataclass(frozen=True)
class Told:
    """A question, and what one family answered to it, in the reader's words where it chose."""

    question: Question
    text: str

    @property
    def label(self) -> str:
        return self.question.label

    @property
    def language(self) -> str:
        """Of the label, which may not be written in the reader's."""
        return language_found(self.question.labels, get_language())


@kept(FACTS)
def questions_of(series_id: int) -> tuple[Question, ...]:
    """In the order they are asked. For reading: they are shared between requests."""
    return tuple(Question.objects.filter(series=series_id))


def answers_of(signups: Iterable[Signup]) -> dict[int, list[Told]]:
    """What these families were asked and have answered, by the sign-up's key; one query."""
    found: dict[int, dict[Question, list[str]]] = {}
    answers = Answer.objects.filter(signup__in=list(signups)).select_related("question")
    for answer in answers:
        told = found.setdefault(answer.signup_id, {})
        told.setdefault(answer.question, []).append(_said(answer))
    return {
        key: [Told(question, comma_list(texts)) for question, texts in told.items()]
        for key, told in found.items()
    }


def _said(answer: Answer) -> str:
    text = answer.question.in_readers_words(answer.text)
    if not answer.person:
        return text
    number = _("Person %(number)s") % {"number": answer.person}
    return f"{number}: {text}"


def answers_at(places: Iterable[Place], series_id: int) -> dict[int, list[Told]]:
    """The same of the families of a date; no query where its series asks nothing."""
    return answers_of(place.signup for place in places) if questions_of(series_id) else {}
