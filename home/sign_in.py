"""Signing in with a code by mail: allauth's own flow, but for addresses without an account.

allauth sends those a letter that tells them to register. Here every address gets a code, so the
flow starts without a user and finds or makes one when the code comes back (``home.accounts``).
"""

import uuid
from typing import Any

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import clear_login
from allauth.account.internal.userkit import user_id_to_str
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from allauth.core import ratelimit
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from .accounts import account_of
from .forms import AddressForm, CodeForm
from .letters import send_code
from .sessions import forget_soon


class SignInView(RequestLoginCodeView):
    """The one sign-in page: ask for a code, or use a passkey."""

    form_class = AddressForm
    template_name = "account/sign_in.html"

    def form_valid(self, form: AddressForm) -> HttpResponse:
        email = form.cleaned_data["email"]
        # Without a user allauth writes no letter and makes no code of its own.
        process = LoginCodeVerificationProcess.initiate(
            request=self.request, user=None, email=email
        )
        process.state["sent"] = uuid.uuid4().hex
        send_code(email, process.generate_code())
        process.persist()
        forget_soon(self.request)
        return HttpResponseRedirect(self.get_success_url())

    def form_invalid(self, form: AddressForm) -> HttpResponse:
        status = 429 if form.has_error("email", "too_many") else 400
        return self.render_to_response(self.get_context_data(form=form), status=status)


class ConfirmCodeView(ConfirmLoginCodeView):
    """Where the code is written. Three tries, then another code must be asked for."""

    form_class = CodeForm
    template_name = "account/confirm_code.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        if request.method == "POST" and response.get("Location") == reverse("account_login"):
            # Sent back without having signed in: too late, or out of tries.
            messages.error(request, _("That code is no longer valid. Ask for another one."))
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = self._process.state["sent"]
        if not ratelimit.consume(request, action="confirm_login_code", key=sent):
            return self._start_over()
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def form_valid(self, form: forms.Form) -> HttpResponse:
        user = account_of(self._process.state["email"])
        self._process.state["user_id"] = user_id_to_str(user)
        response: HttpResponse = super().form_valid(form)
        return response

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        if not self._process.record_invalid_attempt():
            return self._start_over()
        return self.render_to_response(self.get_context_data(form=form), status=400)

    def _start_over(self) -> HttpResponse:
        clear_login(self.request)
        return HttpResponseRedirect(reverse("account_login"))
