"""Words of families: those for the same thing, and some that find nothing yet."""

from portal.house.report import Report
from search.models import MissedWords, Synonyms

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
        "pregnant, pregnancy, expecting",
    ),
    "ar": ("حافلة، باص", "حامل، الحمل"),
}
#: How often they were asked for; none of them stands on any page of the demo.
MISSED = {
    "da": {"babysvømning": 7, "sprogcafé": 4, "lektiehjælp": 3},
    "en": {"twins": 2},
}


def build(report: Report) -> None:
    for language, groups in SYNONYMS.items():
        for words in groups:
            _synonyms, is_new = Synonyms.objects.get_or_create(language=language, words=words)
            (report.made if is_new else report.found)("synonyms")
    for language, words_asked in MISSED.items():
        for words, times in words_asked.items():
            _missed, is_new = MissedWords.objects.get_or_create(
                language=language, words=words, defaults={"times": times}
            )
            (report.made if is_new else report.found)("missed words")
