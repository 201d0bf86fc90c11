"""The blocks that bodies of pages are written in."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class FactBlock(blocks.StructBlock):
    """One practical thing: a word for it, and what is so."""

    label = blocks.CharBlock(label=_("What"), max_length=40)
    text = blocks.CharBlock(label=_("How it is"), max_length=200)

    class Meta:
        icon = "info-circle"
        label = _("Fact")


class BodyBlock(blocks.StreamBlock):
    """What the body of any page may hold."""

    heading = blocks.CharBlock(
        label=_("Heading"),
        icon="title",
        max_length=120,
        template="core/blocks/heading.html",
    )
    paragraph = blocks.RichTextBlock(
        label=_("Text"),
        features=RICH_TEXT_FEATURES,
        template="core/blocks/paragraph.html",
    )
    facts = blocks.ListBlock(
        FactBlock(),
        label=_("Practical things"),
        icon="list-ul",
        template="core/blocks/facts.html",
    )

    class Meta:
        required = False
