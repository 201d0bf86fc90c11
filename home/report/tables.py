"""The report in rows, with what is too small left out."""

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

from .hiding import hidden
from .numbers import Counted, Numbers, total

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
    shown = _shown([number for _words, number in ages])
    rows = [(words, number) for (words, _number), number in zip(ages, shown, strict=True)]
    return Table(
        _("Visits by age"), [_("Age"), _("Visits")], rows, [_("In total"), *_shown([found.people])]
    )


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
    people = [
        _shown([getattr(numbers, column) for _words, numbers in rows])
        for column in ("people", "families", "new", "absent")
    ]
    lines = [
        [words, numbers.dates, *shown, _fill_words(numbers, shown)]
        for (words, numbers), *shown in zip(rows, *people, strict=True)
    ]
    return Table(title, heads, lines, _sums(sums) if sums else ())


def _sums(numbers: Numbers) -> list[Any]:
    counts = (numbers.people, numbers.families, numbers.new, numbers.absent)
    shown = [_shown([number])[0] for number in counts]
    return [_("In total"), numbers.dates, *shown, _fill_words(numbers, shown)]


def _fill_words(numbers: Numbers, shown: Sequence[Any]) -> str:
    """A share of few seats would say how many they are."""
    if numbers.fill is None or HIDDEN in shown[:2]:
        return ""
    return _("%(percent)s %%") % {"percent": numbers.fill}


def _shown(column: Sequence[int]) -> list[int | str]:
    left_out = hidden(column)
    return [HIDDEN if index in left_out else number for index, number in enumerate(column)]


def _titles_of_partners(keys: Iterable[int]) -> dict[int | None, str]:
    subjects = subjects_of_partners()
    of = {key: subjects[key] for key in keys}
    words = last_words_of_subjects(of.values(), get_language() or settings.LANGUAGE_CODE)
    return {key: words[subject].title if subject in words else "?" for key, subject in of.items()}
