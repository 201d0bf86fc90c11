"""Words of families for the same thing, by language."""

from portal.house.report import Report
from search.models import Synonyms

SYNONYMS = {
    "da": (
        "barsel, barselscafé, mødregruppe",
        "termin, terminsgruppe, gravidgruppe",
        "mad, kost",
        "søvn, putning, godnat",
        "toilet, wc",
    ),
    "en": ("father, dad", "mother, mum", "nappy, diaper", "pram, buggy, stroller"),
    "ar": ("حافلة، باص",),
}


def build(report: Report) -> None:
    for language, groups in SYNONYMS.items():
        for words in groups:
            _synonyms, is_new = Synonyms.objects.get_or_create(language=language, words=words)
            (report.made if is_new else report.found)("synonyms")
