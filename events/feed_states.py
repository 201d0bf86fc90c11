"""Whether a feed is still what a calendar program has of it, without writing it once more.

Programs ask every hour, most often for nothing new. What a feed says comes from the rows of its
dates and from words and facts that are kept under a generation (docs/adr/0018): one statement each.
"""

from hashlib import blake2b

from django.utils import timezone

from core import generation

from .feeds import Feed
from .written_sql import StateOfAll


def etag_of(feed: Feed) -> str | None:
    """With its quotation marks; None where nothing is known of the words in it, before the first
    generation.

    Sign-ups change nothing that a feed says, so their generation is not asked.
    """
    words = generation.tokens(generation.PAGES, generation.FACTS, generation.HOUSE)
    if words[0] is None:
        return None
    dates = feed.near().aggregate(state=StateOfAll())["state"]
    told = [feed.language, feed.name, words, timezone.localdate(), dates]
    return f'"{blake2b(repr(told).encode(), digest_size=12).hexdigest()}"'
