"""What families are asked when they sign up for a series, and what they answered."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core.translated import TranslatedNameField, in_language
from events.models import Series

from ..enums import AnswerType, Basis
from .signup import Signup

#: Of any answer.
LONGEST_ANSWER = 500
MOST_DAYS = 30


class Question(models.Model):
    """One thing a series asks, after Wagtail's form fields: ``field_type``, ``required``,
    ``choices``.

    ``reasons`` is why it is asked, which families read beside it; ``keep_days`` how long after the
    last date of a sign-up its answers are kept. ``choices`` are separated by commas, in the same
    order in each language; answers are kept in Danish, since staff read them. ``is_per_person``:
    each of the party answers.
    """

    series = models.ForeignKey(
        Series, on_delete=models.CASCADE, related_name="questions", verbose_name=_("series")
    )
    labels = TranslatedNameField(_("question"))
    reasons = TranslatedNameField(_("why we ask"))
    field_type = models.CharField(
        _("answered with"), max_length=10, choices=AnswerType, default=AnswerType.SINGLELINE
    )
    choices = TranslatedNameField(
        _("to choose among"),
        default=dict,
        blank=True,
        help_text=_("With commas between them, in the same order in each language."),
    )
    required = models.BooleanField(_("has to be answered"), default=False)
    is_per_person = models.BooleanField(_("each of them is asked"), default=False)
    basis = models.CharField(
        _("on what grounds"), max_length=7, choices=Basis, default=Basis.NEEDED
    )
    keep_days = models.PositiveSmallIntegerField(
        _("kept how many days after the last date"),
        default=14,
        validators=[MaxValueValidator(MOST_DAYS)],
    )
    sort_order = models.PositiveSmallIntegerField(_("place in the order"), default=0)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.required and self.basis == Basis.CONSENT:
            raise ValidationError(
                {"required": _("What families choose to tell us, nobody has to answer.")}
            )
        if self.required and self.field_type == AnswerType.CHECKBOX:
            raise ValidationError({"required": _("A box that has to be ticked asks nothing.")})
        words = self.choices_in(settings.LANGUAGE_CODE)
        if self.field_type == AnswerType.DROPDOWN and len(words) < 2:
            raise ValidationError({"choices": _("Write two at least, with a comma between them.")})

    @property
    def label(self) -> str:
        """In the language now active, else in Danish."""
        return in_language(self.labels, get_language())

    @property
    def reason(self) -> str:
        return in_language(self.reasons, get_language())

    @property
    def words(self) -> dict[str, str]:
        """What can be chosen: by the Danish word, which answers are kept in, the reader's, where
        their language has as many."""
        danish, own = map(self.choices_in, (settings.LANGUAGE_CODE, get_language()))
        return dict(zip(danish, own if len(own) == len(danish) else danish, strict=True))

    def in_readers_words(self, text: str) -> str:
        """An answer as it is kept; one line is the family's own in any language."""
        if self.field_type == AnswerType.CHECKBOX:
            return gettext("yes")
        return self.words.get(text, text) if self.field_type == AnswerType.DROPDOWN else text

    def choices_in(self, language: str | None) -> list[str]:
        words = in_language(self.choices, language)
        return [word.strip() for word in words.split(",") if word.strip()]


class Answer(models.Model):
    """What a family answered; ``person`` is the number of one of the party, from 1, and 0 where the
    whole party was asked. ``keep_days`` is what the form said then, whatever it says by now, and
    ``agreed_to`` are the words beside the question, where answering it was to agree."""

    signup = models.ForeignKey(Signup, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    person = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=LONGEST_ANSWER)
    keep_days = models.PositiveSmallIntegerField()
    agreed_to = models.TextField(blank=True)
    answered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question__sort_order", "question", "person"]
        constraints = [
            models.UniqueConstraint(
                fields=["signup", "question", "person"], name="one_answer_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk}"
