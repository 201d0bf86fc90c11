"""A line in one plain sentence: what an editor reads before saving, and a family on the page.

"Every Tuesday, 10:00–12:00, not 13 October, until 15 December 2026".
"""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from itertools import groupby

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext, pgettext
from recurrence import MONTHLY, Recurrence, Rule, serialize

from core.date_words import date_words, day_month_words
from core.word_lists import and_list, comma_list

from .date_words import time_words, weekday_date_words
from .enums import OnHolidays
from .recurrence import iter_dates, local_date, rule_dates
from .repeat_words import repeat_words
from .rule_parts import single_rule

#: Days named one by one before the rest is only counted.
_NAMED = 4

KEEP, SKIP, ASK = map(str, OnHolidays)

#: Days named together: a single one, or several that are all the dates of one ISO week.
Together = tuple[date, ...]


def describe(
    rule: Recurrence,
    *,
    from_date: date,
    until_date: date | None,
    start_time: time | None,
    end_time: time | None,
    end_day: int,
    public_holidays: str = KEEP,
    school_holidays: str = KEEP,
) -> str:
    """The line in the active language, without a full stop. ``rule`` as ``clean_rule`` leaves it.

    It says what will happen: leaving out a day that the rule would not have had is not mentioned.
    """
    part = single_rule(rule)
    times = _times(start_time, end_time, end_day)
    is_all_day = start_time is None and not end_day
    if part is None:
        dates = list(iter_dates(rule, from_date=from_date, until_date=until_date))
        return _sentence([_joined(_only_dates(dates), times, is_all_day=is_all_day)])

    ends = [until_date, local_date(part.until) if part.until else None]
    until = min((day for day in ends if day is not None), default=None)
    # Within a year a day and its month say enough.
    with_years = until is None or (until - from_date).days >= 365
    left_out, extra = _exceptions(
        rule,
        from_date=from_date,
        until_date=until_date,
        names_holidays={public_holidays, school_holidays} != {KEEP},
    )

    days = repeat_words(part, from_date) or _own_words(part)
    clauses = [_joined(days, times, is_all_day=is_all_day)]
    if _has_short_months(part, from_date):
        clauses.append(_("only in months that have that day"))
    if part.interval > 1:
        # Which of the weeks it is says as much as how many lie between.
        first = next(iter_dates(rule, from_date=from_date, until_date=until_date), from_date)
        clauses.append(_("first time %(date)s") % {"date": date_words(first)})
    clauses += _on_holidays(public_holidays, school_holidays)
    if left_out:
        clauses.append(_("not %(dates)s") % {"dates": _named(left_out, with_years=with_years)})
    if extra:
        clauses.append(_("also %(dates)s") % {"dates": _named(extra, with_years=with_years)})
    if part.count is not None:
        times_text = npgettext("how often in all", "%(count)s time", "%(count)s times", part.count)
        clauses.append(times_text % {"count": part.count})
    if until is not None:
        clauses.append(
            pgettext("the last day included", "until %(date)s") % {"date": date_words(until)}
        )
    return _sentence(clauses)


def _on_holidays(public: str, school: str) -> list[str]:
    words = {
        (SKIP, ""): _("not on public holidays"),
        (ASK, ""): _("on public holidays only by arrangement"),
        ("", SKIP): _("not in school holidays"),
        ("", ASK): _("in school holidays only by arrangement"),
    }
    return [text for each in ((public, ""), ("", school)) if (text := words.get(each))]


def _sentence(clauses: Iterable[str]) -> str:
    return str(capfirst(comma_list(clauses)))


def _joined(days: str, times: str, *, is_all_day: bool) -> str:
    text = (
        pgettext("days, then all day", "%(days)s, %(times)s")
        if is_all_day
        else pgettext("days, then times of day", "%(days)s, %(times)s")
    )
    return str(text) % {"days": days, "times": times}


def _times(start_time: time | None, end_time: time | None, end_day: int) -> str:
    if start_time is None or end_time is None:
        if not end_day:
            return str(_("all day"))
        days = end_day + 1
        return str(ngettext("for %(days)s whole day", "for %(days)s whole days", days)) % {
            "days": days
        }
    names = {
        "start": time_words(start_time),
        "end": time_words(end_time),
        "days": end_day,
    }
    if end_day == 0:
        return str(pgettext("times of day", "%(start)s–%(end)s")) % names
    if end_day == 1:
        return str(_("%(start)s to %(end)s the next day")) % names
    text = ngettext(
        "%(start)s to %(end)s, %(days)s day later",
        "%(start)s to %(end)s, %(days)s days later",
        end_day,
    )
    return str(text) % names


def _only_dates(dates: Sequence[date]) -> str:
    """The dates of a line that does not repeat."""
    if not dates:
        return str(_("no dates"))
    if len(dates) == 1:
        return weekday_date_words(dates[0])
    return _named([(day,) for day in dates], with_years=True)


def _own_words(part: Rule) -> str:
    """What to say of a rule that came from elsewhere: its text, without the end said later."""
    parts = {name: getattr(part, name) for name in Rule.byparams}
    bare = Rule(part.freq, part.interval, part.wkst, **parts)
    return str(_("a rule this page cannot show in words (%(rule)s)")) % {"rule": serialize(bare)}


def _has_short_months(part: Rule, from_date: date) -> bool:
    """Whether the rule passes over months because they end too early."""
    return part.freq == MONTHLY and not part.byday and max(part.bymonthday or [from_date.day]) > 28


def _exceptions(
    rule: Recurrence, *, from_date: date, until_date: date | None, names_holidays: bool
) -> tuple[list[Together], list[Together]]:
    """Days left out of the RRULE, and days added to it, each in order.

    ``names_holidays``: a day that the RRULE has anyway is added too, since it may be a holiday.
    """
    left_out = {local_date(moment) for moment in rule.exdates}
    added = {local_date(moment) for moment in rule.rdates} - left_out
    if not left_out and not added:
        return [], []
    planned = rule_dates(
        Recurrence(rrules=rule.rrules, include_dtstart=False),
        from_date=from_date,
        until_date=until_date,
        first=min(left_out | added) - timedelta(days=6),
        last=max(left_out | added) + timedelta(days=6),
    )
    together: list[Together] = []
    for _week, days in groupby(planned, key=lambda day: day.isocalendar()[:2]):
        week = tuple(days)
        gone = tuple(day for day in week if day in left_out)
        together.extend([gone] if gone == week else [(day,) for day in gone])
    extra = sorted(added if names_holidays else added.difference(planned))
    last = until_date or date.max
    return together, [(day,) for day in extra if from_date <= day <= last]


def _named(items: Sequence[Together], *, with_years: bool) -> str:
    """The first few by name, the rest counted; a year stands once, after the last of its days."""
    shown = items if len(items) <= _NAMED else items[: _NAMED - 1]
    words = []
    for position, item in enumerate(shown):
        is_last_of_year = position + 1 == len(shown) or _year(shown[position + 1]) != _year(item)
        words.append(_together_words(item, with_year=with_years and is_last_of_year))
    if rest := sum(len(item) for item in items[len(shown) :]):
        words.append(
            ngettext("%(count)s more date", "%(count)s more dates", rest) % {"count": rest}
        )
    return and_list(words)


def _together_words(item: Together, *, with_year: bool) -> str:
    day = item[0]
    if len(item) == 1:
        return date_words(day) if with_year else day_month_words(day)
    year, week, _weekday = day.isocalendar()
    if with_year:
        return str(_("in week %(week)s of %(year)s")) % {"week": week, "year": year}
    return str(_("in week %(week)s")) % {"week": week}


def _year(item: Together) -> int:
    """Of the week where a week is named: its year may differ from its days'."""
    return item[0].year if len(item) == 1 else item[0].isocalendar().year
