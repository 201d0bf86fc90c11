"""Whether a feed is still what a calendar program has of it, without writing it once more.

Programs ask every hour, most often for nothing new. What a feed says comes from the rows of its
dates and from words and facts that are kept under a generation (docs/adr/0018): one statement each.
"""

from dataclasses import dataclass
from datetime import datetime, time
from hashlib import blake2b

from django.db.models import Max
from django.utils import timezone

from core import generation

from .feeds import Feed
from .wall_clock import moment
from .written_sql import Sums


@dataclass(frozen=True)
class FeedState:
    """``etag`` is with its quotation marks. ``changed_at`` is when a date in it last changed; words
    have no such moment, so it does not tell whether the file is still the same."""

    etag: str
    changed_at: datetime


def state_of(feed: Feed) -> FeedState | None:
    """None where nothing is known of the words in it, before the first generation.

    Sign-ups change nothing that a feed says, so their generation is not asked. The sums tell a date
    that went from one that came, and a decision that ended later than one with a later moment.
    """
    words = generation.current()
    if words is None:
        return None
    today = timezone.localdate()
    found = feed.near().aggregate(sums=Sums(), last=Max("updated_at"))
    told = [feed.language, feed.name, words, today, *found.values()]
    return FeedState(
        etag=f'"{blake2b(repr(told).encode(), digest_size=12).hexdigest()}"',
        changed_at=max(filter(None, (found["last"], moment(today, time.min)))),
    )
