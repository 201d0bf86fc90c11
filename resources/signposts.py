"""Where stages and topics are gathered: the ways from a page to theirs."""

from django.db.models import QuerySet

from core.chips import Chip
from core.danish_order import danish_order
from core.enums import Stage
from core.generation import PAGES, kept
from core.listed_pages import ListedPage, pages_in_rows
from core.only_pages import only_page
from core.page_tree import open_rows
from core.page_words import PageWords
from core.public_subjects import PublicSubject
from core.topic_words import named_topics
from core.written_once import written_once

from .models import ArticleIndexPage, StagePage, TopicPage


def signposts(subject: PublicSubject, language: str) -> list[Chip]:
    """For whom and about what something is, each leading to its page; those without one left out.

    What is for the whole family is no news of any stage.
    """
    stages, topics = stage_pages(language), topic_pages(language)
    is_for_all = len(subject.stages) == len(Stage)
    return [
        Chip(str(stage.label), stages[stage].path, is_current=False, stage=stage)
        for stage in subject.stages
        if stage in stages and not is_for_all
    ] + [
        Chip(topic.name, topics[topic.key].url, is_current=False)
        for topic in named_topics(language)
        if topic.key in subject.topics and topic.key in topics
    ]


@kept(PAGES)
def topic_pages(language: str) -> dict[int, ListedPage]:
    """The page of each topic that has one, by the topic's key, in the order of their titles."""
    pages = pages_in_rows(TopicPage, open_rows(TopicPage, language).values(), "topic")
    rows = {page.topic_id: ListedPage.of(page, row, language) for page, row in pages}
    return dict(sorted(rows.items(), key=lambda row: danish_order(row[1].title)))


@kept(PAGES)
def stage_pages(language: str) -> dict[Stage, PageWords]:
    """The page of each stage that has one, the youngest first."""
    stages = dict(_stages())
    rows = {stages[row.pk]: row for row in open_rows(StagePage, language).values()}
    return {stage: PageWords.of_row(rows[stage], language) for stage in Stage if stage in rows}


@written_once
def _stages() -> QuerySet[StagePage]:
    return StagePage.objects.order_by().values_list("pk", "stage")


def shelf_path(language: str) -> str:
    """Where all articles are read; "" without a shelf."""
    shelf = only_page(ArticleIndexPage, language)
    return shelf.path if shelf else ""
