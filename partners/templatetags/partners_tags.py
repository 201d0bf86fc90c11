"""Partners and their facts, for templates of any page."""

from uuid import UUID

from django import template
from django.conf import settings
from django.utils.translation import get_language

from core.enums import SubjectKind
from core.public_subjects import public_subjects
from partners.directory import ListedPartner, listed_partners
from partners.enums import Freshness
from partners.fact_words import Facts, reach_facts
from partners.models import partners_by_subject

register = template.Library()


@register.simple_tag
def partners_about(topic: int) -> list[ListedPartner]:
    """Who helps with a topic (by its key): here, then elsewhere."""
    found = [each for each in public_subjects(SubjectKind.PARTNER) if each.is_about([topic])]
    return listed_partners(found, partners_by_subject(), _language())


@register.simple_tag
def partners_for(stage: str) -> list[ListedPartner]:
    """Who helps families in this stage: here, then elsewhere."""
    found = [each for each in public_subjects(SubjectKind.PARTNER) if each.is_for([stage])]
    return listed_partners(found, partners_by_subject(), _language())


@register.simple_tag
def reach_of(subject: UUID | None) -> Facts:
    """How to reach the partner that is this subject; nothing where that may no longer be so."""
    partner = partners_by_subject().get(subject) if subject else None
    return reach_facts(partner) if partner and partner.freshness is not Freshness.STALE else []


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE
