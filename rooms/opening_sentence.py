"""The opening state in words: the first thing on the front page and on the door."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.word_lists import comma_list

from .opening_hours import COPENHAGEN, Closed, OpenState

# Up to here in the morning, a house that closes "at 2" is understood to close tonight.
_END_OF_NIGHT = 6


def sentence(state: OpenState, now: datetime) -> str:
    """ "Open now, until 22:00", "Closed now. Opens on Monday at 08:00", in the active language.

    While the house is closed: "Closed now: Christmas holiday. Opens on 3 January at 08:00".
    """
    if state.is_open:
        return _open(state.changes_at, now)
    closed: str = _("Closed now")
    if state.reason:
        closed = _("Closed now: %(reason)s") % {"reason": state.reason}
    return _closed(closed, state.changes_at, now)


def day_sentence(
    open_times: Iterable[tuple[datetime, datetime]], closed: Closed | None = None
) -> str:
    """ "Open 08:00–22:00, just come", over the things of a day; nothing when it never is. Where a
    closure keeps it from being so: "Closed: Christmas holiday"."""
    if closed:
        reason = {"reason": closed.reason}
        return str(_("Closed: %(reason)s") % reason if closed.reason else _("Closed"))
    spans = span_words(open_times)
    return _("Open %(times)s, just come") % {"times": spans} if spans else ""


def span_words(open_times: Iterable[tuple[datetime, datetime]]) -> str:
    """ "08:00–12:00, 14:00–18:00"; nothing of a day that is closed."""
    return comma_list(f"{_in_span(opens)}–{_in_span(closes, 24)}" for opens, closes in open_times)


def _open(closes_at: datetime | None, now: datetime) -> str:
    text: str = _("Open now")
    if closes_at is None:
        return text
    days = _days_ahead(closes_at, now)
    if days == 0 or (days == 1 and closes_at.hour < _END_OF_NIGHT):
        text = _("Open now, until %(time)s") % {"time": _closing_time(closes_at)}
    elif days == 1:
        text = _("Open now, until %(time)s tomorrow") % {"time": _clock(closes_at)}
    else:
        when = {"day": _day(closes_at, days), "time": _clock(closes_at)}
        text = _("Open now, until %(day)s at %(time)s") % when
    return text


def _closed(closed: str, opens_at: datetime | None, now: datetime) -> str:
    if opens_at is None:
        return closed
    days = _days_ahead(opens_at, now)
    words = {"closed": closed, "time": _clock(opens_at)}
    if days == 0:
        text: str = _("%(closed)s. Opens at %(time)s") % words
    elif days == 1:
        text = _("%(closed)s. Opens tomorrow at %(time)s") % words
    else:
        words["day"] = _day(opens_at, days)
        text = _("%(closed)s. Opens on %(day)s at %(time)s") % words
    return text


def _days_ahead(then: datetime, now: datetime) -> int:
    return (then.astimezone(COPENHAGEN).date() - now.astimezone(COPENHAGEN).date()).days


def _day(then: datetime, days: int) -> str:
    """The weekday, or the date where the weekday could be taken for today's."""
    day_and_month = pgettext("day and month, Django date format", "j E")
    return str(WEEKDAYS[then.weekday()] if days < 7 else date_format(then, day_and_month))


def _clock(moment: datetime, midnight: int = 0) -> str:
    """The way a clock is said: "08:00"; in Danish the whole hour stands alone."""
    if moment.minute:
        return _with_minutes(moment)
    text: str = pgettext("full hour", "%(hour)02d:00")
    return text % {"hour": moment.hour or midnight}


def _in_span(moment: datetime, midnight: int = 0) -> str:
    """The way opening hours are written, in Danish too with two digits: "08–22"."""
    if moment.minute:
        return _with_minutes(moment)
    text: str = pgettext("full hour in opening hours", "%(hour)02d:00")
    return text % {"hour": moment.hour or midnight}


def _with_minutes(moment: datetime) -> str:
    text: str = pgettext("time of day", "%(hour)02d:%(minute)02d")
    return text % {"hour": moment.hour, "minute": moment.minute}


def _closing_time(moment: datetime) -> str:
    return _clock(moment, midnight=24)
