"""Writing to the house, and noting what has been answered."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.models import User
from outbox.actions import write_letters

from .enquiry_letters import notices, receipt
from .enums import Door
from .models import Enquiry


@transaction.atomic
def write_to_house(*, door: Door, facts: Mapping[str, str], language: str, form_token: str) -> None:
    """Keep what somebody wrote; tell them that it has come, and the coordinators that there is
    something to read. ``facts`` are the columns ``name``, ``email``, ``phone`` and ``text``.

    The same form again is the same enquiry. With something put right it says what the form says
    now, and is unanswered again.
    """
    said = {"door": door, "language": language, **facts}
    enquiry, is_new = Enquiry.objects.get_or_create(form_token=form_token, defaults=said)
    if is_new:
        write_letters([receipt(enquiry, "new"), *notices(enquiry)])
        return
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if all(getattr(enquiry, name) == value for name, value in said.items()):
        return
    is_elsewhere = enquiry.email != said["email"]
    for name, value in said.items():
        setattr(enquiry, name, value)
    enquiry.answered_at = None
    enquiry.save()
    if is_elsewhere:
        write_letters([receipt(enquiry, timezone.now().isoformat())])


@transaction.atomic
def mark_answered(*, enquiry: Enquiry, is_answered: bool, by: User) -> None:
    """It is written down who did; to what it was already is nothing."""
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if (enquiry.answered_at is not None) == is_answered:
        return
    enquiry.answered_at = timezone.now() if is_answered else None
    enquiry.save(update_fields=["answered_at"])
    log(enquiry, "home.answer" if is_answered else "home.reopen", user=by)
