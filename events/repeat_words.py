"""How often a rule repeats, in words: the first half of a line's sentence.

Whole phrases are translated, never pieces: "every other week on Tuesday" inflects its parts in
Danish ("hver anden uge om tirsdagen") in a way no joining of words would get right.
"""

from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from recurrence import DAILY, MONDAY, MONTHLY, WEEKLY, YEARLY, Rule, to_weekday

from core.date_words import day_month_words
from core.word_lists import and_list

from .date_words import day_of_month_words

_ON_WEEKDAY = {
    0: pgettext_lazy("as in “every other week on Monday”", "Monday"),
    1: pgettext_lazy("as in “every other week on Tuesday”", "Tuesday"),
    2: pgettext_lazy("as in “every other week on Wednesday”", "Wednesday"),
    3: pgettext_lazy("as in “every other week on Thursday”", "Thursday"),
    4: pgettext_lazy("as in “every other week on Friday”", "Friday"),
    5: pgettext_lazy("as in “every other week on Saturday”", "Saturday"),
    6: pgettext_lazy("as in “every other week on Sunday”", "Sunday"),
}
_NTH_WEEKDAY = {
    1: gettext_lazy("first %(weekday)s"),
    2: gettext_lazy("second %(weekday)s"),
    3: gettext_lazy("third %(weekday)s"),
    4: gettext_lazy("fourth %(weekday)s"),
    5: gettext_lazy("fifth %(weekday)s"),
    -1: gettext_lazy("last %(weekday)s"),
    -2: gettext_lazy("second last %(weekday)s"),
}


def repeat_words(part: Rule, from_date: date) -> str | None:
    """ "Every Tuesday" in lower case, without its end; None where we have no honest words."""
    shown = {"byday", "bymonth", "bymonthday"}
    if any(getattr(part, name) for name in Rule.byparams if name not in shown):
        return None
    weekdays = sorted({to_weekday(day).number for day in part.byday})
    numbered = any(to_weekday(day).index for day in part.byday)
    if part.freq == MONTHLY and not part.bymonth:
        return _monthly(part, from_date)
    if part.freq == YEARLY and not part.byday:
        return _yearly(part, from_date)
    if part.bymonth or part.bymonthday or numbered:
        return None
    # Days picked from "every day" are days of every week.
    if part.freq == WEEKLY or (part.freq == DAILY and weekdays and part.interval == 1):
        return _weekly(part, weekdays or [from_date.weekday()])
    if part.freq == DAILY and not weekdays:
        return _daily(part.interval)
    return None


def _daily(interval: int) -> str:
    if interval == 1:
        return str(_("every day"))
    if interval == 2:
        return str(_("every other day"))
    return _every(ngettext("every %(number)s day", "every %(number)s days", interval), interval)


def _weekly(part: Rule, weekdays: list[int]) -> str | None:
    if part.interval == 1:
        if len(weekdays) == 7:
            return _daily(1)
        if weekdays == [0, 1, 2, 3, 4]:
            return str(_("Monday to Friday"))
        return _every(_("every %(days)s"), days=and_list(str(WEEKDAYS[day]) for day in weekdays))
    # Which week a Sunday belongs to is only said by naming the day weeks start on.
    if part.wkst is not None and to_weekday(part.wkst) != MONDAY:
        return None
    days = and_list(str(_ON_WEEKDAY[day]) for day in weekdays)
    if part.interval == 2:
        return _every(_("every other week on %(days)s"), days=days)
    return _every(
        ngettext(
            "every %(number)s week on %(days)s",
            "every %(number)s weeks on %(days)s",
            part.interval,
        ),
        part.interval,
        days=days,
    )


def _monthly(part: Rule, from_date: date) -> str | None:
    if part.byday and part.bymonthday:
        return None
    if part.byday:
        weekdays = [to_weekday(day) for day in part.byday]
        if any(day.index not in _NTH_WEEKDAY for day in weekdays):
            return None
        days = [
            str(_NTH_WEEKDAY[day.index]) % {"weekday": WEEKDAYS[day.number]} for day in weekdays
        ]
    else:
        numbers = sorted(part.bymonthday) or [from_date.day]
        if numbers == [-1]:
            days = [str(_("last day"))]
        elif numbers[0] > 0:
            days = [day_of_month_words(date(2000, 1, number)) for number in numbers]
        else:
            return None
    day = and_list(days)
    if part.interval == 1:
        return _every(_("every month on the %(day)s"), day=day)
    if part.interval == 2:
        return _every(_("every other month on the %(day)s"), day=day)
    return _every(
        ngettext(
            "every %(number)s month on the %(day)s",
            "every %(number)s months on the %(day)s",
            part.interval,
        ),
        part.interval,
        day=day,
    )


def _yearly(part: Rule, from_date: date) -> str | None:
    # A day of the month without its month would be twelve days a year.
    if len(part.bymonth) > 1 or len(part.bymonthday) > 1 or (part.bymonthday and not part.bymonth):
        return None
    month = part.bymonth[0] if part.bymonth else from_date.month
    number = part.bymonthday[0] if part.bymonthday else from_date.day
    try:
        day = day_month_words(date(2000, month, number))  # a leap year: 29 February has a name
    except ValueError:
        return None
    if part.interval == 1:
        return _every(_("every year on %(date)s"), date=day)
    if part.interval == 2:
        return _every(_("every other year on %(date)s"), date=day)
    return _every(
        ngettext(
            "every %(number)s year on %(date)s",
            "every %(number)s years on %(date)s",
            part.interval,
        ),
        part.interval,
        date=day,
    )


def _every(text: str, number: int = 1, **names: str) -> str:
    return text % {"number": number, **names}
