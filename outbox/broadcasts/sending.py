"""A message to many people is written once, however often its form is sent."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import changes
from core.models import Change, User

from ..actions import drop_letters_of
from ..models import Broadcast

#: Around words of another language, so that each line keeps its own direction (Unicode, UAX #9:
#: first strong isolate and its end, which no line outlasts).
_ISOLATE, _END = "\u2068", "\u2069"


@transaction.atomic
def send(
    told: Mapping[str, Any],
    *,
    about: str,
    subjects: Mapping[str, str],
    texts: Mapping[str, str],
    form_token: str,
    by: User,
) -> Broadcast:
    """Carry out the change ``told``, whose letters find the message's key in ``after``.

    The same form with the same words is the same message, and is written once, until it is taken
    back.
    """
    broadcast, is_new = Broadcast.objects.get_or_create(
        once=_once(form_token, told, subjects, texts),
        defaults={"about": about, "subjects": dict(subjects), "texts": dict(texts), "by": by},
    )
    if is_new:
        target = f"{Broadcast._meta.label_lower}:{broadcast.pk}"
        after = told["after"] | {"broadcast": broadcast.pk}
        broadcast.change = changes.apply(target=target, by=by, **{**told, "after": after})
        broadcast.save(update_fields=["change"])
    return broadcast


def take_back(change: Change) -> None:
    """Its words may be sent again: the form still lies open in a browser."""
    drop_letters_of(change)
    broadcast = change.after["broadcast"]
    Broadcast.objects.filter(pk=broadcast).update(once=f"undone:{broadcast}")


def said(broadcast: Broadcast) -> tuple[str, list[str]]:
    """Subject line and paragraphs for whoever the letter at hand is to; Danish is told to be so."""
    reader = get_language() or settings.LANGUAGE_CODE
    paragraphs = broadcast.paragraphs_for(reader)
    if broadcast.language_for(reader) != reader:
        danish = ["\n".join(map(_isolated, each.splitlines())) for each in paragraphs]
        paragraphs = [_("The house has written this to you in Danish:"), *danish]
    return broadcast.subject_for(reader), paragraphs


def _isolated(line: str) -> str:
    return f"{_ISOLATE}{line}{_END}"


def _once(form_token: str, *words: Any) -> str:
    return blake2b(repr((form_token, words)).encode(), digest_size=24).hexdigest()
