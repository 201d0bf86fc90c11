"""What a family keeps with us of itself, whichever door it has come in by.

Each of them is a use of it, from which its clock runs anew (``note_use``).
"""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import MOST_CHILDREN, Child, Household, Subscription


class HouseholdRefused(Exception):
    """This cannot be kept; ``str(error)`` is fit to show to the family."""


def note_use(*, email: str, language: str) -> Household:
    """The family of an address that has proved to be its reader's, made if there is none; it has
    just been used, so nobody forgets it for long."""
    email = email.strip().lower()
    household, is_new = Household.objects.get_or_create(
        email=email, defaults={"language": language}
    )
    if not is_new:
        household.used_at = timezone.now()
        household.save(update_fields=["used_at"])
    return household


def write_adults(*, household: Household, adults: int) -> None:
    Household.objects.filter(pk=household.pk).update(adults=adults)


@transaction.atomic
def write_child(
    *, household: Household, child: Child | None, first_name: str, birth_month: date | None
) -> None:
    """Another child, or other words about one of the family's. Raises HouseholdRefused."""
    # The family's row first: two forms sent at once count the same children.
    Household.objects.select_for_update().filter(pk=household.pk).first()
    if child is None:
        if household.children.count() >= MOST_CHILDREN:
            refusal = _("There is room for %(count)s children here.") % {"count": MOST_CHILDREN}
            raise HouseholdRefused(refusal)
        same = household.children.filter(first_name=first_name, birth_month=birth_month)
        if first_name and same.exists():
            return  # the same click again
        child = Child(household=household)
    child.first_name = first_name
    # SQLite would need a function of Django's to hold a column to this.
    child.birth_month = birth_month and birth_month.replace(day=1)
    child.save()


def remove_child(*, child: Child) -> None:
    """Again is nothing."""
    Child.objects.filter(pk=child.pk).delete()


def choose_language(*, household: Household, language: str) -> None:
    """What we write from now on is in this language: news too."""
    Household.objects.filter(pk=household.pk).update(language=language)
    Subscription.objects.of_person(household.email).update(language=language)


def follow_calendar(*, household: Household) -> None:
    """The family has a calendar to follow; again is nothing."""
    Household.objects.filter(pk=household.pk).update(has_calendar=True)


def renew_calendar(*, household: Household) -> None:
    """It is found at another address, and at the one it had no more."""
    Household.objects.filter(pk=household.pk).update(calendar_version=F("calendar_version") + 1)


def stop_calendar(*, household: Household) -> None:
    """Whoever follows it finds nothing; another one begins at another address."""
    Household.objects.filter(pk=household.pk).update(
        has_calendar=False, calendar_version=F("calendar_version") + 1
    )


def choose_calendar_words(*, household: Household, names_dates: bool) -> None:
    Household.objects.filter(pk=household.pk).update(names_dates=names_dates)


def revoke_links(*, household: Household) -> None:
    """Links in letters sent before open nothing any more."""
    Household.objects.filter(pk=household.pk).update(link_version=F("link_version") + 1)
