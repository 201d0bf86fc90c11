"""The site, its languages, and the pages that everything else stands under."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from events.models import CalendarPage
from home.models import HomePage, OrdinaryPage

from .content.about_the_house import HOUSE
from .content.front import CALENDAR, FRONT
from .content.your_data import YOUR_DATA
from .pages import build_page
from .report import Report


def build(report: Report) -> CalendarPage:
    """Returns the calendar, for its series."""
    for code, _name in settings.LANGUAGES:
        _locale, is_new = Locale.objects.get_or_create(language_code=code)
        (report.made if is_new else report.found)("languages")
    front = build_page(
        HomePage,
        parent=Page.get_first_root_node(),
        slug="familievaerket",
        words=FRONT,
        report=report,
    )
    _build_site(front, report)
    calendar = build_page(
        CalendarPage,
        parent=front,
        slug="kalender",
        words=CALENDAR,
        report=report,
        show_in_menus=True,
    )
    build_page(
        OrdinaryPage, parent=front, slug="huset", words=HOUSE, report=report, show_in_menus=True
    )
    build_page(OrdinaryPage, parent=front, slug="jeres-oplysninger", words=YOUR_DATA, report=report)
    return calendar


def _build_site(front: HomePage, report: Report) -> None:
    """The one site, at the address of the settings; the page Wagtail starts with goes."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    facts = {
        "hostname": address.hostname,
        "port": address.port or (443 if address.scheme == "https" else 80),
        "site_name": settings.SITE_NAME,
        "root_page": front.page_ptr,
    }
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if {name: getattr(site, name) for name in facts} == facts:
        report.found("sites")
        return
    for name, value in facts.items():
        setattr(site, name, value)
    site.full_clean()
    site.save()
    report.made("sites")
    for page in Page.objects.child_of(front.get_parent()).filter(slug="home", numchild=0):
        if page.specific_class is Page:
            page.delete()
