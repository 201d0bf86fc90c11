"""An article of the demo house: what it says, for whom, and who has read it through."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from core.enums import Stage
from core.models import Topic, User
from portal.house.pages import build_page
from portal.house.report import Report
from portal.house.text import Words
from resources.models import ArticleIndexPage, ArticlePage


@dataclass(frozen=True)
class DemoArticle:
    """``reviewed_by`` (a trade, such as "sundhedsplejerske") is one of the words' ``fields``."""

    slug: str
    words: Words
    stages: Sequence[Stage]
    topics: Sequence[str]
    #: How long ago it was last looked through.
    reviewed_weeks_ago: int
    #: Whether it carries the quiet box with numbers to call.
    needs_help_box: bool = False


def build_article(
    demo: DemoArticle, *, shelf: ArticleIndexPage, report: Report, by: User | None
) -> None:
    build_page(
        ArticlePage,
        parent=shelf,
        slug=demo.slug,
        words=demo.words,
        report=report,
        by=by,
        stages=list(demo.stages),
        topics=Topic.objects.filter(slug__in=demo.topics),
        reviewed_on=timezone.localdate() - timedelta(weeks=demo.reviewed_weeks_ago),
        needs_help_box=demo.needs_help_box,
    )
