"""The list of a date's families, and what staff do with one of them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.models import User
from core.spreadsheets import MIME_TYPE, spreadsheet
from events.models import Occurrence
from events.schedule.chosen import address_for
from events.schedule.permissions import MAY_PLAN
from events.when_words import when_words

from ..actions import (
    SignupRefused,
    approve,
    cancel_place,
    decline,
    leave_all,
    note_attendance,
    seat_by_hand,
)
from ..actions.attending import can_be_noted
from ..broadcasts.history import messages_of
from ..first_visits import answers_words
from ..hosting.evening import notes_at
from ..models import Place
from ..party_words import heads_words
from ..turnout import turnout_words
from .access import sees_families
from .dates import date_of
from .rows import participants
from .sheet import sheet_of
from .signing_up import can_be_signed_up_for


class ParticipantsView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Names and how to reach them: for those who run the season."""

    permission_required = "signups.view_place"
    raise_exception = True
    template_name = "signups/participants/list.html"
    page_title = gettext_lazy("Who comes")
    header_icon = "group"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.occurrence, self.title = date_of(kwargs["uid"])
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        subject = self.occurrence.series.subject_id
        dates = {"url": reverse("schedule:edit", args=[subject]), "label": _("Dates")}
        here = {"url": self.request.path, "label": self.page_title}
        return [dates, here] if self.may_plan else [here]

    @property
    def may_plan(self) -> bool:
        return bool(self.request.user.has_perm(MAY_PLAN))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.occurrence
        context: dict[str, Any] = super().get_context_data(**kwargs)
        can_be_cancelled = self.may_plan and not row.is_off and not row.is_over
        is_seen = sees_families(self.request.user, row)
        groups = participants(row) if is_seen else []
        told, undoable = messages_of(row) if is_seen else ([], [])
        return context | {
            "occurrence": row,
            "title": self.title,
            "when": when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day),
            "groups": groups,
            "is_seen": is_seen,
            "has_families": any(group.is_active for group in groups),
            "counted": _counted_words(row) if is_seen else "",
            "notes": notes_at(row) if is_seen and row.is_on(timezone.localdate()) else [],
            "notes_attendance": is_seen and can_be_noted(row),
            "turnout": turnout_words(row) if is_seen and row.is_over and not row.is_off else "",
            "first_visits": answers_words(row.series) if is_seen else "",
            "told": told,
            "undoable": undoable,
            "may_change": self.request.user.has_perm("signups.change_place"),
            "can_sign_up": is_seen and can_be_signed_up_for(row),
            "cancel_url": address_for("cancel", row) if can_be_cancelled else "",
        }


def _counted_words(occurrence: Occurrence) -> str:
    headcount = getattr(occurrence, "headcount", None)
    return heads_words(headcount.heads) if headcount else ""


class SheetView(PermissionRequiredMixin, View):
    """The same list as a spreadsheet."""

    http_method_names = ["get"]
    permission_required = ParticipantsView.permission_required
    raise_exception = True

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        occurrence, title = date_of(uid)
        if not sees_families(request.user, occurrence):
            raise PermissionDenied
        response = HttpResponse(
            spreadsheet(sheet_of(title, participants(occurrence))), content_type=MIME_TYPE
        )
        name = f"{slugify(title)}-{occurrence.local_date.isoformat()}.xlsx"
        response["Content-Disposition"] = content_disposition_header(True, name)
        return response


class _PlaceView(PermissionRequiredMixin, View):
    """Do one thing with one place; says so, or why not, on the list."""

    http_method_names = ["post"]
    permission_required = "signups.change_place"
    raise_exception = True
    act: Callable[..., None]
    done: Any

    def post(self, request: HttpRequest, uid: UUID, place: int) -> HttpResponse:
        rows = Place.objects.select_related("signup", "occurrence__series")
        row = get_object_or_404(rows, pk=place, occurrence__uid=uid)
        if not sees_families(request.user, row.occurrence):
            raise PermissionDenied
        try:
            type(self).act(place=row, by=request.user)
        except SignupRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, self.done)
        return redirect("signups_admin:participants", uid=uid)


class TakeOffView(_PlaceView):
    act = cancel_place
    done = gettext_lazy("They are off the list, and a letter tells them.")


class TakeOffAllView(_PlaceView):
    """Off every date of a sign-up for several, and of those the series has later."""

    done = gettext_lazy("They are off all their dates, and a letter tells them.")

    @staticmethod
    def act(*, place: Place, by: User) -> None:
        leave_all(signup=place.signup, by=by)


class ApproveView(_PlaceView):
    """Yes to all that the sign-up has asked for."""

    done = gettext_lazy("You have said yes, and a letter tells them how they stand.")

    @staticmethod
    def act(*, place: Place, by: User) -> None:
        approve(signup=place.signup, by=by)


class DeclineView(_PlaceView):
    done = gettext_lazy("You have said no, and a letter tells them.")

    @staticmethod
    def act(*, place: Place, by: User) -> None:
        decline(signup=place.signup, by=by)


class SeatView(_PlaceView):
    act = seat_by_hand
    done = gettext_lazy("They have a place, and a letter tells them.")


class CameView(_PlaceView):
    """What the host has not noted, or noted wrong: after midnight nobody else can."""

    done = gettext_lazy("It is noted.")
    came: bool | None = True

    @classmethod
    def act(cls, *, place: Place, by: User) -> None:
        note_attendance(occurrence=place.occurrence, place=place.pk, came=cls.came)


class AwayView(CameView):
    came = False


class UnknownView(CameView):
    came = None
