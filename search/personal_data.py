"""The search holds nothing of anybody: who looked for words that found nothing is not noted, and
what only one person can have meant (``search.missing``) is not either."""

from core import privacy

from .models import MissedWords, Synonyms

privacy.holds_none(MissedWords, Synonyms)
