"""What people of the house hear when dates they are responsible for, or were, become others.

One letter for each person and change, however many dates it is about.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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

from .actions.locking import dates_of, series_of
from .date_states import RESPONSIBLE, TIME, ZONES, differ, read_times, state_of
from .listing import Entry, entries
from .models import Occurrence
from .place_words import place_words
from .when_words import when_words

DATES_SHOWN = 8
#: What a letter remembers of how a date was.
KEPT = (TIME, ZONES, RESPONSIBLE)


class Kind(StrEnum):
    DATE_CANCELLED = "events/date_cancelled"
    DATES_CHANGED = "events/dates_changed"


def of_cancelled(change: Change) -> list[Draft]:
    """A letter to each person responsible for some of the dates."""
    before = change.before["dates"]
    dates: dict[User, dict[str, Any]] = {}
    rows = Occurrence.objects.filter(pk__in=dates_of(change), responsible__isnull=False)
    for row in rows.select_related("responsible", "series"):
        dates.setdefault(row.responsible, {})[str(row.pk)] = before[str(row.pk)][TIME]
    drafts = []
    for user, known in dates.items():
        for letter in unsent(user, series_of(change)):
            # Whoever has not heard yet of a new time looks for the date at the old one.
            told = letter.data["before"]
            known |= {pk: told[pk][TIME] for pk in known if pk in told}
        hold_back(unsent(user, series_of(change)), change)
        drafts.append(_draft(Kind.DATE_CANCELLED, user, change, {"dates": known}))
    return drafts


def of_changed(change: Change) -> list[Draft]:
    """A letter to each person whom dates of a change concern, but for what one that has not left
    yet tells of already."""
    drafts = []
    before = change.before["dates"]
    users = User.objects.in_bulk([int(pk) for pk in change.before["responsible"]])
    for user in users.values():
        waiting = unsent(user, series_of(change))
        hold_back(waiting, change)
        told = {pk for letter in waiting for pk in letter.data["before"]}
        dates = [str(pk) for pk in change.before["responsible"][str(user.pk)]]
        news = {pk: {name: before[pk][name] for name in KEPT} for pk in dates if pk not in told}
        if news:
            drafts.append(_draft(Kind.DATES_CHANGED, user, change, {"before": news}))
    return drafts


def unsent(user: User, *about: str) -> LetterQuerySet:
    """Letters about changes of these series' dates that this person has not got yet."""
    letters = Letter.objects.filter(kind=Kind.DATES_CHANGED, to=user.email, about__in=about)
    return letters.filter(status=LetterStatus.QUEUED)


def _draft(kind: Kind, user: User, change: Change, data: dict[str, Any]) -> Draft:
    return Draft(
        kind=kind,
        to=user.email,
        language=user.language,
        about=series_of(change),
        data={"name": user.get_short_name(), "user": user.pk, **data},
        dedupe_key=f"{kind}:{user.pk}",
    )


def _cancelled(letter: Letter) -> Message:
    rows = _cancelled_rows(letter)
    facts = []
    for row in rows[:DATES_SHOWN]:
        start, end, is_all_day = read_times({TIME: letter.data["dates"][str(row.pk)]})
        facts.append((_("When"), capfirst(when_words(start, end, is_all_day=is_all_day))))
    if rows[0].reason:
        facts.append((_("Reason"), rows[0].reason))
    told = ngettext(
        "A date that you are responsible for has been cancelled.",
        "%(count)s dates that you are responsible for have been cancelled.",
        len(rows),
    ) % {"count": len(rows)}
    return _message(letter, rows[0], _("Cancelled: %(title)s"), [told], facts, more_words(rows))


def _cancelled_rows(letter: Letter) -> list[Occurrence]:
    return [row for row in _rows(letter.data["dates"]) if row.is_cancelled]


def _changed(letter: Letter) -> Message:
    """What is so by now, sorted by what it means to this person."""
    news = list(_news(letter))
    facts = [fact for each in news[:DATES_SHOWN] for fact in each.facts()]
    told = [
        say(count)
        for what, say in _TOLD.items()
        if (count := sum(each.what == what for each in news))
    ]
    kinds_of_news = {each.what for each in news}
    subject = _subject(kinds_of_news.pop() if len(kinds_of_news) == 1 else None)
    return _message(letter, news[0].row, subject, told, facts, more_words(news))


class What(StrEnum):
    """What a change of a date is to somebody of the house."""

    YOURS = "yours"
    NOT_YOURS = "not_yours"
    MOVED = "moved"
    ELSEWHERE = "elsewhere"


_TOLD = {
    What.YOURS: lambda count: (
        ngettext(
            "You are now responsible for a date.",
            "You are now responsible for %(count)s dates.",
            count,
        )
        % {"count": count}
    ),
    What.NOT_YOURS: lambda count: (
        ngettext(
            "You are no longer responsible for a date.",
            "You are no longer responsible for %(count)s dates.",
            count,
        )
        % {"count": count}
    ),
    What.MOVED: lambda count: (
        ngettext(
            "A date that you are responsible for has a new time.",
            "%(count)s dates that you are responsible for have a new time.",
            count,
        )
        % {"count": count}
    ),
    What.ELSEWHERE: lambda count: (
        ngettext(
            "A date that you are responsible for takes place somewhere else.",
            "%(count)s dates that you are responsible for take place somewhere else.",
            count,
        )
        % {"count": count}
    ),
}


def _subject(what: What | None) -> str:
    if what == What.YOURS:
        return _("You are responsible: %(title)s")
    if what == What.NOT_YOURS:
        return _("No longer responsible: %(title)s")
    if what == What.MOVED:
        return _("New time: %(title)s")
    if what == What.ELSEWHERE:
        return _("New place: %(title)s")
    return _("Changed dates: %(title)s")


@dataclass(frozen=True)
class News:
    """A date that is another than somebody knew; ``before`` is its state then."""

    row: Occurrence
    before: Mapping[str, Any]
    what: What

    def facts(self) -> list[tuple[str, str]]:
        start, end, is_all_day = read_times(self.before)
        then = when_words(start, end, is_all_day=is_all_day)
        if self.what == What.NOT_YOURS:
            return [(_("When"), capfirst(then))]
        found = [(_("When"), _when(self.row))]
        if self.what == What.MOVED:
            found.append((_("Before"), then))
        zones = sorted(zone.pk for zone in self.row.zones.all())
        if zones != self.before[ZONES] or self.what == What.YOURS:
            found.append((_("Where"), place_words(zones) or _("No place yet")))
        return found


def _news(letter: Letter) -> Iterator[News]:
    """Dates that take place and are others than this person was told, in order."""
    before = letter.data["before"]
    user = letter.data["user"]
    for row in _rows(before):
        then = before[str(row.pk)]
        was, is_now = then[RESPONSIBLE] == user, row.responsible_id == user
        now = state_of(row, (zone.pk for zone in row.zones.all()))
        if row.is_off or not (was or is_now):
            continue
        if was != is_now:
            yield News(row, then, What.YOURS if is_now else What.NOT_YOURS)
        elif differ(then, now, TIME):
            yield News(row, then, What.MOVED)
        elif differ(then, now, ZONES):
            yield News(row, then, What.ELSEWHERE)


def more_words(dates: Sequence[object]) -> list[str]:
    more = len(dates[DATES_SHOWN:])
    text = ngettext("And %(count)s more date.", "And %(count)s more dates.", more)
    return [text % {"count": more}] if more else []


def _message(
    letter: Letter,
    row: Occurrence,
    subject: str,
    told: Iterable[str],
    facts: list[tuple[str, str]],
    after: Iterable[str] = (),
) -> Message:
    entry = _entry(row)
    return Message(
        subject=subject % {"title": entry.title if entry else _("a date in the house")},
        paragraphs=[_("Hi %(name)s,") % {"name": letter.data["name"]}, *told],
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
    rows = Occurrence.objects.filter(pk__in=[int(pk) for pk in pks])
    return list(rows.prefetch_related("zones").in_order())


kinds.register(
    Kind.DATE_CANCELLED,
    title=gettext_lazy("Cancelled date, to the one responsible"),
    compose=_cancelled,
    still_wanted=lambda letter: bool(_cancelled_rows(letter)),
)
kinds.register(
    Kind.DATES_CHANGED,
    title=gettext_lazy("Changed dates, to the one responsible"),
    compose=_changed,
    still_wanted=lambda letter: any(True for _date in _news(letter)),
)
