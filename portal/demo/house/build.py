"""Putting the demo house together, from its rooms to the families on its waiting list.

What stands is left alone, whatever has been done with it since; only what is missing is made.
"""

from django.conf import settings
from django.utils import translation

from portal.house.report import Report

from . import contact, measuring, people, rooms, topics, tree
from .content.series.barselscafe import BARSELSCAFE
from .content.series.fars_legestue import FARS_LEGESTUE
from .content.series.hjemmeskolegruppe import HJEMMESKOLEGRUPPE
from .content.series.kreativt_vaerksted import KREATIVT_VAERKSTED
from .content.series.oplaeg_om_mad import OPLAEG_OM_MAD
from .content.series.temadag_om_soevn import TEMADAG_OM_SOEVN
from .content.series.tumlingecafe import TUMLINGECAFE
from .series import build_series

#: A series that others lead on to comes before them.
SERIES = (
    FARS_LEGESTUE,
    TUMLINGECAFE,
    BARSELSCAFE,
    HJEMMESKOLEGRUPPE,
    KREATIVT_VAERKSTED,
    OPLAEG_OM_MAD,
    TEMADAG_OM_SOEVN,
)


def build(*, measuring_series: int = 0) -> Report:
    report = Report()
    with translation.override(settings.LANGUAGE_CODE):
        people.build(report)
        contact.build(report)
        rooms.build(report)
        topics.build(report)
        calendar = tree.build(report)
        for demo in SERIES:
            build_series(demo, calendar=calendar, report=report)
        if measuring_series:
            measuring.build(measuring_series, calendar=calendar, report=report)
    return report
