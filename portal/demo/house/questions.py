"""What series of the demo house ask when families sign up."""

from typing import Any

from events.models import Series
from signups.models import Answer, Question, Signup

from .families import DemoFamily


def ask(series: Series, labels: dict[str, str], reasons: dict[str, str], **facts: Any) -> Question:
    """Once, however often the demo is built."""
    question, _is_new = Question.objects.get_or_create(
        series=series, labels=labels, defaults={"reasons": reasons, **facts}
    )
    return question


def answer(question: Question, family: DemoFamily, text: str, *, person: int = 0) -> None:
    places = {"email": family.email, "places__occurrence__series": question.series_id}
    for signup in Signup.objects.filter(**places).distinct():
        Answer.objects.get_or_create(
            signup=signup,
            question=question,
            person=person,
            defaults={"text": text, "keep_days": question.keep_days},
        )
