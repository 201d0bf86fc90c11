"""Staff write down how many were there, once the host's own page has closed at midnight."""

from uuid import UUID

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages

from events.models import Occurrence
from events.when_words import when_words

from ..actions import SignupRefused, count_heads
from ..hosting.forms import HeadcountForm
from .access import sees_families
from .dates import date_of


class CountView(PermissionRequiredMixin, View):
    """Of a talk it would be more than a number: there the counsellor alone counts."""

    permission_required = "signups.change_place"
    raise_exception = True

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        occurrence, title = self.date(uid)
        return self.answer(HeadcountForm.of(occurrence), occurrence, title)

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        occurrence, title = self.date(uid)
        form = HeadcountForm(request.POST)
        if not form.is_valid():
            return self.answer(form, occurrence, title, status=400)
        try:
            count_heads(occurrence=occurrence, heads=form.heads)
        except SignupRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is counted."))
        return redirect("signups_admin:participants", uid=uid)

    def date(self, uid: UUID) -> tuple[Occurrence, str]:
        occurrence, title = date_of(uid)
        if not sees_families(self.request.user, occurrence):
            raise PermissionDenied
        return occurrence, title

    def answer(
        self, form: HeadcountForm, occurrence: Occurrence, title: str, *, status: int = 200
    ) -> HttpResponse:
        times = occurrence.starts_at, occurrence.ends_at
        when = when_words(*times, is_all_day=occurrence.is_all_day)
        context = {"occurrence": occurrence, "title": title, "when": when, "form": form}
        return render(self.request, "signups/participants/count.html", context, status=status)
