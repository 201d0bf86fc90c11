"""Words of families for the same thing, by language."""

from portal.house.report import Report
from search.models import Synonyms

SYNONYMS = {
    "da": (
        "barsel, barselscafé, barselsgruppe, mødregruppe, morgruppe",
        "termin, terminsgruppe, gravidgruppe, gravid",
        "teenager, pubertet, ungdom",
        "mad, kost, ernæring",
        "søvn, putning, godnat",
        "toilet, wc",
    ),
    # What is only offered in Danish is found by Danish words: people ask for it in their own.
    "en": (
        "father, dad",
        "mother, mum",
        "nappy, diaper",
        "pram, buggy, stroller",
        "homeschool, home school, hjemmeskole",
        "packed lunch, lunch box, madpakke",
    ),
    "ar": ("حافلة، باص",),
}


def build(report: Report) -> None:
    for language, groups in SYNONYMS.items():
        for words in groups:
            _synonyms, is_new = Synonyms.objects.get_or_create(language=language, words=words)
            (report.made if is_new else report.found)("synonyms")
