"""The dates of a series as the schedule view lists them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.models import User
from core.word_lists import and_list, comma_list

from ..date_words import time_words, weekday_date_words
from ..enums import State
from ..holidays import standing_on_holidays
from ..models import EventPage, Occurrence
from ..wall_clock import ZONE
from ..when_words import clock_words
from .date_links import DateLink, links_for
from .pins import FIELD_WORDS


@dataclass(frozen=True)
class ComingDate:
    """One date with its words. ``tone`` is how its state is shown: plain, full, off or ask.

    ``links`` are labels and addresses of what else the user may do with it.
    """

    occurrence: Occurrence
    day: str
    week: int
    clock: str
    place: str
    state: str
    tone: str
    moved: str
    by_hand: str
    holiday: str
    seats: str
    waiting: str
    public_url: str
    links: list[tuple[str, str]]

    @property
    def can_be_cancelled(self) -> bool:
        return self.occurrence.state == State.PLANNED and not self.occurrence.is_over

    @property
    def can_be_changed(self) -> bool:
        return self.can_be_cancelled and self.occurrence.starts_at > timezone.now()


def coming_dates(
    rows: Iterable[Occurrence], page: EventPage | None, user: User
) -> list[ComingDate]:
    """Dates from ``with_twins`` with their zones and lines, in words, as this user may see them."""
    base = page.get_url() if page and page.live else None
    links = links_for(user)
    rows = list(rows)
    holidays = standing_on_holidays(rows)
    return [_coming_date(row, base, links, holidays.get(row.pk, "")) for row in rows]


def _coming_date(
    row: Occurrence, base: str | None, links: Sequence[DateLink], holiday: str
) -> ComingDate:
    state, tone = _state(row)
    return ComingDate(
        occurrence=row,
        day=weekday_date_words(row.local_date),
        week=row.local_date.isocalendar().week,
        clock=_("all day") if row.is_all_day else clock_words(row.starts_at, row.ends_at),
        place=comma_list(zone.name for zone in row.zones.all()),
        state=state,
        tone=tone,
        moved=_moved(row),
        by_hand=_by_hand(row),
        holiday=_on_holiday(holiday),
        seats=_seats(row),
        waiting=_waiting(row),
        public_url=f"{base}{row.date_path(with_time=row.has_twin)}/" if base else "",
        links=[(str(link.label), link.url(row)) for link in links],
    )


def _state(row: Occurrence) -> tuple[str, str]:
    if row.is_closed:
        return _("Closed"), "off"
    if row.state == State.CANCELLED:
        return _("Cancelled"), "off"
    if row.is_undecided:
        return _("Not in the plan"), "ask"
    if row.starts_at <= timezone.now():
        return _("Going on"), "plain"
    if row.is_full:
        return _("Full"), "full"
    return _("Planned"), "plain"


def _moved(row: Occurrence) -> str:
    if row.moved_from is None:
        return ""
    before = row.moved_from.astimezone(ZONE)
    words = {"day": weekday_date_words(before.date()), "time": time_words(before.time())}
    if before.date() == row.local_date:
        return _("Moved from %(time)s") % words
    return _("Moved from %(day)s, %(time)s") % words


def _by_hand(row: Occurrence) -> str:
    if not row.pinned:
        return ""
    fields = and_list([str(FIELD_WORDS[name]) for name in FIELD_WORDS if name in row.pinned])
    return _("Set by hand: %(fields)s") % {"fields": fields}


def _on_holiday(name: str) -> str:
    if not name:
        return ""
    return _("%(holiday)s: off the plan once it is saved") % {"holiday": name}


def _seats(row: Occurrence) -> str:
    if row.capacity is None:
        return _("%(taken)s taken") % {"taken": row.taken} if row.taken else ""
    return _("%(taken)s of %(seats)s") % {"taken": row.taken, "seats": row.capacity}


def _waiting(row: Occurrence) -> str:
    if not row.waiting:
        return ""
    return ngettext("%(count)s waiting", "%(count)s waiting", row.waiting) % {"count": row.waiting}
