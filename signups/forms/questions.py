"""The questions of a series as fields of its form: ``question_<id>``, and for each of the party
``question_<id>_<number>``."""

from collections.abc import Iterator, Mapping, Sequence

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.cpr import validate_no_cpr
from core.marked_words import words_in
from core.translated import in_language, language_found

from ..actions import Said
from ..enums import AnswerType, Basis
from ..models import Question
from ..models.question import LONGEST_ANSWER


def question_fields(questions: Sequence[Question], people: int) -> dict[str, forms.Field]:
    """A field for each, by its name; where everybody is asked one for each of ``people``."""
    return {
        name_of(question, person): _field(question, person)
        for question in questions
        for person in _persons(question, people)
    }


def said(form: forms.Form, questions: Sequence[Question], people: int) -> Iterator[Said]:
    """What was answered, of a form that is valid; what was left empty is no answer."""
    for question in questions:
        agreed_to = agreed_words(question)
        for person in _persons(question, people):
            if value := form.cleaned_data.get(name_of(question, person)):
                text = "ja" if value is True else str(value)
                yield Said(question.pk, person, text, question.keep_days, agreed_to)


def name_of(question: Question, person: int) -> str:
    return f"question_{question.pk}" + (f"_{person}" if person else "")


def why_words(question: Question) -> SafeString:
    """Why it is asked, how long the answer is kept, and whether one may leave it."""
    words = [_marked(question.reasons), *_promises(question)]
    return format_html_join(" ", "{}", ((each,) for each in words))


def agreed_words(question: Question) -> str:
    """What a family agrees to by answering, as it has just read it; "" where it agrees to nothing.

    The house may put its question otherwise tomorrow, so they are kept with the answer.
    """
    if question.basis != Basis.CONSENT:
        return ""
    return " ".join([question.label, question.reason, *_promises(question)])


def _promises(question: Question) -> list[str]:
    kept = ngettext(
        "We delete the answer %(count)s day after the last date.",
        "We delete the answer %(count)s days after the last date.",
        question.keep_days,
    ) % {"count": question.keep_days}
    if question.basis != Basis.CONSENT:
        return [kept]
    return [kept, _("You need not answer; if you do, you agree that we keep it until then.")]


def _persons(question: Question, people: int) -> Sequence[int]:
    return range(1, people + 1) if question.is_per_person else [0]


def _field(question: Question, person: int) -> forms.Field:
    label = _marked(question.labels)
    if person:
        label = format_html("{} {}", label, _("Person %(number)s") % {"number": person})
    facts = {"label": label, "required": question.required}
    if person <= 1:
        facts["help_text"] = why_words(question)
    if question.field_type == AnswerType.CHECKBOX:
        return forms.BooleanField(**facts)
    errors = {"required": _("Answer this, so that we can prepare the date.")}
    if question.field_type == AnswerType.DROPDOWN:
        # By the Danish word and not its place: the list may be another by the time it is sent.
        choices = [("", _("Choose")), *question.words.items()]
        return forms.ChoiceField(choices=choices, error_messages=errors, **facts)
    is_long = question.field_type == AnswerType.MULTILINE
    return forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}) if is_long else forms.TextInput(),
        validators=[validate_no_cpr, MaxLengthValidator(LONGEST_ANSWER)],
        error_messages=errors,
        **facts,
    )


def _marked(words: Mapping[str, str]) -> str:
    """In the reader's language, or in Danish and said to be so."""
    language = get_language()
    return words_in(language_found(words, language), in_language(words, language))
