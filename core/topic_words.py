"""Topics as lists and addresses name them, in the reader's language."""

from dataclasses import dataclass

from .danish_order import danish_order
from .generation import FACTS, kept
from .models import Topic
from .translated import in_language


@dataclass(frozen=True, slots=True)
class NamedTopic:
    """A topic: its key, its word in addresses, and what readers call it."""

    key: int
    slug: str
    name: str


@kept(FACTS)
def named_topics(language: str) -> tuple[NamedTopic, ...]:
    """All of them, by their name."""
    topics = (
        NamedTopic(key, slug, in_language(names, language))
        for key, slug, names in Topic.objects.values_list("pk", "slug", "names")
    )
    return tuple(sorted(topics, key=lambda topic: danish_order(topic.name)))
