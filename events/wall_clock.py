"""Wall-clock time in the house, and the moments in UTC it stands for.

10:00 stays 10:00 when the clocks change. Lines keep dates and wall-clock times; whoever writes an
occurrence asks here for its moments. Two hours a year have no single answer and are refused.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from core.date_words import date_words

from .date_words import time_words

#: The house stands in Herning. A constant and not the TIME_ZONE setting: rows written under one
#: zone and read under another would be wrong without anybody noticing.
ZONE = ZoneInfo("Europe/Copenhagen")

#: Days from the start of one date to its end; more is a typing error, or another date.
MAX_END_DAY = 30


class TimeRefused(ValueError):
    """These times cannot be had; ``str(error)`` is a sentence fit for the editor."""


class NoSuchTime(TimeRefused):
    """The clocks change: the time does not exist on that day, or comes twice."""


def moment(day: date, clock: time) -> datetime:
    """The moment, in UTC, when the house's clocks show ``clock`` on ``day``.

    UTC because Python compares and subtracts two local times of one zone as if the clocks never
    changed. Raises ``NoSuchTime`` in the hour the clocks skip (March) and in the hour they go
    through twice (October): a guess would put families in front of a closed door.
    """
    offset = _offset(day)
    if offset is not None:
        try:
            return datetime.combine(day, clock, tzinfo=UTC) - offset
        except OverflowError:
            raise TimeRefused(_("That day lies too far from today.")) from None
    first = datetime.combine(day, clock.replace(fold=0) if clock.fold else clock, tzinfo=ZONE)
    second = first.replace(fold=1)
    # PEP 495: the two readings of a wall-clock time differ only where the clocks change. Where
    # an hour is repeated the first reading is still summer time, where one is skipped still winter.
    if first.utcoffset() == second.utcoffset():
        return first.astimezone(UTC)
    names = {"time": time_words(clock), "date": date_words(day)}
    if second.astimezone(UTC) > first.astimezone(UTC):
        raise NoSuchTime(
            _(
                "The clocks go back on %(date)s, so %(time)s comes twice that night. "
                "Choose a time outside that hour, or leave the day out."
            )
            % names
        )
    raise NoSuchTime(
        _(
            "The clocks go forward on %(date)s, so %(time)s does not exist that night. "
            "Choose a time outside that hour, or leave the day out."
        )
        % names
    )


# A night plans a thousand lines on the same few hundred days.
@lru_cache(maxsize=4096)
def _offset(day: date) -> timedelta | None:
    """From UTC to the house's clocks all through a day; None where they change that day."""
    ends = (datetime.combine(day, clock, tzinfo=ZONE) for clock in (time.min, time.max))
    offsets = {each.replace(fold=fold).utcoffset() for each in ends for fold in (0, 1)}
    return offsets.pop() if len(offsets) == 1 else None


def span(
    day: date, start_time: time | None, end_time: time | None, end_day: int = 0
) -> tuple[datetime, datetime]:
    """The moments, in UTC, when a date starts and ends.

    ``end_day`` counts days after ``day``: 0 ends the same day, 1 crosses one midnight. No times
    at all means whole days, from midnight to the midnight after the last of them; such a day is
    23 or 25 hours long when the clocks change. Raises ``TimeRefused``.
    """
    if not 0 <= end_day <= MAX_END_DAY:
        raise TimeRefused(
            _("It may end at most %(most)s days after it starts.") % {"most": MAX_END_DAY}
        )
    whole_days = start_time is None and end_time is None
    try:
        last_day = day + timedelta(days=end_day + whole_days)
    except OverflowError:
        raise TimeRefused(_("That day lies too far from today.")) from None
    if whole_days:
        return moment(day, time.min), moment(last_day, time.min)
    if start_time is None or end_time is None:
        raise TimeRefused(_("Give both a start and an end, or neither for the whole day."))
    starts_at, ends_at = moment(day, start_time), moment(last_day, end_time)
    if ends_at <= starts_at:
        raise TimeRefused(
            _("It must end after it starts. If it ends the next day, choose that beside the end.")
        )
    return starts_at, ends_at
