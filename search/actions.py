"""What searches leave behind: words that found nothing, for editors."""

from django.utils import timezone

from .days_asked import days_asked
from .hits import hits
from .missing import words_to_count
from .models import MissedWords


def count_missed(text: str, reader: str) -> None:
    """Note that a search has found nothing, where that tells editors something."""
    if words := words_to_count(text):
        MissedWords.objects.count_once_more(words=words, language=reader)


def forget_missed() -> int:
    """Let go of words that find something by now, and of those that nobody asks for any more."""
    found = [
        each.pk
        for each in MissedWords.objects.all()
        if days_asked(each.words) or hits(each.words, each.language)
    ]
    forgotten = MissedWords.objects.over(timezone.localdate())
    deleted, _by_table = (forgotten | MissedWords.objects.filter(pk__in=found)).delete()
    return deleted
