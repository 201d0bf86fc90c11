"""The search holds nothing that belongs to anybody: of words that found nothing it knows how often
they were asked for, and not by whom; numbers and addresses are left out (``search.missing``)."""

from core import privacy

from .models import MissedWords, Synonyms

privacy.holds_none(MissedWords, Synonyms)
