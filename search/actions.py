"""What becomes of the words that found nothing."""

from django.utils import timezone

from .days_asked import days_asked
from .hits import hits
from .models import MissedWords


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
