"""What editors know of the words people look with."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import written_words

from .missing import MOST_LETTERS
from .querysets import MissedWordsQuerySet


class Synonyms(models.Model):
    """Words for one thing: whoever looks for one of them finds the others too."""

    language = models.CharField(
        _("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    words = models.CharField(
        _("words"),
        max_length=300,
        help_text=_("With a comma between them. A word’s other forms come by themselves."),
    )

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "words"]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        super().clean()
        different = {tuple(written_words(word, self.language)) for word in self.each}
        if len(different - {()}) < 2:
            raise ValidationError({"words": _("Write at least two words, with a comma between.")})

    @property
    def each(self) -> list[str]:
        return [word.strip() for word in re.split("[,،]", self.words)]


class MissedWords(models.Model):
    """Words that somebody looked for and that found nothing; how often, and when last.

    Not who asked: nothing here belongs to anybody.
    """

    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    words = models.CharField(_("words"), max_length=MOST_LETTERS)
    times = models.PositiveIntegerField(_("times"), default=1)
    last_on = models.DateField(_("last"), default=timezone.localdate)

    objects = MissedWordsQuerySet.as_manager()

    class Meta:
        verbose_name = _("words that found nothing")
        verbose_name_plural = _("words that found nothing")
        ordering = ["-times", "-last_on", "words"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "words"], name="missed_words_once_in_a_language"
            )
        ]

    def __str__(self) -> str:
        return self.words
