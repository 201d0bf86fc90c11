"""Asking to be told, saying yes to it, and ending it."""

from django.db import transaction
from django.utils import timezone

from outbox.actions import write_letters

from ..interests import Interest
from ..letters import question
from ..models import Subscription
from ..wordings import AT_MY_FAMILY


@transaction.atomic
def ask_for_news(*, interest: Interest, email: str, language: str, form_token: str) -> None:
    """Note that somebody wants letters, and ask the address itself whether it does.

    A letter goes to a known address too, so that the sender of the form learns nothing; one that
    has said yes keeps its language, since anybody can type an address. The same form is one letter.
    """
    subscription, is_new = Subscription.objects.get_or_create(
        email=email, **interest.columns, defaults={"language": language}
    )
    if not is_new and subscription.confirmed_at is None:
        # Asked for again: the week in which to say yes begins anew.
        subscription.language, subscription.created_at = language, timezone.now()
        subscription.save(update_fields=["language", "created_at"])
    write_letters([question(subscription, form_token)])


def say_yes(*, subscription: Subscription, wording: str) -> None:
    """From now on there are letters. Saying it again keeps the moment of the first yes, and what it
    was said to."""
    waiting = Subscription.objects.filter(pk=subscription.pk, confirmed_at__isnull=True)
    waiting.update(confirmed_at=timezone.now(), wording=wording)


@transaction.atomic
def want_news(*, interest: Interest, email: str, language: str) -> None:
    """The same in one step, for an address that has just proved to be its reader's."""
    subscription, _is_new = Subscription.objects.get_or_create(
        email=email, **interest.columns, defaults={"language": language}
    )
    say_yes(subscription=subscription, wording=AT_MY_FAMILY)


def end(*, subscription: Subscription) -> None:
    """The address is forgotten, and letters that have not left find nobody who wants them."""
    Subscription.objects.filter(pk=subscription.pk).delete()
