"""Carrying letters out: one lease at a time, so that a dead worker costs at most one repeat.

A worker takes the letters of one mail, sends it and says so before it takes the next. Killed in
between, the lease runs out and another worker sends it again under the same Message-ID. Most mails
are one letter; what a change does to all dates of a family is one mail too (``kinds.Together``).
"""

import contextlib
import logging
import smtplib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from core.jobs import is_stopping
from core.logs import trace

from . import kinds
from .enums import LetterStatus, Trouble
from .models import Letter
from .querysets import LetterQuerySet
from .wording import is_wanted, worded

logger = logging.getLogger(__name__)

# Doubled with every try, but never longer than what lets all letters leave within five minutes
# after a dead server is back.
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=4)
GIVE_UP_AFTER = timedelta(days=3)

#: What letters that one mail says have in common.
_SAME = ("kind", "change", "about", "to", "language")

PUT_OFF = "put off"
UNANSWERED = "unanswered"


def deliver_due(*, most: int = 500) -> Counter[str]:
    """Send what is due, some ``most`` letters; returns counts by outcome.

    Ends early when the server fails two letters in a row: then it is away, and each try may cost
    its whole time-out. One letter on which it hangs up every time stops nobody.
    """
    counts: Counter[str] = Counter()
    if not Letter.objects.due(timezone.now()).exists():
        return counts
    unanswered = 0
    connection = get_connection(settings.OUTBOX_EMAIL_BACKEND, fail_silently=False)
    try:
        while counts.total() < most and unanswered < 2 and not is_stopping():
            letters = _take(timezone.now())
            if not letters:
                break
            outcomes = _carry(letters, connection)
            unanswered = unanswered + 1 if UNANSWERED in outcomes else 0
            counts += outcomes
    finally:
        _hang_up(connection)
    return counts


@transaction.atomic
def _take(now: datetime) -> list[Letter]:
    """Lease the oldest letter that is due, and those that one mail says with it."""
    due = Letter.objects.due(now).select_for_update(skip_locked=True).order_by("not_before", "id")
    # Of those of one change only the first, or two workers would begin with one each.
    first = due.exclude(Exists(_earlier(now))).first()
    if first is None:
        return []
    letters = [first, *_said_with(first, due)]
    for letter in letters:
        letter.status = LetterStatus.SENDING
        letter.attempts += 1
        letter.next_try_at = now + timedelta(seconds=settings.OUTBOX_LEASE_SECONDS)
        letter.save(update_fields=["status", "attempts", "next_try_at"])
    return letters


def _earlier(now: datetime) -> LetterQuerySet:
    """Letters that one mail might say with a given one, and which were written before it."""
    same = {name: OuterRef(name) for name in _SAME}
    return Letter.objects.due(now).filter(**same, pk__lt=OuterRef("pk")).order_by()


def _said_with(first: Letter, due: LetterQuerySet) -> list[Letter]:
    """Further letters of the change to the same person, where their kind says such together."""
    # Of a kind that fails, each letter fails by itself, and keeps no other from being sent.
    with contextlib.suppress(Exception), transaction.atomic():
        together = kinds.get(first.kind).together
        if together and first.change_id and together.may_join(first):
            same = {name: getattr(first, name) for name in _SAME}
            others = due.filter(**same).exclude(pk=first.pk)
            return [each for each in others if together.may_join(each)]
    return []


def _carry(letters: Sequence[Letter], connection: BaseEmailBackend) -> Counter[str]:
    """Send letters as one mail, or write down why not; counts them by outcome."""
    try:
        wanted = [letter for letter in letters if is_wanted(letter)]
        mail = worded(*wanted) if wanted else None
    except Exception as error:
        first = letters[0]
        logger.error("letter %s (%s) cannot be worded: %s", first.pk, first.kind, trace(error))
        return _each(letters, _put_off, timezone.now(), Trouble.WORDING, type(error).__name__)
    outcomes = _each([each for each in letters if each not in wanted], _drop)
    if mail is None:
        return outcomes
    try:
        connection.open()
        connection.send_messages([mail])
    except Exception as error:
        _hang_up(connection)  # whatever state it is in, the next letter gets a fresh one
        return outcomes + _each(wanted, _not_sent, timezone.now(), error)
    return outcomes + _sent(wanted)


def _each(letters: Iterable[Letter], end: Callable[..., str], *facts: Any) -> Counter[str]:
    return Counter(end(letter, *facts) for letter in letters)


def _drop(letter: Letter) -> str:
    return _finish(letter, LetterStatus.DROPPED)


def _not_sent(letter: Letter, now: datetime, error: Exception) -> str:
    """Tell what is wrong with this letter from what is wrong with the server.

    A refused sender or log-in is the house's mistake, not the letter's: it waits until mended.
    """
    match error:
        case smtplib.SMTPRecipientsRefused():
            code = max(code for code, _reason in error.recipients.values())
        case smtplib.SMTPDataError():
            code = error.smtp_code
        case OSError():  # smtplib's errors are of this type too
            logger.warning("mail server: %s", _named(error))
            _put_off(letter, now, Trouble.SERVER, _named(error))
            return UNANSWERED
        case _:
            logger.error("letter %s (%s) cannot be sent: %s", letter.pk, letter.kind, trace(error))
            return _put_off(letter, now, Trouble.LETTER, type(error).__name__)
    if code >= 500:
        return _finish(letter, LetterStatus.FAILED, error=f"{Trouble.REFUSED}: {code}")
    return _put_off(letter, now, Trouble.PUT_OFF, str(code))


def _put_off(letter: Letter, now: datetime, trouble: Trouble, detail: str) -> str:
    """Back into the queue for later, those of one mail for the same moment; after three days it has
    failed."""
    error = f"{trouble}: {detail}"
    if now - letter.due_since > GIVE_UP_AFTER:
        return _finish(letter, LetterStatus.FAILED, error=error)
    wait = min(FIRST_WAIT * 2 ** min(letter.attempts - 1, 10), LONGEST_WAIT)
    _note(letter, status=LetterStatus.QUEUED, next_try_at=now + wait, error=error)
    return PUT_OFF


@transaction.atomic
def _sent(letters: Sequence[Letter]) -> Counter[str]:
    """All or none: who comes after a worker that was killed says the same under the same key."""
    outcomes = _each(letters, _finish, LetterStatus.SENT)
    if letters[0].kind != kinds.MAIL:
        kinds.get(letters[0].kind).sent(*letters)
    return outcomes


def _finish(letter: Letter, status: LetterStatus, *, error: str = "") -> str:
    _note(
        letter,
        status=status,
        next_try_at=None,
        error=error,
        sent_at=timezone.now() if status == LetterStatus.SENT else None,
        data=letter.data,
        subject=letter.subject,
        body=letter.body,
        html=letter.html,
    )
    return status.value


def _note(letter: Letter, **facts: Any) -> None:
    """Write down how it went, unless the letter has been erased or, its lease being over, is in
    another worker's hands: the number of tries tells."""
    Letter.objects.filter(
        pk=letter.pk, status=LetterStatus.SENDING, attempts=letter.attempts
    ).update(**facts)


def _named(error: Exception) -> str:
    """The type of a server's error and its code; its text may quote an address."""
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip()


def _hang_up(connection: BaseEmailBackend) -> None:
    with contextlib.suppress(OSError):
        connection.close()
