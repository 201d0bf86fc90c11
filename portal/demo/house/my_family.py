"""What the demo's own family keeps at My family: who they are, news, and a calendar to follow."""

from django.conf import settings
from django.utils import timezone

from core.enums import Stage
from families.actions import (
    follow_calendar,
    note_use,
    want_news,
    write_adults,
    write_child,
)
from families.interests import in_stage
from families.models import Household
from families.stages import months_before
from portal.house.report import Report

from .families import DemoFamily

#: By first name, or what stands for it, and how many months old.
CHILDREN = (("Lillesøster", 8), ("Storebror", 4 * 12 + 2))


def build(report: Report) -> None:
    email = DemoFamily(1, 2).email
    if Household.objects.of_person(email).exists():
        report.found("families with an account")
        return
    household = note_use(email=email, language=settings.LANGUAGE_CODE)
    write_adults(household=household, adults=2)
    for name, months in CHILDREN:
        born = months_before(timezone.localdate(), months)
        write_child(household=household, child=None, first_name=name, birth_month=born)
    want_news(interest=in_stage(Stage.BABY), email=email, language=household.language)
    follow_calendar(household=household)
    report.made("families with an account")
