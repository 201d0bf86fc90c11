"""Partners as lists show them: those who come to the house, and help elsewhere in the area."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING
from uuid import UUID

from core.danish_order import danish_order
from core.enums import SubjectKind
from core.listed_pages import ListedPage, listed_pages
from core.public_subjects import PublicSubject

from .enums import Freshness
from .fact_words import checked_words

if TYPE_CHECKING:  # page models use this module
    from .models import Partner


@dataclass(frozen=True, slots=True)
class ListedPartner(ListedPage):
    """A row, and which of the two lists it belongs in."""

    is_outside: bool = False


def listed_partners(
    subjects: Iterable[PublicSubject], partners: Mapping[UUID, "Partner"], language: str
) -> list[ListedPartner]:
    """Those of the house first, each list by title; what nobody has confirmed says so."""
    rows = listed_pages(SubjectKind.PARTNER, subjects, language)
    found = [_listed(row, partners.get(row.key)) for row in rows]
    return sorted(found, key=lambda each: (each.is_outside, danish_order(each.title)))


def _listed(row: ListedPage, partner: "Partner | None") -> ListedPartner:
    words = {field.name: getattr(row, field.name) for field in fields(row)}
    if partner is None:  # its page stands, its facts are not written yet
        return ListedPartner(**words)
    if partner.freshness is not Freshness.CONFIRMED:
        words["note"] = checked_words(partner)
    return ListedPartner(**words, is_outside=partner.is_outside)
