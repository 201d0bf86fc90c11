"""Writing down what a family was asked, and taking it back."""

from collections.abc import Iterable
from typing import NamedTuple

from ..models import Answer, Signup


class Said(NamedTuple):
    """An answer as a form hands it over: the question by its key, who of the party said it, 0 for
    all of them, how long the form has promised to keep it, and the words that were agreed to by
    answering, if any."""

    question: int
    person: int
    text: str
    keep_days: int
    agreed_to: str = ""


def write_answers(signup: Signup, answers: Iterable[Said]) -> None:
    """Bring what is kept of a sign-up's answers up to these. The caller holds the sign-up."""
    wanted = set(answers)
    known = signup.answers.values_list("question", "person", "text", "keep_days", "agreed_to")
    if wanted == {Said(*each) for each in known}:
        return
    forget_answers(signup)
    add_answers(signup, wanted)


def add_answers(signup: Signup, answers: Iterable[Said]) -> None:
    """Those of a new sign-up: no statement where nothing was asked."""
    rows = [
        Answer(
            signup=signup,
            question_id=each.question,
            person=each.person,
            text=each.text,
            keep_days=each.keep_days,
            agreed_to=each.agreed_to,
        )
        for each in sorted(answers)
    ]
    if rows:
        Answer.objects.bulk_create(rows)


def forget_answers(signup: Signup) -> None:
    """A family's own wish, or the way to other answers."""
    signup.answers.all().delete()
