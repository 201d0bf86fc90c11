"""The search's places in the admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .reports import MissedWordsMenuItem, MissedWordsView
from .viewsets import SynonymsViewSet

register_snippet(SynonymsViewSet)


@hooks.register("register_admin_urls")
def missed_words() -> list[URLPattern]:
    view = MissedWordsView.as_view
    return [
        path("reports/missed-words/", view(), name="missed_words"),
        path("reports/missed-words/results/", view(results_only=True), name="missed_words_results"),
    ]


@hooks.register("register_reports_menu_item")
def missed_words_menu_item() -> MissedWordsMenuItem:
    return MissedWordsMenuItem(
        _("Words that found nothing"),
        reverse("missed_words"),
        name="missed-words",
        icon_name="search",
        order=50,
    )
