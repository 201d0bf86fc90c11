"""The pages that the demo's series stand under, and two to read."""

from core.models import User
from events.models import CalendarPage
from home.models import OrdinaryPage
from portal.house import tree
from portal.house.pages import build_page
from portal.house.report import Report

from .content.pages.about_the_house import HOUSE
from .content.pages.your_data import YOUR_DATA
from .people import EDITOR


def build(report: Report) -> CalendarPage:
    """Returns the calendar, for its series."""
    editor = User.objects.get(email=EDITOR.email)
    front, calendar = tree.build(report, by=editor)
    build_page(
        OrdinaryPage,
        parent=front,
        slug="huset",
        words=HOUSE,
        report=report,
        by=editor,
        show_in_menus=True,
    )
    build_page(
        OrdinaryPage,
        parent=front,
        slug="jeres-oplysninger",
        words=YOUR_DATA,
        report=report,
        by=editor,
    )
    return calendar
