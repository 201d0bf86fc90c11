"""What people of the house hear when the house closes on dates they are responsible for, or opens
after all: one letter of either for each person, however many dates and series it is about.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum

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
from rooms.closures import closure_words

from .actions.closed import comes_back, newly_closed
from .letters import DATES_SHOWN, more_words, unsent
from .listing import entries
from .models import Occurrence
from .when_words import when_words


class Kind(StrEnum):
    HOUSE_CLOSED = "events/house_closed"
    OPEN_AFTER_ALL = "events/open_after_all"


def responsible_for(dates: Iterable[int]) -> dict[User, list[Occurrence]]:
    """Who is responsible for some of these dates, and for which."""
    found: dict[User, list[Occurrence]] = {}
    rows = Occurrence.objects.filter(pk__in=list(dates), responsible__isnull=False)
    for row in rows.select_related("responsible", "series").in_order():
        found.setdefault(row.responsible, []).append(row)
    return found


def of_closed(change: Change) -> list[Draft]:
    return _drafts(Kind.HOUSE_CLOSED, change, responsible_for(newly_closed(change)))


def of_lifted(change: Change) -> list[Draft]:
    hold_back(_of_closure(change), change)
    return _drafts(Kind.OPEN_AFTER_ALL, change, told_of_closing(change))


def of_changed(change: Change) -> list[Draft]:
    """Of dates that a closure takes, and of those that it gives back; but for what letters that
    have not left yet tell of already."""
    hold_back(_of_closure(change), change)
    taken, back = untold_of_closing(change), told_of_closing(change)
    return [
        *_drafts(Kind.HOUSE_CLOSED, change, _untold(Kind.HOUSE_CLOSED, change, taken)),
        *_drafts(Kind.OPEN_AFTER_ALL, change, _untold(Kind.OPEN_AFTER_ALL, change, back)),
    ]


def untold_of_closing(change: Change) -> dict[User, list[Occurrence]]:
    """Those responsible for dates that go off, but for whose last word is that they are off: days
    of a closure that are moved to and fro."""
    people = responsible_for(newly_closed(change))
    last = _last_words(people)
    return _only(people, lambda user, row: last[row.pk].get(user.email) != Kind.HOUSE_CLOSED)


def told_of_closing(change: Change) -> dict[User, list[Occurrence]]:
    """Those responsible for dates that come back whose last word of them was that they are off:
    that letter has left, or is leaving. And who has become responsible since it went to another.

    Whichever closure it was about: a date may have gone over to this one from another.
    """
    people = responsible_for(comes_back(change))
    last = _last_words(people)
    return _only(
        people,
        lambda user, row: (
            last[row.pk].get(user.email, Kind.HOUSE_CLOSED) == Kind.HOUSE_CLOSED
            and Kind.HOUSE_CLOSED in last[row.pk].values()
        ),
    )


def _last_words(asked_of: Collection[User]) -> dict[int, dict[str, str]]:
    """What each person last read of each date, by the date's key and their address; asked only
    where anybody is meant."""
    last: dict[int, dict[str, str]] = defaultdict(dict)
    if not asked_of:
        return last
    left = Letter.objects.filter(
        kind__in=[*Kind], status__in=[LetterStatus.SENT, LetterStatus.SENDING]
    )
    for letter in left.order_by("created_at", "pk"):
        # Until it has left, all that it was written for.
        for pk in letter.data.get("told", letter.data["dates"]):
            last[pk][letter.to] = letter.kind
    return last


def _untold(
    kind: Kind, change: Change, responsible: Mapping[User, Sequence[Occurrence]]
) -> dict[User, list[Occurrence]]:
    waiting = _of_closure(change).filter(kind=kind, status=LetterStatus.QUEUED)
    told = {(letter.to, pk) for letter in waiting for pk in letter.data["dates"]}
    return _only(responsible, lambda user, row: (user.email, row.pk) not in told)


def _only(
    responsible: Mapping[User, Sequence[Occurrence]], is_meant: Callable[[User, Occurrence], bool]
) -> dict[User, list[Occurrence]]:
    found = {
        user: [row for row in rows if is_meant(user, row)] for user, rows in responsible.items()
    }
    return {user: rows for user, rows in found.items() if rows}


def _of_closure(change: Change) -> LetterQuerySet:
    """The letters that a closure has brought so far."""
    return Letter.objects.filter(kind__in=[*Kind], about=change.target)


def _drafts(
    kind: Kind, change: Change, responsible: Mapping[User, Sequence[Occurrence]]
) -> list[Draft]:
    drafts = []
    for user, rows in responsible.items():
        about = {f"{row.series._meta.label_lower}:{row.series_id}" for row in rows}
        hold_back(unsent(user, *about), change)
        drafts.append(
            Draft(
                kind=kind,
                to=user.email,
                language=user.language,
                about=change.target,
                data={"name": user.get_short_name(), "dates": [row.pk for row in rows]},
                dedupe_key=f"{kind}:{user.pk}",
            )
        )
    return drafts


def _rows(letter: Letter, is_told: Callable[[Occurrence], bool]) -> list[Occurrence]:
    rows = Occurrence.objects.filter(pk__in=letter.data["dates"]).in_order().for_listing()
    return [row for row in rows if is_told(row)]


def _closed_rows(letter: Letter) -> list[Occurrence]:
    return _rows(letter, lambda row: row.is_closed)


def _open_rows(letter: Letter) -> list[Occurrence]:
    return _rows(letter, lambda row: not row.is_off)


def _closed(letter: Letter) -> Message:
    rows = _closed_rows(letter)
    letter.data["told"] = [row.pk for row in rows]
    words = closure_words(letter.language)[rows[0].closure_id]
    told = ngettext(
        "The house is closed, so a date that you are responsible for does not take place.",
        "The house is closed, so %(count)s dates that you are responsible for do not take place.",
        len(rows),
    ) % {"count": len(rows)}
    reason = {"reason": words.reason}
    paragraphs = [told, _("The reason: %(reason)s") % reason]
    return _message(letter, _("The house is closed: %(reason)s") % reason, paragraphs, rows)


def _open(letter: Letter) -> Message:
    rows = _open_rows(letter)
    letter.data["told"] = [row.pk for row in rows]
    told = ngettext(
        "The house is open after all: a date that you are responsible for takes place.",
        "The house is open after all: %(count)s dates that you are responsible for take place.",
        len(rows),
    ) % {"count": len(rows)}
    return _message(letter, _("The house is open after all"), [told], rows)


def _message(
    letter: Letter, subject: str, told: Collection[str], rows: list[Occurrence]
) -> Message:
    return Message(
        subject=subject,
        paragraphs=[_("Hi %(name)s,") % {"name": letter.data["name"]}, *told],
        facts=[
            (
                each.title,
                capfirst(when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)),
            )
            for each in entries(rows[:DATES_SHOWN], also_down=True)
            for row in [each.occurrence]
        ],
        after=more_words(rows),
    )


kinds.register(
    Kind.HOUSE_CLOSED,
    title=gettext_lazy("Closed house, to those responsible for dates"),
    compose=_closed,
    still_wanted=lambda letter: bool(_closed_rows(letter)),
)
kinds.register(
    Kind.OPEN_AFTER_ALL,
    title=gettext_lazy("House open after all, to those responsible for dates"),
    compose=_open,
    still_wanted=lambda letter: bool(_open_rows(letter)),
)
