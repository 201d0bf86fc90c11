"""Which RRULEs a line may have: what RFC 5545 §3.3.10 allows and a house needs.

Everything refused here would give no dates, the wrong dates, or never come to an end if python-
dateutil were asked; ``recurrence`` calls this before every expansion.
"""

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

FREQUENCIES = (DAILY, WEEKLY, MONTHLY, YEARLY)

#: The largest INTERVAL for each frequency: at most once in two years, or in ten for a yearly rule.
MAX_INTERVALS = {DAILY: 731, WEEKLY: 104, MONTHLY: 24, YEARLY: 10}

#: Smallest and largest number in a part; 0 never makes sense. -4 is the lowest day of the month,
#: counted from its end, that django-recurrence stores.
_RANGES = {
    "bymonth": (1, 12),
    "bymonthday": (-4, 31),
    "byyearday": (-366, 366),
    "byweekno": (-53, 53),
    "bysetpos": (-366, 366),
}
#: Values in one part: dateutil tries every one of them for every day.
_MAX_VALUES = 31

_NOT_WITH = {
    DAILY: ("byyearday", "byweekno"),
    WEEKLY: ("bymonthday", "byyearday", "byweekno"),
    MONTHLY: ("byyearday", "byweekno"),
    YEARLY: (),
}


class RuleRefused(ValueError):
    """This rule cannot be had; ``str(error)`` is a sentence fit for the editor."""


def single_rule(rule: Recurrence) -> Rule | None:
    """The line's one RRULE, or None for a rule of named dates only. Raises ``RuleRefused``."""
    if len(rule.rrules) > 1:
        raise RuleRefused(
            _("A line has one repetition. Make a second line for the other one instead.")
        )
    if rule.exrules:
        raise RuleRefused(
            _("Leave dates out one by one: a rule that leaves dates out (EXRULE) is not supported.")
        )
    if not rule.rrules:
        return None
    part = rule.rrules[0]
    if part.freq not in FREQUENCIES:
        raise RuleRefused(
            _("A line repeats by days, weeks, months or years, not several times a day.")
        )
    if part.byhour or part.byminute or part.bysecond:
        raise RuleRefused(
            _("The time of day belongs to the line: take BYHOUR, BYMINUTE and BYSECOND out.")
        )
    most = MAX_INTERVALS[part.freq]
    if not 1 <= part.interval <= most:
        raise RuleRefused(
            _("“Every %(interval)s” is out of reach: choose a number from 1 to %(most)s.")
            % {"interval": part.interval, "most": most}
        )
    for name in Rule.byparams:
        if getattr(part, name) and not _is_allowed(part, name):
            raise RuleRefused(
                _("“%(part)s” cannot be used this way in a rule that repeats %(frequency)s.")
                % {"part": name.upper(), "frequency": Rule.frequencies[part.freq]}
            )
    return part


def is_simple(rule: Recurrence) -> bool:
    """Whether the schedule form can show all of the rule.

    The form knows every N days, weeks, months or years, weekdays of a weekly rule, one numbered
    weekday of a monthly rule, an end, dates left out and extra dates. Anything else it shows in
    words and must not write back.
    """
    if len(rule.rrules) > 1 or rule.exrules:
        return False
    return all(
        part.freq in FREQUENCIES
        and (part.wkst is None or to_weekday(part.wkst) == MONDAY)
        and (not part.byday or _is_byday_simple(part))
        and not any(getattr(part, name) for name in Rule.byparams if name != "byday")
        for part in rule.rrules
    )


def _is_byday_simple(part: Rule) -> bool:
    """Any weekdays of a week, or one of the month such as the last Friday."""
    numbers = [to_weekday(day).index for day in part.byday]
    if part.freq == WEEKLY:
        return not any(numbers)
    return part.freq == MONTHLY and len(numbers) == 1 and numbers[0] in (1, 2, 3, 4, -1)


def _is_allowed(part: Rule, name: str) -> bool:
    values = getattr(part, name)
    if len(values) > _MAX_VALUES or name in _NOT_WITH[part.freq]:
        return False
    if name == "byday":
        return _is_byday_allowed(part)
    least, most = _RANGES[name]
    if not all(least <= value <= most and value != 0 for value in values):
        return False
    # "The last of them" needs something to be the last of.
    return name != "bysetpos" or any(
        getattr(part, other) for other in (*_RANGES, "byday") if other != name
    )


def _is_byday_allowed(part: Rule) -> bool:
    """Numbered weekdays ("first Saturday") need a month or a year to be counted in."""
    numbers = [to_weekday(day).index or 0 for day in part.byday]
    if not any(numbers):
        return True
    # RFC 5545 lets "every Monday and the first Tuesday" mix; dateutil then finds no day at all.
    if not all(numbers) or part.freq not in (MONTHLY, YEARLY) or part.byweekno:
        return False
    in_year = part.freq == YEARLY and not part.bymonth
    return all(abs(number) <= (53 if in_year else 5) for number in numbers)
