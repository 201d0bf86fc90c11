"""What editors know of the words people look with."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.text import written_words


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
