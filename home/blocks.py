"""What the body of an ordinary page may hold beside what all bodies may."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import BodyBlock


class OrdinaryBodyBlock(BodyBlock):
    personal_data = blocks.StaticBlock(
        label=_("What we keep about people"),
        admin_text=_("A list that is always true: the portal writes it itself, in every language."),
        icon="user",
        template="home/blocks/personal_data.html",
        description=_("What we keep of those who use the house, why, and for how long."),
        preview_value="What stands in the registry; a preview wants a value.",
    )
