"""Signing in and out, and setting up a second factor: the pages of allauth that exist here.

Everything with a password, registering and changing an address is left out on purpose, and so is
404. Names are allauth's, since it looks its pages up by them.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as code_app
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.generic import RedirectView

from core.decorators import View, private

from .accounts import may_enter_admin
from .sign_in import ConfirmCodeView, SignInView


def _for_staff(view: View) -> View:
    """Second factors guard the admin; for those who have no way in there is nothing to guard."""

    @login_required
    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_enter_admin(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return private(shown)


sign_in = private(SignInView.as_view())
to_factors = private(RedirectView.as_view(pattern_name="mfa_index"))

urlpatterns = [
    path("log-ind/", sign_in, name="account_login"),
    path("log-ind/", sign_in, name="account_request_login_code"),
    path("log-ind/kode/", private(ConfirmCodeView.as_view()), name="account_confirm_login_code"),
    path("log-ind/noegle/", private(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("log-ind/trin-2/", private(factors.authenticate), name="mfa_authenticate"),
    path("log-ud/", private(account.logout), name="account_logout"),
    path("lukket/", private(account.account_inactive), name="account_inactive"),
    path("trin-2/", _for_staff(factors.index), name="mfa_index"),
    path("trin-2/igen/", _for_staff(factors.reauthenticate), name="mfa_reauthenticate"),
    path(
        "trin-2/igen/noegle/",
        _for_staff(passkeys.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("trin-2/kodeapp/", _for_staff(code_app.activate_totp), name="mfa_activate_totp"),
    path("trin-2/kodeapp/fjern/", _for_staff(code_app.deactivate_totp), name="mfa_deactivate_totp"),
    path("trin-2/noegler/", to_factors, name="mfa_list_webauthn"),
    path("trin-2/noegler/ny/", _for_staff(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "trin-2/noegler/<int:pk>/fjern/",
        _for_staff(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "trin-2/reservekoder/",
        _for_staff(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "trin-2/reservekoder/nye/",
        _for_staff(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "trin-2/reservekoder/hent/",
        _for_staff(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
