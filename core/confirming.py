"""Confirming what was read first: a card stands between a form and what it does."""

from collections.abc import Iterable
from hashlib import sha256

from django.http import HttpRequest

#: What belongs to the card itself, or to the request.
_OF_THE_CARD = {"csrfmiddlewaretoken", "card", "edit", "preview", "kept", "shown"}


def sent_again(request: HttpRequest) -> list[tuple[str, str]]:
    """What a form sent, for the card to hand on: all but what belongs to the card itself."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in _OF_THE_CARD
    ]


def digest(lines: Iterable[str]) -> str:
    """A word for what a card says: only the card that was read can be confirmed."""
    return sha256("\n".join(lines).encode()).hexdigest()[:16]
