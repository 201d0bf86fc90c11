"""The calendar's filters as links, and what is chosen in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from core.chips import Chip, stage_chips, toggled
from core.word_lists import comma_list

from .asked_days import PRESETS, month_days, single_day, week_days
from .date_words import month_words, weekday_date_words
from .filter_choices import Choices
from .filters import SETS, CalendarFilter

Groups = list[dict[str, Any]]


@dataclass(frozen=True, eq=False)
class FilterRows:
    """All rows of one filter: those in sight, and those behind "More filters".

    As a key it stands for itself, so that it is drawn once.
    """

    groups: Groups
    further: Groups

    @property
    def is_open(self) -> bool:
        return bool(_chosen(self.further))

    @property
    def chosen(self) -> list[Chip]:
        """What is chosen; each leads to the calendar without it."""
        return [*_chosen(self.groups), *_chosen(self.further)]

    @property
    def words(self) -> str:
        """The same as the chips say it: on a phone a chosen chip may be out of sight."""
        return comma_list(chip.text for chip in self.chosen)


@lru_cache(maxsize=512)
def filter_rows(current: CalendarFilter, choices: Choices) -> FilterRows:
    """In the language of the choices."""
    return FilterRows(chip_groups(current), further_groups(current, choices))


def chip_groups(current: CalendarFilter) -> Groups:
    """The rows in sight, as components/filter_chips draws them."""
    return [
        {"id": "livsfase", "label": _("For whom"), "chips": _stage_chips(current)},
        {"id": "naar", "label": _("When"), "chips": [*_when_chips(current), *_day_chips(current)]},
        {"id": "kun", "label": _("Only"), "chips": _only_chips(current)},
    ]


def further_groups(current: CalendarFilter, choices: Choices) -> Groups:
    """The rows behind "More filters", without those that offer nothing."""
    labels = {
        "topics": _("Topic"),
        "kinds": _("What it is"),
        "languages": _("Language"),
        "partners": _("Together with"),
    }
    groups = [
        {"id": SETS[name], "label": label, "chips": _set_chips(current, choices, name)}
        for name, label in labels.items()
    ]
    return [group for group in groups if group["chips"]]


def subscribe_words(current: CalendarFilter, choices: Choices) -> str:
    """What can be subscribed to here, whatever days are shown."""
    facts = current.facts
    if not facts:
        return str(_("Subscribe to the whole calendar"))
    return str(_("Subscribe to: %(chosen)s")) % {"chosen": filter_rows(facts, choices).words}


def _chosen(groups: Groups) -> list[Chip]:
    return [chip for group in groups for chip in group["chips"] if chip.is_current]


def _stage_chips(current: CalendarFilter) -> list[Chip]:
    return stage_chips(current.stages, lambda stages: _url(current, stages=stages))


def _set_chips(current: CalendarFilter, choices: Choices, name: str) -> list[Chip]:
    """A set's choices: those offered, and those chosen all the same."""
    chosen = getattr(current, name)
    return [
        Chip(
            choice.text,
            _url(current, **{name: toggled(chosen, word, choices[name])}),
            word in chosen,
            id=f"{SETS[name]}-{word}",
            language=choice.language,
        )
        for word, choice in choices[name].items()
        if choice.is_offered or word in chosen
    ]


def _when_chips(current: CalendarFilter) -> Iterator[Chip]:
    """They lead to the list: a month is not shown in part."""
    labels = (_("Today"), _("Tomorrow"), _("At the weekend"), _("This week"))
    for preset, label in zip(PRESETS, labels, strict=True):
        url = _url(current, when=toggled(current.when, preset, PRESETS), is_month=False)
        yield Chip(label, url, preset in current.when, id=f"naar-{preset}")


def _day_chips(current: CalendarFilter) -> Iterator[Chip]:
    """The weeks, months and days that a list was asked for, to be taken away again."""
    for word in () if current.is_month else current.when:
        if days := week_days(word):
            text = _("week %(week)s") % {"week": days[0].isocalendar().week}
        elif days := month_days(word):
            text = month_words(days[0])
        elif days := single_day(word):
            text = weekday_date_words(days[0])
        else:
            continue
        left = tuple(each for each in current.when if each != word)
        yield Chip(text, _url(current, when=left), is_current=True, id=f"naar-{word}")


def _only_chips(current: CalendarFilter) -> list[Chip]:
    seats, drop_in = current.has_seats, current.drop_in
    return [
        Chip(_("Free seats"), _url(current, has_seats=not seats), seats, id="kun-ledig"),
        Chip(_("Just come"), _url(current, drop_in=not drop_in), drop_in, id="kun-kigforbi"),
    ]


def _url(current: CalendarFilter, **changed: Any) -> str:
    return replace(current, **changed).query()
