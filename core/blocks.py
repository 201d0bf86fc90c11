"""The blocks that bodies of pages are written in, each with a preview for its editor."""

from typing import Any
from uuid import UUID

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
# What a block leads on to; named, since core knows none of them.
NEXT_PAGES = ["events.EventPage", "partners.PartnerPage", "resources.ArticlePage"]


class FactBlock(blocks.StructBlock):
    """One practical thing: a word for it, and what is so."""

    label = blocks.CharBlock(label=_("What"), max_length=40)
    text = blocks.CharBlock(label=_("How it is"), max_length=200)

    class Meta:
        icon = "info-circle"
        label = _("Fact")


class PictureValue(blocks.StructValue):
    @property
    def can_be_shown(self) -> bool:
        """Not where it was deleted, nor where those in it no longer agree to be seen."""
        image = self.get("image")
        return image is not None and image.can_be_shown()


class DescribedImageBlock(ImageBlock):
    """Wagtail's, with a word of ours for the picture in it, which Wagtail never translates."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Which picture")

    class Meta:
        # Else its first word would be whether the picture is only for show: "No".
        label_format = "{alt_text}"


class PictureBlock(blocks.StructBlock):
    """A picture with what it shows, in words, for those who cannot see it."""

    image = DescribedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=200, required=False)

    class Meta:
        value_class = PictureValue
        label_format = "{caption}"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("What was said"), max_length=400)
    who = blocks.CharBlock(
        label=_("Who said it"),
        max_length=80,
        required=False,
        help_text=_("“A father of two” says more than a name, and keeps it."),
    )


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"), max_length=160)
    answer = blocks.RichTextBlock(label=_("Answer"), features=RICH_TEXT_FEATURES)

    class Meta:
        label = _("A question and its answer")


class NextStepValue(blocks.StructValue):
    @cached_property
    def subject(self) -> UUID | None:
        """The key of what it leads to: words, dates and facts are found by it in any language."""
        page: Any = self.get("page")
        return page.translation_key if page else None


class NextStepBlock(blocks.StructBlock):
    """Where to go from here, in the place where the reader needs it."""

    page = blocks.PageChooserBlock(label=_("Page"), page_type=NEXT_PAGES)
    text = blocks.CharBlock(
        label=_("Why go there"), max_length=200, required=False, help_text=_("One sentence.")
    )

    class Meta:
        value_class = NextStepValue


class BodyBlock(blocks.StreamBlock):
    """What the body of any page may hold."""

    heading = blocks.CharBlock(
        label=_("Heading"),
        icon="title",
        max_length=120,
        template="core/blocks/heading.html",
        description=_("Starts a new part. Say what it holds, not “Introduction”."),
        preview_value=_("When the night is long"),
    )
    paragraph = blocks.RichTextBlock(
        label=_("Text"),
        features=RICH_TEXT_FEATURES,
        template="core/blocks/paragraph.html",
        description=_("Running text: paragraphs and lists."),
        preview_value="<p>Små børn vågner om natten. Det gør de fleste, og det går over.</p>",
    )
    facts = blocks.ListBlock(
        FactBlock(),
        label=_("Practical things"),
        icon="list-ul",
        template="core/blocks/facts.html",
        description=_("Price, clothes, times: a word and a sentence for each."),
        preview_value=[
            {"label": "Tag med", "text": "Hjemmesko eller tykke sokker."},
            {"label": "Børn", "text": "Må gerne være med."},
        ],
    )
    steps = blocks.ListBlock(
        blocks.CharBlock(label=_("Step"), max_length=300),
        label=_("Steps"),
        icon="list-ol",
        template="core/blocks/steps.html",
        description=_("What to do, one thing after the other."),
        preview_value=["Dæmp lyset.", "Læs den samme bog.", "Sig godnat, og gå ud."],
    )
    quote = QuoteBlock(
        label=_("Quote"),
        icon="openquote",
        template="core/blocks/quote.html",
        description=_("Words that somebody said, large."),
        preview_value={"text": "Jeg kom for kaffen og blev for snakken.", "who": "En far til to"},
    )
    callout = CalloutBlock(
        label=_("Box"),
        icon="info-circle",
        template="core/blocks/callout.html",
        description=_("What must not be lost in the text: good to know, when to get help."),
        preview_value={
            "title": "Ring til jeres læge",
            "text": "<p>Hvis barnet er slapt eller ikke vil drikke.</p>",
        },
    )
    questions = blocks.ListBlock(
        QuestionBlock(),
        label=_("Questions"),
        icon="help",
        template="core/blocks/questions.html",
        description=_("What parents ask. Each answer opens under its question."),
        preview_value=[
            {
                "question": "Skal vi vække barnet for at spise?",
                "answer": "<p>Kun hvis sundhedsplejersken har sagt det.</p>",
            }
        ],
    )
    picture = PictureBlock(
        label=_("Picture"),
        icon="image",
        template="core/blocks/picture.html",
        description=_("One picture in the width of the text."),
        preview_value={"caption": "Døren er den gule."},
        preview_template="core/blocks/previews/picture.html",
    )
    next_step = NextStepBlock(
        label=_("Next step"),
        icon="arrow-right",
        template="core/blocks/next_step.html",
        description=_("Leads to a series with its next dates, to a partner or to an article."),
        preview_value={"text": "Her kan I spørge nogen, der har prøvet det."},
        preview_template="core/blocks/previews/next_step.html",
    )

    class Meta:
        required = False
        template = "core/blocks/body.html"
