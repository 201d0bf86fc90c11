"""What core itself holds of people: accounts. And what of its tables holds nothing of anybody."""

from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet
from django.forms import model_to_dict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from . import privacy
from .models import (
    Change,
    Contact,
    Generation,
    HouseImage,
    HouseRendition,
    JobRun,
    Link,
    Subject,
    Topic,
    User,
)

INACTIVE_AFTER = timedelta(days=2 * 365)
#: Nobody goes without having been written to so long before.
WARNED_BEFORE = timedelta(days=30)


def told_by(now: datetime) -> datetime:
    """Who was written to until then has had all the days that the letter promised."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - WARNED_BEFORE


def _of(email: str) -> QuerySet[User]:
    return User.objects.filter(email__iexact=email.strip())


def _expired(now: datetime) -> QuerySet[User]:
    """Accounts nobody has used for two years, and whose owners were told a month ago. Staff leave
    when somebody takes them off."""
    unused = User.objects.of_families().unused_since(now - INACTIVE_AFTER)
    return unused.warned_before(told_by(now))


def _export(user: User) -> dict[str, Any]:
    return {
        "email": user.email,
        "name": user.name,
        "joined": user.date_joined.isoformat(),
        "last_login": user.last_login.isoformat() if user.last_login else None,
        "roles": sorted(user.groups.values_list("name", flat=True)),
        "second_factors": [_factor(each) for each in Authenticator.objects.filter(user=user)],
        "settings": [_settings(each) for each in UserProfile.objects.filter(user=user)],
        "log": [
            {"what": entry.action, "when": entry.timestamp.isoformat(), "called": entry.label}
            for entry in ModelLogEntry.objects.for_instance(user)
        ],
    }


def _factor(factor: Authenticator) -> dict[str, Any]:
    """What its owner knows of it; not the secret, which would open the account to any reader."""
    return {
        "kind": factor.type,
        "name": factor.data.get("name", ""),
        "added": factor.created_at.isoformat(),
        "last_used": factor.last_used_at.isoformat() if factor.last_used_at else None,
    }


def _settings(profile: UserProfile) -> dict[str, Any]:
    """What Wagtail asks for at a person's own page in the admin; the picture by its file's name."""
    return model_to_dict(profile, exclude=["id", "user"]) | {"avatar": profile.avatar.name}


def _forget(users: QuerySet[User]) -> int:
    count = users.count()
    # The sign-in's own rows (addresses, second factors) go with it; see also home.traces.
    users.delete()
    return count


privacy.register(
    privacy.PersonalData(
        model=User,
        what=_(
            "Accounts: email address, name, when last signed in; settings, picture and second "
            "factors of those who work here."
        ),
        why=_("So that you can sign in."),
        basis=_("You asked for an account."),
        kept=_("Two years after you last signed in; a month before, we write to you."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
privacy.holds_none(
    Change,
    Contact,
    Generation,
    # Whoever can be recognised in one is not named, so nobody's are found by an address; they are
    # shown for as long as those people have agreed to (HouseImage.can_be_shown).
    HouseImage,
    HouseRendition,
    JobRun,
    Link,
    Subject,
    Topic,
)
