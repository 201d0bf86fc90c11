"""The pages that stand under the front page, and those that everything else stands under."""

from dataclasses import dataclass

from core.models import BasePage, Topic, User
from events.models import CalendarPage
from home.models import ContactPage, HomePage, HousePage, OrdinaryPage
from partners.models import PartnerIndexPage
from portal.house import tree
from portal.house.pages import build_page
from portal.house.report import Report
from portal.house.text import Words
from resources.models import ArticleIndexPage, StagePage, TopicPage

from . import entrance
from .content.pages.about_the_house import HOUSE
from .content.pages.about_us import ABOUT_US
from .content.pages.accessibility import ACCESSIBILITY
from .content.pages.contact import CONTACT_PAGE
from .content.pages.knowledge import KNOWLEDGE
from .content.pages.partners_index import PARTNERS_INDEX
from .content.pages.trial_house import TRIAL_HOUSE
from .content.pages.your_data import YOUR_DATA
from .content.stages import STAGE_PAGES
from .content.topics import TOPIC_PAGES

#: Right under the front page, in the order of the menu and then of the foot.
PAGES: tuple[tuple[type[BasePage], str, Words, bool], ...] = (
    (HousePage, "huset", HOUSE, True),
    (ArticleIndexPage, "viden", KNOWLEDGE, True),
    (PartnerIndexPage, "partnere", PARTNERS_INDEX, True),
    (ContactPage, "kontakt", CONTACT_PAGE, True),
    (OrdinaryPage, "proevehus", TRIAL_HOUSE, False),
    (OrdinaryPage, "hvem-staar-bag", ABOUT_US, False),
    (OrdinaryPage, "jeres-oplysninger", YOUR_DATA, False),
    (OrdinaryPage, "tilgaengelighed", ACCESSIBILITY, False),
)


@dataclass(frozen=True)
class Tree:
    """What the rest is hung on."""

    calendar: CalendarPage
    shelf: ArticleIndexPage
    partners: PartnerIndexPage


def build(report: Report, *, by: User) -> Tree:
    front, calendar = tree.build(report, by=by)
    facts = {HousePage: {"entrance_image": entrance.build(report)}}
    built = {
        slug: build_page(
            model,
            parent=front,
            slug=slug,
            words=words,
            report=report,
            by=by,
            show_in_menus=is_door,
            **facts.get(model, {}),
        )
        for model, slug, words, is_door in PAGES
    }
    _build_stages(front, report, by)
    _build_topics(built["viden"], report, by)
    return Tree(calendar, built["viden"], built["partnere"])


def _build_stages(front: HomePage, report: Report, by: User) -> None:
    for stage, words in STAGE_PAGES.items():
        build_page(
            StagePage,
            parent=front,
            slug=stage.value,
            words=words,
            report=report,
            by=by,
            stage=stage,
        )


def _build_topics(shelf: BasePage, report: Report, by: User) -> None:
    for slug, words in TOPIC_PAGES.items():
        build_page(
            TopicPage,
            parent=shelf,
            slug=slug,
            words=words,
            report=report,
            by=by,
            topic=Topic.objects.get(slug=slug),
        )
