"""What families looked for and did not find, in the admin."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from core.models import User

from .models import MissedWords, Synonyms
from .querysets import MissedWordsQuerySet


def _search_url(missed: MissedWords) -> str:
    with override(missed.language):
        return f"{reverse('search:results')}?{urlencode({'q': missed.words})}"


def _synonyms_url(missed: MissedWords) -> str:
    asked = urlencode({"language": missed.language, "words": missed.words})
    return f"{reverse(Synonyms.snippet_viewset.get_url_name('add'))}?{asked}"


def _may_answer(user: User) -> bool:
    """Whoever may write synonyms reads what they are for."""
    return bool(user.has_perm("search.add_synonyms"))


class MissedWordsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return _may_answer(request.user)


class MissedWordsView(ReportView):
    model = MissedWords
    page_title = _("Words that found nothing")
    header_icon = "search"
    results_template_name = "search/admin/missed_results.html"
    index_url_name = "missed_words"
    index_results_url_name = "missed_words_results"
    default_ordering = "-times"
    list_export = ["words", "get_language_display", "times", "last_on"]
    export_headings = {
        "words": _("Words"),
        "get_language_display": _("Language"),
        "times": _("Times"),
        "last_on": _("Last"),
    }
    columns = [
        TitleColumn("words", label=_("Words"), sort_key="words", get_url=_search_url),
        Column("get_language_display", label=_("Language"), sort_key="language"),
        Column("times", label=_("Times"), sort_key="times"),
        Column("last_on", label=_("Last"), sort_key="last_on"),
        TitleColumn(
            "synonyms",
            label=_("Synonyms"),
            accessor=lambda missed: _("Write synonyms"),
            get_url=_synonyms_url,
        ),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _may_answer(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> MissedWordsQuerySet:
        return MissedWords.objects.asked_often()

    def get_filename(self) -> str:
        return f"missed-words-{timezone.localdate().isoformat()}"
