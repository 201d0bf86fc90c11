"""What most page types have below their lead: text in blocks."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue
from wagtail.fields import StreamField

from ..blocks import BodyBlock


class Body(models.Model):
    """Stands before the page class it joins: ``class ArticlePage(Body, SubjectPage)``."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    class Meta:
        abstract = True

    @property
    def text_parts(self) -> list[str]:
        """The words of the body, block by block; not what its blocks show of other things."""
        parts: list[str] = self.body.stream_block.get_searchable_content(self.body)
        return parts

    @property
    def search_text(self) -> str:
        """The words of the body too."""
        return " ".join([super().search_text, *self.text_parts])  # type: ignore[misc]

    @property
    def opening_picture(self) -> StructValue | None:
        """The picture that the body begins with, if it may be shown: it stands beside the title."""
        first = self.body[0] if self.body else None
        is_picture = first is not None and first.block_type == "picture"
        return first.value if is_picture and first.value.can_be_shown else None

    @property
    def next_subjects(self) -> list[UUID]:
        """What the body leads on to, by its next steps."""
        steps = (block.value.subject for block in self.body if block.block_type == "next_step")
        return [subject for subject in steps if subject]
