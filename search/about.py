"""Pages about a topic that somebody names: one on nights is about sleep, whatever its words."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from core.generation import FACTS, kept
from core.models import Subject
from core.topic_words import named_topics

from .queries import is_title


def about(ways: Iterable[Sequence[str]], language: str) -> frozenset[UUID]:
    """The public subjects with a topic whose name in this language holds all the words of one of
    these ways to ask."""
    ways = [words for words in ways if words]
    named = {
        topic.key
        for topic in named_topics(language)
        if any(is_title(topic.name, words, language) for words in ways)
    }
    return frozenset().union(*(keys for topic, keys in _subjects().items() if topic in named))


@kept(FACTS)
def _subjects() -> dict[int, frozenset[UUID]]:
    """By the key of their topic."""
    found: dict[int, set[UUID]] = {}
    pairs = Subject.objects.public().filter(topics__isnull=False).order_by()
    for subject, topic in pairs.values_list("pk", "topics"):
        found.setdefault(topic, set()).add(subject)
    return {topic: frozenset(keys) for topic, keys in found.items()}
