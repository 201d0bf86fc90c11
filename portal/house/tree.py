"""The languages, the site, the front page and the calendar: everything else stands under these."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from core.models import User
from events.models import CalendarPage
from home.models import HomePage

from .pages import build_page
from .report import Report
from .words import CALENDAR, FRONT

ROOT = "Alle sider"


def build(report: Report, *, by: User | None = None) -> tuple[HomePage, CalendarPage]:
    """Make what is missing of it, in every language, and return the Danish pages.

    A front page or a calendar that stands is taken, whatever it is called. Raises LookupError where
    the database has no root of all pages.
    """
    root = Page.get_first_root_node()
    if root is None:
        raise LookupError("There is no root of all pages.")
    # The admin shows it above the front pages.
    Page.objects.filter(pk=root.pk, title="Root").update(title=ROOT, draft_title=ROOT)
    for code, _name in settings.LANGUAGES:
        _locale, is_new = Locale.objects.get_or_create(language_code=code)
        (report.made if is_new else report.found)("languages")
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    front = build_page(
        HomePage,
        parent=root,
        slug="familievaerket",
        words=FRONT,
        report=report,
        by=by,
        standing=HomePage.objects.filter(pk=site.root_page_id).first(),
    )
    _build_site(site, front, report)
    calendar = build_page(
        CalendarPage,
        parent=front,
        slug="kalender",
        words=CALENDAR,
        report=report,
        by=by,
        standing=CalendarPage.objects.child_of(front).filter(alias_of__isnull=True).first(),
        show_in_menus=True,
    )
    return front, calendar


def _build_site(site: Site, front: HomePage, report: Report) -> None:
    """The one site, at the address of the settings; the page Wagtail starts with goes."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    facts = {
        "hostname": address.hostname,
        "port": address.port or (443 if address.scheme == "https" else 80),
        "site_name": settings.SITE_NAME,
        "root_page_id": front.pk,
    }
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
