"""A message in each language that somebody gets it in, to be read before it is sent."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import ngettext

from ..models import Broadcast


@dataclass(frozen=True)
class Version:
    """``count`` of them get it; ``note`` is about those who do for want of their own."""

    code: str
    label: str
    count: int
    subject: str
    paragraphs: list[str]
    note: str

    @property
    def direction(self) -> str:
        return "rtl" if self.code in settings.LANGUAGES_BIDI else "ltr"


def versions(
    broadcast: Broadcast, languages: Mapping[str, str], readers: Iterable[str]
) -> list[Version]:
    """``readers`` has the language of each who is written to."""
    reads = Counter(readers)
    gets: Counter[str] = Counter()
    for language, count in reads.items():
        gets[broadcast.language_for(language)] += count
    return [
        Version(
            code=code,
            label=label,
            count=gets[code],
            subject=broadcast.subject_for(code),
            paragraphs=broadcast.paragraphs_for(code),
            note=_others_words(gets[code] - reads[code]),
        )
        for code, label in languages.items()
        if gets[code]
    ]


def _others_words(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(count)s of them reads another language, and is told in it that this is in Danish.",
        "%(count)s of them read another language, and are told in it that this is in Danish.",
        count,
    ) % {"count": count}
