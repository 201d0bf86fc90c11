"""What a line's recurrence rule means: which local dates, no times.

django-recurrence's field keeps the rule and parses its text; what the rule says is decided here.
Its own expansion works on moments, where an excluded day, a last day and the change of the clocks
go wrong in silence. Ours runs python-dateutil on naive local dates; ``wall_clock`` adds the time
of day afterwards. Which RRULEs get that far stands in ``rule_parts``.
"""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, datetime, time, timedelta
from heapq import merge
from itertools import islice, takewhile

from django.utils.translation import gettext as _
from recurrence import (
    DAILY,
    MONDAY,
    MONTHLY,
    WEEKLY,
    YEARLY,
    Recurrence,
    Rule,
    to_weekday,
)

from .rule_parts import FREQUENCIES, RuleRefused, is_simple, single_rule
from .wall_clock import ZONE

__all__ = [
    "FREQUENCIES",
    "HORIZON",
    "MAX_DATES",
    "YEARS",
    "RuleRefused",
    "clean_rule",
    "is_simple",
    "iter_dates",
    "last_date",
    "local_date",
    "rule_dates",
]

#: Dates are rows this far ahead, eighteen months: the season after next can be planned, and lists
#: stay small.
HORIZON = timedelta(days=548)

#: Dates one line may have.
MAX_DATES = 2000

#: Dates outside these years are typing errors; inside them nothing overflows.
YEARS = range(1900, 2200)

_NOON = time(12)
_END_OF_DAY = time(23, 59, 59)


def local_date(moment: date) -> date:
    """The local date a stored UNTIL, EXDATE or RDATE stands for.

    Calendars write the same day as a date, as a local time, or as a moment in UTC such as
    20261013T220000Z, which is midnight to 14 October in summer time.
    """
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(ZONE).date()
    except OverflowError:  # 99991231T235959Z, which some calendars write for "for ever"
        return moment.date()


def rule_dates(
    rule: Recurrence,
    *,
    from_date: date,
    until_date: date | None = None,
    first: date,
    last: date,
) -> list[date]:
    """The line's local dates from ``first`` to ``last``, both included: sorted, each once.

    The line itself runs from ``from_date`` to ``until_date``. Where ``from_date`` does not match
    the rule it is no date and does not count towards COUNT, but INTERVAL is counted from it.
    COUNT counts matches of the rule, left-out ones too; an EXDATE beats an RDATE. A rule without
    RRULE and RDATE is a one-off: ``from_date`` alone. Raises ``RuleRefused`` on what no line may
    have (see ``single_rule``).
    """
    return list(
        iter_dates(rule, from_date=from_date, until_date=until_date, first=first, last=last)
    )


def iter_dates(
    rule: Recurrence,
    *,
    from_date: date,
    until_date: date | None = None,
    first: date = date.min,
    last: date = date.max,
) -> Iterator[date]:
    """``rule_dates`` one by one, for callers that need only the first few."""
    first = max(first, from_date)
    last = min(last, until_date or date.max, date(YEARS[-1], 12, 31))
    part = single_rule(rule)
    named = sorted({local_date(moment) for moment in rule.rdates})
    dates: Iterator[date]
    if part is not None:
        dates = merge(_matches(part, from_date=from_date, first=first, last=last), named)
    else:
        dates = iter(named or [from_date])
    done = {local_date(moment) for moment in rule.exdates}
    for day in takewhile(lambda day: day <= last, dates):
        if day >= first and day not in done:
            done.add(day)
            yield day


def last_date(rule: Recurrence, *, from_date: date, until_date: date | None = None) -> date | None:
    """The line's last local date; None where it has no end. Raises ``RuleRefused``."""
    if not _has_end(rule, until_date):
        return None
    return max(iter_dates(rule, from_date=from_date, until_date=until_date), default=None)


def clean_rule(rule: Recurrence, *, from_date: date, until_date: date | None) -> Recurrence:
    """The rule as a line stores it: a new object, equal after a trip through the database.

    Days become local dates, each once and in order: EXDATE and RDATE at local noon and UNTIL at
    the end of its day, so that in UTC too the text shows the right day. Parts the form cannot
    show stay as they are. Raises ``RuleRefused`` on a rule no line can have: see ``single_rule``;
    more than ``MAX_DATES`` dates where the end is known; no dates at all.
    """
    part = single_rule(rule)
    if part is not None and part.count is not None:
        if part.until is not None:
            raise RuleRefused(_("Choose either a last date or a number of times, not both."))
        if part.count < 1:
            raise RuleRefused(_("The number of times must be at least 1."))
        if part.count > MAX_DATES:
            raise RuleRefused(_too_many())
    if until_date is not None and until_date < from_date:
        raise RuleRefused(_("The last date lies before the first one."))
    added = _clean_days(rule.rdates)
    left_out = _clean_days(rule.exdates)
    until = None if part is None or part.until is None else local_date(part.until)
    _refuse_far_dates(day for day in (from_date, until_date, until) if day is not None)

    clean = Recurrence(
        rrules=[] if part is None else [_clean_part(part, until)],
        rdates=[_at(day, _NOON) for day in added],
        exdates=[_at(day, _NOON) for day in left_out],
        include_dtstart=False,
    )
    dates = iter_dates(clean, from_date=from_date, until_date=until_date)
    # Without an end one date is proof enough: no rule gives more than one a day, so what is
    # planned ahead of time can never be too much.
    found = sum(1 for _day in islice(dates, MAX_DATES + 1 if _has_end(clean, until_date) else 1))
    if found == 0:
        raise RuleRefused(
            _(
                "This gives no dates at all. Look at the first and the last date, "
                "and at the dates left out."
            )
        )
    if found > MAX_DATES:
        raise RuleRefused(_too_many())
    return clean


def _has_end(rule: Recurrence, until_date: date | None) -> bool:
    part = single_rule(rule)
    return bool(part is None or part.count or part.until or until_date)


def _matches(part: Rule, *, from_date: date, first: date, last: date) -> Iterator[date]:
    """The RRULE's dates from ``first`` to ``last`` in order, whatever is left out or added."""
    if part.until is not None:
        last = min(last, local_date(part.until))
    if first > last:
        return
    # COUNT counts from the line's first date; every other rule may start counting near `first`.
    start = from_date if part.count is not None else _start_near(first, part, from_date)
    # A rule that never matches (30 February) keeps dateutil searching until the year 9999, for
    # seconds. The calendar repeats to the weekday every 400 years, so we ask about the last
    # centuries before that end instead.
    later = (MAXYEAR - last.year) // 400 * 400
    expansion = _explicit(part, from_date).to_dateutil_rrule(
        datetime.combine(start.replace(year=start.year + later), time.min)
    )
    moments = iter(expansion)
    while True:
        try:
            moment = next(moments)
        except StopIteration:
            return
        except ValueError:  # dateutil trips over a match in the week that ends in the year 10000
            return
        day = moment.date().replace(year=moment.year - later)
        if day > last:
            return
        if day >= first:
            yield day


def _explicit(part: Rule, from_date: date) -> Rule:
    """The same rule with the days that RFC 5545 lets DTSTART imply written out.

    So that expansion may start on another day than ``from_date``. A weekly rule needs no help:
    its expansion starts on the same weekday. UNTIL stays behind: ``_matches`` heeds it, as a
    local date.
    """
    parts = {name: getattr(part, name) for name in Rule.byparams}
    if not any(parts[name] for name in ("byday", "bymonthday", "byyearday", "byweekno")):
        if part.freq in (MONTHLY, YEARLY):
            parts["bymonthday"] = [from_date.day]
        if part.freq == YEARLY:
            parts["bymonth"] = part.bymonth or [from_date.month]
    # Without WKST dateutil asks the process-wide calendar.firstweekday().
    wkst = MONDAY if part.wkst is None else to_weekday(part.wkst)
    return Rule(part.freq, part.interval, wkst, part.count, **parts)


def _start_near(first: date, part: Rule, from_date: date) -> date:
    """A start in step with ``from_date``, from which no date from ``first`` on is missed.

    Lines live for years and are asked about the next months: what lies between costs nothing.
    Days before ``from_date`` may follow it; ``_matches`` passes over them.
    """
    if part.freq in (DAILY, WEEKLY):
        days = part.interval * (7 if part.freq == WEEKLY else 1)
        # One to spare: dateutil cuts the first week off at its start, and BYSETPOS counts in
        # whole weeks.
        steps = (first - from_date).days // days - 1
        return from_date + timedelta(days=days * max(steps, 0))
    months = part.interval * (12 if part.freq == YEARLY else 1)
    month = from_date.year * 12 + from_date.month - 1
    steps = (first.year * 12 + first.month - 1 - month) // months
    year, month = divmod(month + steps * months, 12)
    return date(year, month + 1, 1)


def _clean_part(part: Rule, until: date | None) -> Rule:
    parts = {name: list(getattr(part, name)) for name in Rule.byparams}
    # WKST=MO is the default and is lost in django-recurrence's text: equal rules look equal.
    wkst = None if part.wkst is None else to_weekday(part.wkst).number or None
    return Rule(
        part.freq,
        part.interval,
        wkst,
        part.count,
        None if until is None else _at(until, _END_OF_DAY),
        **parts,
    )


def _clean_days(moments: Iterable[date]) -> list[date]:
    days = sorted({local_date(moment) for moment in moments})
    if len(days) > MAX_DATES:
        raise RuleRefused(_too_many())
    _refuse_far_dates(days)
    return days


def _refuse_far_dates(days: Iterable[date]) -> None:
    for day in days:
        if day.year not in YEARS:
            raise RuleRefused(
                _("The year %(year)s is out of reach: choose one from %(first)s to %(last)s.")
                % {"year": day.year, "first": YEARS[0], "last": YEARS[-1]}
            )


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZONE)


def _too_many() -> str:
    text: str = _(
        "That is more than %(most)s dates. Choose an earlier last date or fewer times, "
        "or leave the end open: open-ended lines are planned some months ahead at a time."
    ) % {"most": MAX_DATES}
    return text
