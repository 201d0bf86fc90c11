"""When schools are closed, as the house has written it down; and which years nobody has yet."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from django.utils.translation import get_language, ngettext

from core.generation import HOUSE, kept
from core.translated import in_language
from core.word_lists import and_list

from .models import Period


@kept(HOUSE)
def periods() -> list[Period]:
    return list(Period.objects.all())


def holiday_among(known: Iterable[Period], day: date) -> str:
    """What a day is called in the active language; "" where it lies in none of these."""
    names = (each.names for each in known if each.first_day <= day <= each.last_day)
    return in_language(next(names, None), get_language())


def years_without(today: date | None = None) -> list[int]:
    """This year and the next, where no school holiday begins in them."""
    today = today or timezone.localdate()
    known = {each.first_day.year for each in periods()}
    return [year for year in (today.year, today.year + 1) if year not in known]


def years_without_words(years: list[int]) -> str:
    """What it means that these years have no school holidays; "" for none."""
    if not years:
        return ""
    return ngettext(
        "There are no school holidays in %(years)s yet. Until there are, dates are planned on "
        "those days too.",
        "There are no school holidays in %(years)s yet. Until there are, dates are planned on "
        "those days too.",
        len(years),
    ) % {"years": and_list(map(str, years))}
