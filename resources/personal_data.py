"""Pages to read hold nothing of families."""

from core import privacy

from .models import ArticleIndexPage, ArticlePage, StagePage, TopicPage

privacy.holds_none(ArticleIndexPage, ArticlePage, StagePage, TopicPage)
