"""Putting the demo house together, from its rooms to the families on its waiting list.

What stands is left alone, whatever has been done with it since; only what is missing is made.
"""

from django.conf import settings
from django.utils import translation

from core.models import User
from portal.house import school_holidays
from portal.house.report import Report

from . import (
    checklist,
    closures,
    contact,
    measuring,
    my_family,
    news,
    people,
    rooms,
    searching,
    topics,
    tree,
    wording,
)
from .articles import build_article
from .content.articles import ARTICLES
from .content.partners import PARTNERS
from .content.series.aaben_raadgivning_familieterapeut import AABEN_RAADGIVNING_FAMILIETERAPEUT
from .content.series.aaben_raadgivning_sundhedsplejerske import AABEN_RAADGIVNING_SUNDHEDSPLEJERSKE
from .content.series.aftenmoede_naar_doeren_smaekker import AFTENMOEDE_NAAR_DOEREN_SMAEKKER
from .content.series.ammecafe import AMMECAFE
from .content.series.babymassage import BABYMASSAGE
from .content.series.barselscafe import BARSELSCAFE
from .content.series.fars_legestue import FARS_LEGESTUE
from .content.series.gravidgruppe import GRAVIDGRUPPE
from .content.series.hjemmeskolegruppe import HJEMMESKOLEGRUPPE
from .content.series.kreativt_vaerksted import KREATIVT_VAERKSTED
from .content.series.madpakkevaerksted import MADPAKKEVAERKSTED
from .content.series.oplaeg_babytegn import OPLAEG_BABYTEGN
from .content.series.oplaeg_blw import OPLAEG_BLW
from .content.series.oplaeg_den_foerste_tid import OPLAEG_DEN_FOERSTE_TID
from .content.series.oplaeg_om_mad import OPLAEG_OM_MAD
from .content.series.smaaboernsforaeldregruppe import SMAABOERNSFORAELDREGRUPPE
from .content.series.temadag_om_kost import TEMADAG_OM_KOST
from .content.series.temadag_om_opdragelse import TEMADAG_OM_OPDRAGELSE
from .content.series.temadag_om_soevn import TEMADAG_OM_SOEVN
from .content.series.temadag_om_soevn_programme import PROGRAMME
from .content.series.terminsgrupper import TERMINSGRUPPER
from .content.series.tumlingecafe import TUMLINGECAFE
from .content.series.zoneterapi_og_baby import ZONETERAPI_OG_BABY
from .partners import build_partner
from .series import build_series

#: A series that others lead on to, or that their words point to, comes before them.
SERIES = (
    FARS_LEGESTUE,
    TUMLINGECAFE,
    BARSELSCAFE,
    GRAVIDGRUPPE,
    TERMINSGRUPPER,
    AABEN_RAADGIVNING_SUNDHEDSPLEJERSKE,
    AABEN_RAADGIVNING_FAMILIETERAPEUT,
    AMMECAFE,
    SMAABOERNSFORAELDREGRUPPE,
    HJEMMESKOLEGRUPPE,
    KREATIVT_VAERKSTED,
    BABYMASSAGE,
    MADPAKKEVAERKSTED,
    AFTENMOEDE_NAAR_DOEREN_SMAEKKER,
    OPLAEG_DEN_FOERSTE_TID,
    OPLAEG_BABYTEGN,
    OPLAEG_OM_MAD,
    OPLAEG_BLW,
    ZONETERAPI_OG_BABY,
    TEMADAG_OM_SOEVN,
    *PROGRAMME,
    TEMADAG_OM_KOST,
    TEMADAG_OM_OPDRAGELSE,
)


def build(*, measuring_series: int = 0) -> Report:
    report = Report()
    with translation.override(settings.LANGUAGE_CODE):
        people.build(report)
        my_family.build(report)
        editor = User.objects.get(email=people.EDITOR.email)
        contact.build(report)
        rooms.build(report)
        checklist.build(report)
        school_holidays.build(report)
        closures.build(report, by=editor)
        topics.build(report)
        searching.build(report)
        wording.build(report)
        news.build(report, by=User.objects.get(email=people.COORDINATOR.email))
        stands = tree.build(report, by=editor)
        for partner in PARTNERS:
            build_partner(partner, index=stands.partners, report=report, by=editor)
        for series in SERIES:
            build_series(series, calendar=stands.calendar, report=report, by=editor)
        # Oldest first, so that the newest lies on top of the shelf.
        for article in reversed(ARTICLES):
            build_article(article, shelf=stands.shelf, report=report, by=editor)
        if measuring_series:
            measuring.build(measuring_series, calendar=stands.calendar, report=report)
    return report
