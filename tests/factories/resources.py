import factory

from core.enums import Stage
from core.subjects import copy_facts
from resources.models import ArticleIndexPage, ArticlePage, StagePage, TopicPage

from .core import TopicFactory
from .home import DanishPageFactory


class ArticleIndexPageFactory(DanishPageFactory):
    class Meta:
        model = ArticleIndexPage

    title = "Viden"
    show_in_menus = True


class ArticlePageFactory(DanishPageFactory):
    """An article's Danish page under ``parent=``, with the subject that publishing gives it."""

    class Meta:
        model = ArticlePage
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Artikel {n}")

    @factory.post_generation
    def subject_facts(self, create, _extracted, **_kwargs):
        copy_facts(self)


class TopicPageFactory(DanishPageFactory):
    class Meta:
        model = TopicPage

    title = factory.Sequence(lambda n: f"Emne {n}")
    topic = factory.SubFactory(TopicFactory)


class StagePageFactory(DanishPageFactory):
    class Meta:
        model = StagePage

    title = "Baby"
    stage = Stage.BABY
