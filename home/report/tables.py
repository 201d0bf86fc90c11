"""The report in rows, so rough that nobody is in it.

A number under five is left out, and every other number of people is rounded to five: sums, months
and partners taken from one another then say nothing of who is left out, nor does yesterday's report
taken from today's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.danish_order import danish_order
from core.enums import Stage
from core.page_words import last_words_of_subjects
from partners.models import subjects_of_partners

from .numbers import Counted, Numbers, total

LEAST = 5
#: Stands for a number that is not shown.
HIDDEN = "–"


@dataclass(frozen=True)
class Table:
    """``heads`` begin with what the rows are of, and so does each row."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Any]]
    sums: Sequence[Any] = ()


def by_month(year: int, of: Sequence[Counted], today: date) -> Table:
    """Every month of the year that has begun."""
    months = range(1, 13 if year < today.year else today.month + 1)
    rows = [
        (
            capfirst(str(MONTHS[month])),
            total(each for each in of if each.date.local_date.month == month),
        )
        for month in months
    ]
    return _table(_("By month"), _("Month"), rows, sums=total(of))


def by_partner(of: Sequence[Counted]) -> Table:
    """By who holds them; what nobody else holds is the house's own."""
    keys = {each.date.series.partner_id for each in of}
    titles = _titles_of_partners(key for key in keys if key is not None)
    rows = [
        (titles[key], total(each for each in of if each.date.series.partner_id == key))
        for key in sorted(titles, key=lambda key: danish_order(titles[key]))
    ]
    own = [each for each in of if each.date.series.partner_id is None]
    if own:
        rows.append((_("The house itself"), total(own)))
    return _table(_("By partner"), _("Partner"), rows, sums=total(of))


def by_stage(of: Sequence[Counted]) -> Table:
    """What is for several stages counts for each, so that these have no sum."""
    rows = [
        (str(stage.label), total(each for each in of if stage in each.date.series.subject.stages))
        for stage in Stage
    ]
    return _table(_("By stage of life"), _("Stage of life"), rows)


def by_age(of: Sequence[Counted]) -> Table:
    """Who came, big and small; of all dates together, since of each month it would be few."""
    found = total(of)
    ages = (
        (_("Adults"), found.adults),
        (_("Babies, under one year"), found.babies),
        (_("Toddlers, one and two years"), found.toddlers),
        (_("Children, three to twelve years"), found.children),
        (_("Teenagers"), found.teenagers),
        (_("Children of unknown age"), found.ageless),
    )
    rows = [(words, shown(number)) for words, number in ages]
    return Table(
        _("Visits by age"), [_("Age"), _("Visits")], rows, [_("In total"), shown(found.people)]
    )


def shown(number: int) -> int | str:
    """A number of people, as it may be told."""
    if 0 < number < LEAST:
        return HIDDEN
    return LEAST * round(number / LEAST)


def _table(
    title: str, head: str, rows: Sequence[tuple[str, Numbers]], *, sums: Numbers | None = None
) -> Table:
    heads = [
        head,
        _("Dates"),
        _("Visits"),
        _("Families"),
        _("For the first time"),
        _("Did not come"),
        _("Seats taken"),
    ]
    lines = [_line(words, numbers) for words, numbers in rows]
    return Table(title, heads, lines, _line(_("In total"), sums) if sums else ())


def _line(words: str, numbers: Numbers) -> list[Any]:
    people = [
        shown(each) for each in (numbers.people, numbers.families, numbers.new, numbers.absent)
    ]
    # With those who came, the seats would say how many stayed away.
    fill = None if HIDDEN in people else numbers.fill
    percent = "" if fill is None else _("%(percent)s %%") % {"percent": fill}
    return [words, numbers.dates, *people, percent]


def _titles_of_partners(keys: Iterable[int]) -> dict[int | None, str]:
    subjects = subjects_of_partners()
    of = {key: subjects[key] for key in keys}
    words = last_words_of_subjects(of.values(), get_language() or settings.LANGUAGE_CODE)
    return {key: words[subject].title if subject in words else "?" for key, subject in of.items()}
