"""What a family does on its own pages that reaches further than its row."""

from django.db import transaction
from django.utils import timezone

from families import actions as families
from families.models import Household
from outbox.actions import write_letters
from signups import actions as signups

from .letters import link_letter


@transaction.atomic
def choose_language(*, household: Household, language: str) -> None:
    """What we write from now on is in this language, about its sign-ups too."""
    families.choose_language(household=household, language=language)
    signups.choose_language(email=household.email, language=language)


@transaction.atomic
def send_link(*, email: str, language: str, once: str) -> None:
    """Write the letter with the link to My family, in the language it was asked for in. ``once``
    tells it from another: the same form is one letter."""
    household, _is_new = Household.objects.get_or_create(
        email=email.strip().lower(), defaults={"language": language}
    )
    # One that keeps nothing is soon forgotten: not before its link is. Nor is anything kept for
    # longer by who only knows its address.
    Household.objects.filter(pk=household.pk).empty().update(used_at=timezone.now())
    write_letters([link_letter(household, language, once)])
