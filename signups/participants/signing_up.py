"""Somebody of the house signs a family up for a date, with its consent (SEMANTICS §2)."""

from typing import Any
from uuid import UUID

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages

from events.date_facts import seat_words
from events.models import Occurrence

from ..actions import SignupRefused, take_places
from ..dates_of_forms import SEVERAL
from ..enums import PlaceStatus
from ..forms import SignupForFamilyForm, new_form_token
from ..views.date_pages import entry_of_date
from .access import sees_families
from .dates import date_of


class SignUpView(PermissionRequiredMixin, View):
    """The family's own form, in the house's clothes: whoever sits beside the family can turn the
    phone round."""

    permission_required = "signups.change_place"
    raise_exception = True

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.uid: UUID = kwargs["uid"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.has_permission():
            return self.handle_no_permission()
        self.occurrence, _title = date_of(self.uid)
        if not sees_families(request.user, self.occurrence):
            raise PermissionDenied
        if not can_be_signed_up_for(self.occurrence):
            messages.error(request, _("Nobody can sign up for this date now."))
            return redirect("signups_admin:participants", uid=self.uid)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        token = new_form_token(self.occurrence)
        form = SignupForFamilyForm(occurrence=self.occurrence, initial={"form_token": token})
        return self.answer(form)

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        form = SignupForFamilyForm(request.POST, occurrence=self.occurrence)
        if "more" in request.POST:
            return self.answer(form.with_one_more_row())
        if form.has_unasked:
            return self.answer(form.asking_each())
        if not form.is_valid():
            return self.answer(form, status=400)
        try:
            outcome = take_places(
                occurrence=self.occurrence,
                family=form.family_by(request.user),
                form_token=form.cleaned_data["form_token"],
                slot=form.cleaned_data.get("slot"),
            )
        except SignupRefused as error:
            form.add_error(None, str(error))
            return self.answer(form, status=409)
        if outcome.status == PlaceStatus.CONFIRMED:
            messages.success(request, _("They have a place, and a mail tells them."))
        else:
            messages.success(request, _("They are on the waiting list, and a mail tells them."))
        return redirect("signups_admin:participants", uid=uid)

    def answer(self, form: SignupForFamilyForm, *, status: int = 200) -> HttpResponse:
        entry = entry_of_date(self.request, self.occurrence)
        context = {
            "entry": entry,
            "occurrence": self.occurrence,
            "form": form,
            "is_waiting_list": entry.state.kind == "full",
            "seat_words": seat_words(self.occurrence),
        }
        return render(self.request, "signups/participants/sign_up.html", context, status=status)


def can_be_signed_up_for(occurrence: Occurrence) -> bool:
    """What families can see, one date at a time: a whole course is a form that they fill in
    themselves."""
    is_one_by_one = occurrence.series.mode not in SEVERAL
    return occurrence.takes_signups and is_one_by_one and occurrence.series.subject.is_public
