"""Accounts: how an address becomes one, and how allauth behaves here.

Everybody signs in with a code to their mail address; nobody has a password and nobody registers.
Asking for a code does the same whatever the address: nothing is looked up, the same letter is
written, the same answer given. Only a code that comes back makes an account, since only then do
we know that somebody reads that mailbox and wants one. A row for every request would let anybody
fill the table with other people's addresses, and need a purge to take them out again.
"""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.models import User
from families.actions import note_use
from families.models import Household

from .sessions import keep


@transaction.atomic
def account_of(address: str) -> User:
    """The account of an address that has just proved to be its reader's; made if there is none.

    ``User.email`` decides whose it is. allauth's own rows of addresses follow it: one that staff
    have changed on the user no longer opens that account, and belongs to whoever reads it now.
    """
    address = address.strip().lower()
    user, _created = User.objects.get_or_create(
        email__iexact=address, defaults={"email": address, "password": make_password(None)}
    )
    if verified_address(user) is None:
        EmailAddress.objects.filter(user=user).delete()
        EmailAddress.objects.filter(email=address).delete()
        EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    return user


def verified_address(user: User) -> str | None:
    """The account's address if a code has come back from it; staff may have changed it since."""
    proven = EmailAddress.objects.filter(user=user, email__iexact=user.email, verified=True)
    return user.email if proven.exists() else None


def may_enter_admin(user: User) -> bool:
    return bool(user.has_perm("wagtailadmin.access_admin"))


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up form, no success messages, staff to the admin."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": gettext_lazy("That is not the code. Look at it once more."),
        "too_many_login_attempts": gettext_lazy("Too many tries. Wait a little, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        keep(request)
        if not may_enter_admin(user) or Household.objects.of_person(user.email).exists():
            note_use(email=user.email, language=get_language() or settings.LANGUAGE_CODE)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        if may_enter_admin(request.user):
            return reverse("wagtailadmin_home")
        return reverse("home:family")

    def get_reauthentication_methods(self, user: User) -> list[dict[str, str]]:
        """The passkey first: one touch. Each page links to the other."""
        methods = super().get_reauthentication_methods(user)
        return sorted(methods, key=lambda method: not method["id"].endswith("webauthn"))

    def add_message(
        self, request: HttpRequest, level: int, *args: object, **kwargs: object
    ) -> None:
        """Only what went wrong: our pages show by themselves what went well, and a message that
        no page shows waits in a cookie for one that does."""
        if level >= messages.ERROR:
            super().add_message(request, level, *args, **kwargs)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The words of second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("That did not fit. Try the next code, or another way."),
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)d") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.SITE_NAME}
