"""Somebody of the house signs a family up, with its consent (SEMANTICS §2)."""

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
from events.listing import entries
from events.models import Occurrence

from ..actions import SignupRefused, take_places, take_several
from ..dates_of_forms import SEVERAL, dates_of_form
from ..enums import PlaceStatus
from ..forms import SeveralForFamilyForm, SignupForFamilyForm, new_form_token
from ..models import Place
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
        return self.answer(self.form(initial={"form_token": new_form_token(self.occurrence)}))

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        form = self.form(request.POST)
        if "more" in request.POST:
            return self.answer(form.with_one_more_row())
        if form.has_unasked:
            return self.answer(form.asking_each())
        if not form.is_valid():
            return self.answer(form, status=400)
        if isinstance(form, SeveralForFamilyForm) and form.asks_for_a_yes:
            return self.answer(form)
        try:
            status = self.sign_up(form)
        except SignupRefused as error:
            form.add_error(None, str(error))
            return self.answer(form, status=409)
        if status == PlaceStatus.CONFIRMED:
            messages.success(request, _("They have a place, and a mail tells them."))
        elif status == PlaceStatus.WAITING:
            messages.success(request, _("They are on the waiting list, and a mail tells them."))
        else:
            messages.warning(request, _("They had signed up already. This is how they stand."))
        return redirect("signups_admin:participants", uid=uid)

    def form(self, *args: Any, **kwargs: Any) -> SignupForFamilyForm:
        """For the one date, or for those that one form of its series is for."""
        if self.occurrence.series.mode not in SEVERAL:
            return SignupForFamilyForm(*args, occurrence=self.occurrence, **kwargs)
        listed = entries(dates_of_form(self.occurrence), request=self.request)
        return SeveralForFamilyForm(*args, occurrence=self.occurrence, listed=listed, **kwargs)

    def sign_up(self, form: SignupForFamilyForm) -> PlaceStatus:
        """How they stand then, at one date at least. Staff are told how it is; whoever types an
        address into the public form is not. Raises SignupRefused."""
        family, token = form.family_by(self.request.user), form.cleaned_data["form_token"]
        if isinstance(form, SeveralForFamilyForm):
            dates = form.chosen
            take_several(
                dates=dates, family=family, form_token=token, whole_series=form.whole_series
            )
        else:
            dates, slot = [self.occurrence], form.cleaned_data.get("slot")
            take_places(occurrence=self.occurrence, family=family, form_token=token, slot=slot)
        places = Place.objects.active().filter(occurrence__in=dates, email_key=family.email_key)
        stands = set(places.values_list("status", flat=True))
        found = (each for each in (PlaceStatus.CONFIRMED, PlaceStatus.WAITING) if each in stands)
        return next(found, PlaceStatus.REQUESTED)

    def answer(self, form: SignupForFamilyForm, *, status: int = 200) -> HttpResponse:
        entry = entry_of_date(self.request, self.occurrence)
        listed = form.listed if isinstance(form, SeveralForFamilyForm) else ()
        context = {
            "entry": entry,
            "occurrence": self.occurrence,
            "form": form,
            "listed": listed,
            "is_waiting_list": entry.state.kind == "full" and not listed,
            "seat_words": seat_words(self.occurrence),
        }
        return render(self.request, "signups/participants/sign_up.html", context, status=status)


def can_be_signed_up_for(occurrence: Occurrence) -> bool:
    """What families can see, and sign up for by themselves."""
    if not occurrence.series.subject.is_public:
        return False
    if occurrence.series.mode in SEVERAL:
        return bool(dates_of_form(occurrence))
    return occurrence.takes_signups
