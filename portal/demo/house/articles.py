"""An article of the demo house: what it says, for whom, and who has read it through."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.enums import Stage
from portal.house.text import Words


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
