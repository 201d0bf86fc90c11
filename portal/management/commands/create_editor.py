"""Let somebody into the admin: ``manage.py create_editor anna@familievaerket.dk --name Anna``.

Makes the account if there is none and gives it its role; run again it changes nothing, with
another role it adds that. It never takes a role away: superusers do that in the admin.
"""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from core.models import User
from core.roles import Role
from home import second_factor


class Command(BaseCommand):
    help = "Make somebody an editor, a coordinator or a superuser."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", help="the mail address the person signs in with")
        parser.add_argument("--name", default="", help="what the house calls the person")
        parser.add_argument(
            "--coordinator", action="store_true", help="a coordinator instead of an editor"
        )
        parser.add_argument(
            "--superuser", action="store_true", help="may do everything, also make users"
        )
        parser.add_argument(
            "--lost-phone",
            action="store_true",
            help="forget the passkeys, code app and spare codes, so that new ones can be set up",
        )

    @transaction.atomic
    def handle(self, *, address: str, name: str, coordinator: bool, **options: Any) -> None:
        address = address.strip().lower()
        try:
            validate_email(address)
        except ValidationError as error:
            raise CommandError(f"{address!r} is not a mail address.") from error
        user = User.objects.filter(email__iexact=address).first()
        if user is None:
            user = User.objects.create_user(address)
            self.stdout.write(f"Made an account for {address}.")
        self._set(user, "is_active", True, "The account was closed; it is open again.")
        if name:
            self._set(user, "name", name, f"The name is {name}.")
        if options["superuser"]:
            self._set(user, "is_superuser", True, "Made a superuser.")
        if coordinator or not options["superuser"]:
            self._give(user, Role.COORDINATOR if coordinator else Role.EDITOR)
        if options["lost_phone"] and Authenticator.objects.filter(user=user).delete()[0]:
            self.stdout.write("Forgot the second factors; what they had opened is shut.")
        self._say_what_next(user)

    def _set(self, user: User, field: str, value: object, told: str) -> None:
        if getattr(user, field) != value:
            setattr(user, field, value)
            user.save(update_fields=[field])
            self.stdout.write(told)

    def _give(self, user: User, role: Role) -> None:
        group = Group.objects.filter(name=role).first()
        if group is None:
            raise CommandError(f"There is no role {role.value!r}. Run manage.py migrate first.")
        if not user.groups.filter(pk=group.pk).exists():
            user.groups.add(group)
            self.stdout.write(f"Gave the role {role.value}.")

    def _say_what_next(self, user: User) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            sign_in = settings.WAGTAILADMIN_BASE_URL + reverse("account_login")
        self.stdout.write(f"Next: open {sign_in} and ask for a code to {user.email}.")
        if not second_factor.is_set_up(user):
            self.stdout.write("Then set up a passkey or a code app: the admin opens after that.")
