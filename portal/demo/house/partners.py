"""A partner of the demo house: who it is in words, how to reach it in facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from core.enums import Stage
from core.models import Subject, Topic, User
from partners.models import Partner, PartnerIndexPage, PartnerPage
from portal.house.pages import build_page
from portal.house.report import Report
from portal.house.text import Text, Words, key


@dataclass(frozen=True)
class DemoPartner:
    """``is_outside``: help elsewhere in the area, whom the house only points to."""

    slug: str
    words: Words
    stages: Sequence[Stage]
    topics: Sequence[str] = ()
    is_outside: bool = False
    phone: str = ""
    email: str = ""
    website: str = ""
    hours: Text | None = None
    #: None where it is free.
    price: Text | None = None
    #: What one needs before coming, where not everybody can just call: "Henvisning fra egen læge".
    referral: Text | None = None
    #: Spoken there, by ISO 639-1 code.
    languages: Sequence[str] = ("da",)
    has_interpreter: bool = False
    is_step_free: bool | None = None
    checked_days_ago: int | None = 20


def build_partner(
    demo: DemoPartner, *, index: PartnerIndexPage, report: Report, by: User | None
) -> None:
    """The page first, then the facts. Facts that stand are left as they are."""
    build_page(
        PartnerPage,
        parent=index,
        slug=demo.slug,
        words=demo.words,
        report=report,
        by=by,
        stages=list(demo.stages),
        topics=Topic.objects.filter(slug__in=demo.topics),
    )
    subject = Subject.objects.get(pk=key(demo.slug))
    if Partner.objects.filter(subject=subject).exists():
        report.found("partners")
        return
    partner = _facts(demo, subject)
    partner.full_clean()
    partner.save()
    report.made("partners")


def _facts(demo: DemoPartner, subject: Subject) -> Partner:
    checked = demo.checked_days_ago
    return Partner(
        subject=subject,
        is_outside=demo.is_outside,
        phone=demo.phone,
        email=demo.email,
        website=demo.website,
        hours=demo.hours.names if demo.hours else {},
        price=demo.price.names if demo.price else {},
        is_free=demo.price is None,
        referral=demo.referral.names if demo.referral else {},
        needs_no_referral=demo.referral is None,
        languages=list(demo.languages),
        has_interpreter=demo.has_interpreter,
        is_step_free=demo.is_step_free,
        checked_on=None if checked is None else timezone.localdate() - timedelta(days=checked),
    )
