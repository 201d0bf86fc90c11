"""Whether a feed is still what a calendar program has of it, without writing it once more.

Programs ask every hour, most often for nothing new. What a feed says comes from the rows of its
dates, which are one statement, and from words and facts that are kept under generations
(docs/adr/0018).
"""

from datetime import date
from hashlib import blake2b

from django.utils import timezone

from core import generation
from core.generation import kept

from .feeds import Feed
from .written_sql import StateOfAll


def etag_of(feed: Feed) -> str | None:
    """With its quotation marks; None where nothing is known of the words in it, before the first
    generation.

    Sign-ups change nothing that a feed says, so they leave its mark as it is.
    """
    words = generation.tokens(generation.PAGES, generation.FACTS, generation.HOUSE)
    if words[0] is None:
        return None
    today = timezone.localdate()
    dates = _dates(feed) if feed.hangs_on_the_hour else _kept_dates(feed, today)
    told = [feed.language, feed.name, words, today, dates]
    return f'"{blake2b(repr(told).encode(), digest_size=12).hexdigest()}"'


@kept(*generation.EVERYTHING)
def _kept_dates(feed: Feed, today: date) -> str | None:
    """Asked for again after any date has changed; whether these did, it says itself."""
    return _dates(feed)


def _dates(feed: Feed) -> str | None:
    state: str | None = feed.near().aggregate(state=StateOfAll())["state"]
    return state
