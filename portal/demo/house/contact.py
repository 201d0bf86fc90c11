"""How to reach the house: a number nobody has and an address nobody gets."""

from core.models import Contact
from portal.house.report import Report

PHONE, MAIL, ADDRESS = "00 00 00 00", "hej@example.org", "Eksempelvej 1, 7400 Herning"


def build(report: Report) -> None:
    facts = {"phone": PHONE, "mail": MAIL, "address": ADDRESS}
    is_new = not Contact.objects.exists()
    if is_new:
        Contact.objects.create(**facts)
    (report.made if is_new else report.found)("contact facts")
