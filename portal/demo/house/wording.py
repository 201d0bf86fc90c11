"""How a house says things in its letters: one of them in its own words."""

from outbox.models import Wording
from portal.house.report import Report

WORDS = {
    "signups/reminder": {
        "da": "Vi glæder os til at se jer. Kom gerne lidt før, så flyverdragten kan komme af.",
        "en": "We look forward to seeing you. Come a little early: snowsuits take their time.",
        "ar": "نتطلع إلى رؤيتكم. تعالوا قبل الموعد بقليل، فخلع ملابس الشتاء يأخذ وقته.",
    }
}


def build(report: Report) -> None:
    for name, texts in WORDS.items():
        _wording, is_new = Wording.objects.get_or_create(name=name, defaults={"texts": texts})
        (report.made if is_new else report.found)("words of letters")
