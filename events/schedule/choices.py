"""What the schedule form lets editors choose from, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.danish_order import danish_order
from core.models import Subject, SubjectPage, User
from core.page_words import last_words_of_subjects
from partners.models import Partner
from rooms.models import Zone

from ..models import Series

#: Days a date usually lasts; a line that has more keeps them.
END_DAYS = range(8)
#: Minutes before a date at which sign-up usually closes.
CLOSING = (0, 30, 60, 120, 180, 720, 1440, 2880, 10080)

Choice = tuple[Any, str]


@dataclass(frozen=True)
class Choices:
    """What lines can choose from, fetched once for all lines of a form."""

    zones: Sequence[Zone]
    people: Sequence[Choice]

    @classmethod
    def fetch(cls) -> "Choices":
        return cls(
            zones=list(Zone.objects.all()),
            people=[("", _("Nobody yet"))]
            + [(person.pk, person.get_full_name()) for person in people_of_the_house()],
        )


def people_of_the_house() -> QuerySet[User]:
    """Who can be responsible for a date: everybody with a role here."""
    has_role = Q(groups__isnull=False) | Q(is_superuser=True)
    return User.objects.filter(has_role, is_active=True).distinct().order_by("name", "email")


def subject_choices(model: type[SubjectPage], own: UUID | None = None) -> list[Choice]:
    """Everything that has a page of this type to lead to, by its Danish title; not itself."""
    pages = model.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of__isnull=True,
        translation_key__in=Subject.objects.exclude(pk=own).values("pk"),
    )
    named = pages.values_list("translation_key", "title")
    return sorted(((str(key), title) for key, title in named), key=lambda one: danish_order(one[1]))


def partner_choices() -> list[Choice]:
    """Who can hold a series: the house itself, or a partner, by its Danish title."""
    partners = dict(Partner.objects.values_list("subject", "pk"))
    words = last_words_of_subjects(partners, settings.LANGUAGE_CODE)
    named = [(partners[key], page.title) for key, page in words.items()]
    return [("", _("The house itself")), *sorted(named, key=lambda choice: danish_order(choice[1]))]


def themed_day_choices(own: int | None) -> list[Choice]:
    """The themed days whose programme a series can be on; no other than itself."""
    days = dict(Series.objects.themed_days().exclude(pk=own).values_list("subject", "pk"))
    words = last_words_of_subjects(days, settings.LANGUAGE_CODE)
    return [("", _("No, it stands by itself")), *((days[key], words[key].title) for key in words)]


def end_day_choices(current: int) -> list[Choice]:
    return [(days, _end_day_words(days)) for days in sorted({*END_DAYS, current})]


def _end_day_words(days: int) -> str:
    if days == 0:
        return _("the same day")
    if days == 1:
        return _("the next day")
    return ngettext("%(days)s day later", "%(days)s days later", days) % {"days": days}


def closing_choices(current: int) -> list[Choice]:
    return [(minutes, _closing_words(minutes)) for minutes in sorted({*CLOSING, current})]


def _closing_words(minutes: int) -> str:
    if minutes == 0:
        return _("when the date begins")
    if minutes % 1440 == 0:
        days = minutes // 1440
        return ngettext("%(count)s day before", "%(count)s days before", days) % {"count": days}
    if minutes % 60 == 0:
        hours = minutes // 60
        return ngettext("%(count)s hour before", "%(count)s hours before", hours) % {"count": hours}
    return ngettext("%(count)s minute before", "%(count)s minutes before", minutes) % {
        "count": minutes
    }
