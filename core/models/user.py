"""People who sign in: by a code to their mail address, never by a password."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

_USED_AT = Coalesce("last_login", "date_joined")


class UserQuerySet(models.QuerySet["User"]):
    def of_families(self) -> Self:
        """Accounts of those who do nothing here for the house."""
        return self.filter(is_superuser=False, groups__isnull=True)

    def unused_since(self, moment: datetime) -> Self:
        return self.annotate(used_at=_USED_AT).filter(used_at__lt=moment)

    def unwarned(self) -> Self:
        """Those that have not been written to since they were last used."""
        told = self.annotate(used_at=_USED_AT)
        return told.exclude(warned_at__isnull=False, warned_at__gt=F("used_at"))

    def warned_before(self, moment: datetime) -> Self:
        """Those that were written to before then, and have not been used since they were."""
        told = self.annotate(used_at=_USED_AT).filter(warned_at__lte=moment)
        return told.filter(warned_at__gt=F("used_at"))


class UserManager(BaseUserManager.from_queryset(UserQuerySet)["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        if not email:
            raise ValueError("A user needs a mail address.")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)  # None makes it unusable
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody with an account. What they may do hangs on their groups (``core.roles``).

    ``warned_at`` is when they were written to that an account nobody uses will be forgotten.
    """

    email = models.EmailField(_("mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150, blank=True)
    is_staff = models.BooleanField(_("staff"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    warned_at = models.DateTimeField(null=True, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_is_unique_in_any_case"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def has_usable_password(self) -> bool:
        """Never: one that ``createsuperuser`` has set opens nothing (``core.backends``)."""
        return False

    @property
    def language(self) -> str:
        """What letters to staff are in: the language they have chosen for the admin."""
        profile = getattr(self, "wagtail_userprofile", None)
        return (profile and profile.preferred_language) or settings.LANGUAGE_CODE

    def get_full_name(self) -> str:
        return self.name or self.email

    def get_short_name(self) -> str:
        return self.name.split(" ", 1)[0] or self.email
