"""In which language a family reads what we write about its sign-ups."""

from ..models import Signup


def choose_language(*, email: str, language: str) -> None:
    """Of all its sign-ups; letters that are written already keep the language they were in."""
    Signup.objects.of_person(email).update(language=language)
