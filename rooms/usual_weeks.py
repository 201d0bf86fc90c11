"""The weeks in which Danish schools usually close: what a house starts from and then corrects.

The week numbers of winter and autumn are fixed; the others follow how municipalities lay them.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6

WINTER = {"da": "Vinterferie", "en": "Winter holiday", "ar": "عطلة الشتاء"}
EASTER = {"da": "Påskeferie", "en": "Easter holiday", "ar": "عطلة الفصح"}
SUMMER = {"da": "Sommerferie", "en": "Summer holiday", "ar": "عطلة الصيف"}
AUTUMN = {"da": "Efterårsferie", "en": "Autumn holiday", "ar": "عطلة الخريف"}
CHRISTMAS = {"da": "Juleferie", "en": "Christmas holiday", "ar": "عطلة الميلاد"}


class UsualPeriod(NamedTuple):
    """``last_day`` is the last one without school."""

    names: Mapping[str, str]
    first_day: date
    last_day: date


def usual_periods(year: int) -> list[UsualPeriod]:
    """Those that begin in a year, in order."""
    sunday = easter(year)
    summer = _back_to(_SATURDAY, date(year, 6, 30))
    new_year = date(year + 1, 1, 1)
    return [
        _week(WINTER, year, 7),
        UsualPeriod(EASTER, sunday - 6 * _DAY, sunday + _DAY),
        # Six weeks and the weekend before them.
        UsualPeriod(SUMMER, summer, summer + 43 * _DAY),
        _week(AUTUMN, year, 42),
        UsualPeriod(
            CHRISTMAS,
            _back_to(_SATURDAY, date(year, 12, 23)),
            max(_back_to(_SUNDAY, new_year + 4 * _DAY), new_year + _DAY),
        ),
    ]


def _week(names: Mapping[str, str], year: int, number: int) -> UsualPeriod:
    monday = date.fromisocalendar(year, number, 1)
    return UsualPeriod(names, monday, monday + 6 * _DAY)


def _back_to(weekday: int, day: date) -> date:
    """The last such weekday up to a day."""
    return day - (day.weekday() - weekday) % 7 * _DAY
