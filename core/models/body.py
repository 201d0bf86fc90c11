"""What most page types have below their lead: text in blocks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from ..blocks import BodyBlock


class Body(models.Model):
    """Stands before the page class it joins: ``class ArticlePage(Body, SubjectPage)``."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    class Meta:
        abstract = True

    @property
    def search_text(self) -> str:
        """The words of the body too; not what its blocks show of other things."""
        words = self.body.stream_block.get_searchable_content(self.body)
        return " ".join([super().search_text, *words])  # type: ignore[misc]
