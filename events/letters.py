"""What the one responsible for a date hears when it is cancelled or moved.

One letter for each person and change, however many dates it moves.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.models import Change, User
from outbox import kinds
from outbox.actions import Draft, hold_back
from outbox.enums import LetterStatus
from outbox.kinds import Message
from outbox.models import Letter
from outbox.querysets import LetterQuerySet

from .actions.scheduling import target
from .listing import Entry, entries
from .models import Occurrence
from .when_words import when_words

DATES_SHOWN = 8


class Kind(StrEnum):
    DATE_CANCELLED = "events/date_cancelled"
    DATES_MOVED = "events/dates_moved"


def of_cancelled(change: Change, occurrence: Occurrence) -> list[Draft]:
    """A letter to whoever is responsible for the date, if anybody is."""
    user = occurrence.responsible
    if user is None:
        return []
    unsent = _unsent(user, target(occurrence.series))
    hold_back(unsent, change)
    key = str(occurrence.pk)
    known = [letter.data["before"][key] for letter in unsent if key in letter.data["before"]]
    time = known[0] if known else [occurrence.starts_at.isoformat(), occurrence.ends_at.isoformat()]
    return [_draft(Kind.DATE_CANCELLED, user, change, {"date": occurrence.pk, "known": time})]


def of_moved(change: Change) -> list[Draft]:
    """A letter to each person responsible for dates of a change, but for what one that has not
    left yet tells of already."""
    drafts = []
    users = User.objects.in_bulk(set(change.before["responsible"].values()))
    for user in users.values():
        unsent = _unsent(user, change.target)
        hold_back(unsent, change)
        told = {pk for letter in unsent for pk in letter.data["before"]}
        before = {
            pk: change.before[pk]
            for pk, responsible in change.before["responsible"].items()
            if responsible == user.pk and pk not in told
        }
        if before:
            drafts.append(_draft(Kind.DATES_MOVED, user, change, {"before": before}))
    return drafts


def _unsent(user: User, series: str) -> LetterQuerySet:
    """Letters about moves of a series (its target) that this person has not got yet."""
    letters = Letter.objects.filter(kind=Kind.DATES_MOVED, to=user.email, about=series)
    return letters.filter(status=LetterStatus.QUEUED)


def _draft(kind: Kind, user: User, change: Change, data: dict[str, Any]) -> Draft:
    return Draft(
        kind=kind,
        to=user.email,
        language=user.language,
        about=change.target,
        data={"name": user.get_short_name(), **data},
        dedupe_key=f"{kind}:{user.pk}",
    )


def _cancelled(letter: Letter) -> Message:
    (row,) = _rows([letter.data["date"]])
    start, end = map(datetime.fromisoformat, letter.data["known"])
    facts = [(_("When"), capfirst(when_words(start, end, is_all_day=row.is_all_day)))]
    if row.reason:
        facts.append((_("Reason"), row.reason))
    told = _("A date that you are responsible for has been cancelled.")
    return _message(letter, row, _("Cancelled: %(title)s"), told, facts)


def _moved(letter: Letter) -> Message:
    moved = _still_moved(letter.data["before"])
    facts = []
    for row, start, end in moved[:DATES_SHOWN]:
        facts.append((_("When"), _when(row)))
        facts.append((_("Before"), when_words(start, end, is_all_day=row.is_all_day)))
    told = ngettext(
        "A date that you are responsible for has a new time.",
        "%(count)s dates that you are responsible for have a new time.",
        len(moved),
    ) % {"count": len(moved)}
    row = moved[0][0]
    after = []
    if more := len(moved[DATES_SHOWN:]):
        text = ngettext("And %(count)s more date.", "And %(count)s more dates.", more)
        after.append(text % {"count": more})
    return _message(letter, row, _("New time: %(title)s"), told, facts, after)


def _message(
    letter: Letter,
    row: Occurrence,
    subject: str,
    told: str,
    facts: list[tuple[str, str]],
    after: Iterable[str] = (),
) -> Message:
    entry = _entry(row)
    return Message(
        subject=subject % {"title": entry.title if entry else _("a date in the house")},
        paragraphs=[_("Hi %(name)s,") % {"name": letter.data["name"]}, told],
        facts=facts,
        button=(_("See the date"), entry.url) if entry and entry.is_public else None,
        after=[*after],
    )


def _entry(row: Occurrence) -> Entry | None:
    found = entries(Occurrence.objects.filter(pk=row.pk).for_listing(), also_down=True)
    return found[0] if found else None


def _when(row: Occurrence) -> str:
    return capfirst(when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day))


def _rows(pks: Iterable[int | str]) -> list[Occurrence]:
    return list(Occurrence.objects.filter(pk__in=[int(pk) for pk in pks]).in_order())


def _still_moved(
    before: Mapping[str, list[str]],
) -> list[tuple[Occurrence, datetime, datetime]]:
    """Those that take place at another time than before, in order, with the time before."""
    found = []
    for row in _rows(before):
        start, end = map(datetime.fromisoformat, before[str(row.pk)])
        if not row.is_cancelled and (row.starts_at, row.ends_at) != (start, end):
            found.append((row, start, end))
    return found


kinds.register(
    Kind.DATE_CANCELLED,
    title=gettext_lazy("Cancelled date, to the one responsible"),
    compose=_cancelled,
    still_wanted=lambda letter: any(row.is_cancelled for row in _rows([letter.data["date"]])),
)
kinds.register(
    Kind.DATES_MOVED,
    title=gettext_lazy("Moved dates, to the one responsible"),
    compose=_moved,
    still_wanted=lambda letter: bool(_still_moved(letter.data["before"])),
)
