"""Letters: rows written in the transaction of what they tell of, sent later by a worker."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.cpr import validate_no_cpr
from core.translated import in_language, language_found, validate_line

from .enums import LetterStatus, Trouble
from .querysets import LetterQuerySet
from .texts import Said, Text, get, paragraphs_in, say, validate_words


class Letter(models.Model):
    """One mail to one person.

    Most letters are worded when they are sent, from ``kind`` and the thing they are ``about``
    (``outbox.kinds``); so a letter never tells yesterday's news, and writing one under a lock
    costs one row. Mails that Django or a library sends come with their words (kind ``mail``).
    """

    kind = models.CharField(_("kind"), max_length=40)
    to = models.EmailField(_("to"))
    language = models.CharField(_("language"), max_length=8)
    about = models.CharField(
        _("about"),
        max_length=80,
        blank=True,
        help_text=_("The thing, as app.model:key."),
    )
    data = models.JSONField(
        default=dict,
        editable=False,
        help_text=_("Facts to word it with that the thing forgets."),
    )
    change = models.ForeignKey(
        "core.Change",
        on_delete=models.SET_NULL,
        null=True,
        db_index=False,
        related_name="letters",
    )
    dedupe_key = models.CharField(
        max_length=120,
        help_text=_("What makes this letter the same as another."),
    )

    status = models.CharField(
        _("status"), max_length=8, choices=LetterStatus, default=LetterStatus.QUEUED
    )
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    next_try_at = models.DateTimeField(
        null=True,
        help_text=_("A worker has it until then, or it waits for another try."),
    )
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.CharField(_("last error"), max_length=200, blank=True)

    message_id = models.CharField(max_length=120, editable=False)
    subject = models.CharField(_("subject line"), max_length=250, blank=True)
    body = models.TextField(_("text"), blank=True)
    html = models.TextField(blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-created_at", "-pk"]
        # Named here and not at the fields: there, PostgreSQL gets one more of each for words that
        # begin alike, which nobody asks for, and a letter is written under a family's eyes.
        constraints = [models.UniqueConstraint(fields=["dedupe_key"], name="letter_once")]
        indexes = [
            models.Index(fields=["to"], name="letter_to"),
            models.Index(fields=["about"], name="letter_about"),
            models.Index(
                fields=["not_before", "id"],
                name="letter_due",
                condition=models.Q(status__in=["queued", "sending"]),
            ),
            # A change can write thousands; of each is asked whether it is somebody's first.
            models.Index(
                fields=["change", "about"],
                name="letter_of_change",
                condition=models.Q(change__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def due_since(self) -> datetime:
        return max(self.created_at, self.not_before)

    @property
    def trouble(self) -> str:
        """The last error as a coordinator reads it, with the detail a technician asks for."""
        if not self.error:
            return ""
        trouble, _colon, detail = self.error.partition(": ")
        return f"{Trouble(trouble).label} ({detail})"

    @classmethod
    def one_line(cls, subject: str) -> str:
        """A subject as it may stand in a header, and fits the column."""
        return " ".join(subject.split())[: cls._meta.get_field("subject").max_length]


class Broadcast(models.Model):
    """What somebody of the house writes to many people at once, in the languages they read.

    It goes out as letters, which its change holds back for ten minutes; its card says how many.
    """

    about = models.CharField(
        _("about"), max_length=80, db_index=True, help_text=_("The thing, as app.model:key.")
    )
    subjects = models.JSONField(_("subject lines"), default=dict)
    texts = models.JSONField(_("texts"), default=dict)
    once = models.CharField(
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("What makes this message the same as another."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="broadcasts",
        verbose_name=_("by"),
    )
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    change = models.OneToOneField(
        "core.Change", on_delete=models.SET_NULL, null=True, related_name="broadcast"
    )

    class Meta:
        verbose_name = _("message to many")
        verbose_name_plural = _("messages to many")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.about} {self.pk}"

    def language_for(self, reader: str) -> str:
        """The language that a reader of this one gets it in."""
        return language_found(self.texts, reader)

    def subject_for(self, reader: str) -> str:
        return in_language(self.subjects, reader)

    def paragraphs_for(self, reader: str) -> list[str]:
        return paragraphs_in(in_language(self.texts, reader))


class Wording(models.Model):
    """What the house says in place of our own words of a text (``outbox.texts``), by language.

    A language without words of the house has ours, and never the house's Danish ones.
    """

    name = models.CharField(
        max_length=40, unique=True, editable=False, help_text=_("The text that it is of.")
    )
    subjects = models.JSONField(_("subject lines"), default=dict, blank=True)
    texts = models.JSONField(_("texts"), default=dict, blank=True)

    class Meta:
        verbose_name = _("words of a letter")
        verbose_name_plural = _("words of letters")

    def __str__(self) -> str:
        return str(get(self.name).title)

    def clean(self) -> None:
        super().clean()
        faults = {
            name: [
                fault
                for words in getattr(self, name).values()
                for validate in self.validators(self.name, name)
                for fault in _faults(validate, words)
            ]
            for name in ("subjects", "texts")
        }
        if any(faults.values()):
            raise ValidationError({name: each for name, each in faults.items() if each})

    @staticmethod
    def validators(name: str, field: str) -> list[Callable[[str], None]]:
        """What words of a text must pass, as its "subjects" or "texts"."""
        text, is_subject = get(name), field == "subjects"
        checks = [partial(validate_words, text, is_subject=is_subject), validate_no_cpr]
        return [*checks, validate_line] if is_subject else checks

    @classmethod
    def say(cls, text: Text, **values: object) -> Said:
        """The text in the active language, in the house's words where it has some."""
        wording = cls.objects.filter(name=text.name).first()
        return say(text, values, wording and wording.said(get_language() or ""))

    def said(self, language: str) -> Said:
        return Said(self.subjects.get(language, ""), paragraphs_in(self.texts.get(language, "")))

    @property
    def languages(self) -> list[str]:
        """Those in which the house has words of its own."""
        return [code for code, _label in settings.LANGUAGES if any(self.said(code))]


def _faults(validate: Callable[[str], None], words: str) -> Iterable[str]:
    try:
        validate(words)
    except ValidationError as error:
        yield from error.messages
