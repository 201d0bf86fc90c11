"""Writing to the families of a date, and taking it back."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import Change
from events.models import Occurrence
from events.when_words import when_words
from outbox.broadcasts.views import UndoView, WriteView

from ..participants.access import sees_families
from ..participants.dates import date_of
from .forms import EVERYBODY, FamiliesForm
from .telling import FAMILIES_TOLD, about, describe_telling, families_of, places_of


class WriteToFamiliesView(WriteView[FamiliesForm]):
    permission_required = "signups.change_place"
    template_name = "signups/broadcasts/form.html"
    card_template_name = "signups/broadcasts/card.html"
    page_title = gettext_lazy("Write to the families")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.uid: UUID = kwargs["uid"]

    def form(self, data: Any = None) -> FamiliesForm:
        self.occurrence, self.title = date_of(self.uid)
        if not sees_families(self.request.user, self.occurrence):
            raise PermissionDenied
        everybody = describe_telling(self.occurrence, EVERYBODY)
        with_later = describe_telling(self.occurrence, EVERYBODY, and_later=True)
        return FamiliesForm(
            data,
            places=families_of(Change(**everybody)),
            with_later=places_of(Change(**with_later)),
            purpose=f"broadcast:{self.uid}",
        )

    def told(self, form: FamiliesForm) -> dict[str, Any]:
        return describe_telling(self.occurrence, form.statuses, and_later=form.and_later)

    def readers(self, form: FamiliesForm) -> Iterable[str]:
        return [place.signup.language for place in form.chosen]

    def about(self) -> str:
        return about(self.occurrence)

    def back_url(self) -> str:
        return reverse("signups_admin:participants", args=[self.uid])

    def get_page_subtitle(self) -> str:
        return self.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": self.back_url(), "label": _("Who comes")},
            {"url": "", "label": str(self.page_title)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.occurrence
        when = when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)
        return super().get_context_data(title=self.title, when=when, **kwargs)


class UndoFamiliesToldView(UndoView):
    permission_required = "signups.change_place"

    def told(self, **kwargs: Any) -> Change:
        row = get_object_or_404(Occurrence, uid=kwargs["uid"])
        if not sees_families(self.request.user, row):
            raise PermissionDenied
        mine = {"kind": FAMILIES_TOLD, "broadcast__about": about(row)}
        found: Change = get_object_or_404(Change, pk=kwargs["change"], **mine)
        return found

    def back_url(self, **kwargs: Any) -> str:
        return reverse("signups_admin:participants", args=[kwargs["uid"]])
