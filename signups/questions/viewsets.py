"""The questions of series in the admin."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.defaultfilters import yesno
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from core.danish_order import danish_order
from core.page_words import last_words_of_subjects
from events.models import Series

from ..models import Question


def _titles() -> dict[int, str]:
    """Every series by its Danish title, also those whose page is down."""
    subjects = dict(Series.objects.values_list("subject", "pk"))
    words = last_words_of_subjects(subjects, settings.LANGUAGE_CODE)
    titles = {subjects[key]: page.title for key, page in words.items()}
    return dict(sorted(titles.items(), key=lambda each: danish_order(each[1])))


def _title(question: Question) -> str:
    subject = question.series.subject_id
    words = last_words_of_subjects([subject], settings.LANGUAGE_CODE).get(subject)
    return words.title if words else ""


def _is_required(question: Question) -> str:
    return str(yesno(question.required))


class QuestionForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Checked against all series, and shown by the names that staff know them by.
        self.fields["series"].choices = [("", "—"), *_titles().items()]
        # Families have answered there: elsewhere nobody would look for it.
        self.fields["series"].disabled = bool(self.instance.pk and self.instance.answers.exists())


class QuestionCreateView(CreateView):
    """The way here from a series' dates names it."""

    def get_initial_form_instance(self) -> Question:
        question: Question = super().get_initial_form_instance() or Question()
        named = self.request.GET.get("series", "")
        if named.isascii() and named.isdigit():
            question.series = Series.objects.filter(pk=int(named)).first()
        return question


class QuestionViewSet(SnippetViewSet):
    model = Question
    icon = "help"
    menu_label = _("Questions")
    menu_name = "questions"
    menu_order = 245
    add_to_admin_menu = True
    list_display = [
        "__str__",
        Column("series", label=_("Series"), accessor=_title),
        Column("required", label=_("Has to be answered"), accessor=_is_required),
        "keep_days",
    ]
    add_view_class = QuestionCreateView
    edit_handler = ObjectList(
        [
            FieldPanel("series"),
            FieldPanel("labels"),
            FieldPanel("reasons"),
            MultiFieldPanel(
                [FieldPanel("field_type"), FieldPanel("choices")], _("How it is answered")
            ),
            FieldRowPanel([FieldPanel("required"), FieldPanel("is_per_person")]),
            MultiFieldPanel([FieldPanel("basis"), FieldPanel("keep_days")], _("What is kept")),
            FieldPanel("sort_order"),
        ],
        base_form_class=QuestionForm,
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return Question.objects.select_related("series").order_by("series", "sort_order", "pk")
