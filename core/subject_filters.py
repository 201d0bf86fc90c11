"""Reading a list's filters from an address, and writing them back: for whom, about what.

The words are those of the calendar (``events.filters``), and as there a repeated key means or,
different keys mean and; unknown words are ignored.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from .chips import Chip, stage_chips, toggled
from .enums import Stage
from .public_subjects import PublicSubject
from .topic_words import NamedTopic
from .word_lists import comma_list


@dataclass(frozen=True)
class SubjectFilter:
    """What a reader asked for; empty means everything. Topics by their words in addresses."""

    stages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @classmethod
    def from_query(cls, query: QueryDict, topics: Iterable[NamedTopic]) -> "SubjectFilter":
        stages, slugs = set(query.getlist("livsfase")), set(query.getlist("emne"))
        return cls(
            stages=tuple(stage for stage in Stage.values if stage in stages),
            topics=tuple(topic.slug for topic in topics if topic.slug in slugs),
        )

    def apply(
        self, subjects: Iterable[PublicSubject], topics: Iterable[NamedTopic]
    ) -> list[PublicSubject]:
        keys = {topic.key for topic in topics if topic.slug in self.topics}
        return [each for each in subjects if each.is_for(self.stages) and each.is_about(keys)]

    def query(self, page: int = 1) -> str:
        """The canonical query string, sorted, with its question mark; "?" alone is everything."""
        pairs = [("livsfase", stage) for stage in self.stages]
        pairs += [("emne", topic) for topic in self.topics]
        pairs += [("side", str(page))] if page > 1 else []
        return f"?{urlencode(sorted(pairs))}"

    def __bool__(self) -> bool:
        return self != SubjectFilter()


def chip_groups(current: SubjectFilter, topics: Iterable[NamedTopic]) -> list[dict[str, object]]:
    """All filters in their rows, as components/filter_chips draws them."""
    groups = [
        {"id": "livsfase", "label": _("For whom"), "chips": _stage_chips(current)},
        {"id": "emne", "label": _("About"), "chips": _topic_chips(current, topics)},
    ]
    return [group for group in groups if group["chips"]]


def chosen_words(current: SubjectFilter, topics: Iterable[NamedTopic]) -> str:
    """What was asked for, as the chips say it: on a phone a chosen chip may be out of sight."""
    chips = (*_stage_chips(current), *_topic_chips(current, topics))
    return comma_list(chip.text for chip in chips if chip.is_current)


def _stage_chips(current: SubjectFilter) -> list[Chip]:
    return stage_chips(current.stages, lambda stages: replace(current, stages=stages).query())


def _topic_chips(current: SubjectFilter, topics: Iterable[NamedTopic]) -> list[Chip]:
    topics = list(topics)
    slugs = [topic.slug for topic in topics]
    return [
        Chip(
            topic.name,
            replace(current, topics=toggled(current.topics, topic.slug, slugs)).query(),
            topic.slug in current.topics,
        )
        for topic in topics
    ]
