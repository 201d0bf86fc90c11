"""What core itself holds of people: accounts. And what of its tables holds nothing of anybody."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from . import privacy
from .models import Change, Generation, JobRun, Link, Subject, Topic, User

INACTIVE_AFTER = timedelta(days=2 * 365)


def _of(email: str) -> QuerySet[User]:
    return User.objects.filter(email__iexact=email.strip())


def _expired(now: datetime) -> QuerySet[User]:
    """Accounts nobody has used for two years. Staff leave when somebody takes them off."""
    unused = User.objects.filter(last_login__lt=now - INACTIVE_AFTER) | User.objects.filter(
        last_login__isnull=True, date_joined__lt=now - INACTIVE_AFTER
    )
    return unused.filter(is_superuser=False, groups__isnull=True)


def _export(user: User) -> dict[str, Any]:
    return {
        "email": user.email,
        "name": user.name,
        "joined": user.date_joined.isoformat(),
        "last_login": user.last_login.isoformat() if user.last_login else None,
        "roles": sorted(user.groups.values_list("name", flat=True)),
    }


def _forget(users: QuerySet[User]) -> int:
    count = users.count()
    users.delete()  # the sign-in's own rows (addresses, second factors) go with it
    return count


privacy.register(
    privacy.PersonalData(
        model=User,
        what=_("Accounts: mail address, name, when last signed in."),
        why=_("So that you can sign in."),
        basis=_("You asked for an account."),
        kept=_("Two years after you last signed in."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
privacy.holds_none(Change, Generation, JobRun, Link, Subject, Topic)
