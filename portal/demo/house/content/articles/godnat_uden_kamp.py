"""Putting a toddler to bed: why they fight sleep, and an evening to try today."""

from core.enums import Stage
from portal.house.parts import (
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Questions,
    Quote,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import HEALTH_VISITOR

WORDS = Words(
    title=Text("Godnat uden kamp"),
    lead=Text(
        "En god aften begynder, længe før nogen skal i seng. Læg en kort vej fra badeværelset til "
        "godnat, og gå den hver aften, også når I selv er trætte af den."
    ),
    fields={"reviewed_by": HEALTH_VISITOR},
    body=[
        Paragraphs(
            [
                Text(
                    "Klokken er halv ni, og barnet har været oppe fire gange. Først var det "
                    "vandet, så var det bamsen, så var det et meget vigtigt spørgsmål om "
                    "gravkøer. Tre gange har I været søde. Den fjerde gang hører I jer selv sige "
                    "noget med en stemme, I ikke kan lide."
                ),
                Text(
                    "Sådan er det i mange hjem. En tumling, der ikke vil sove, er sjældent "
                    "umulig. Den har været væk fra jer det meste af dagen, den har lige opdaget, "
                    "at den selv kan bestemme, og at falde i søvn er at give slip på alt det, der "
                    "sker inde i stuen."
                ),
            ]
        ),
        Heading(Text("Er barnet træt nok?")),
        Paragraphs(
            [
                Text(
                    "Børn på 1–2 år har som regel brug for 11–14 timers søvn i døgnet, børn på "
                    "3–5 år for 10–13. Luren tæller med. Sover barnet to timer midt på dagen, er "
                    "der altså mindre tilbage til natten."
                ),
            ]
        ),
        Facts(
            [
                (
                    Text("For frisk"),
                    Text(
                        "Ligger og snakker i en time og er i godt humør. Prøv en kortere eller "
                        "tidligere lur, og tal med dagplejen eller vuggestuen om det."
                    ),
                ),
                (
                    Text("For træt"),
                    Text(
                        "Løber rundt, griner skingert og falder over sine egne ben. Begynd en "
                        "halv time tidligere i morgen."
                    ),
                ),
                (
                    Text("Lige tilpas"),
                    Text("Gnider øjne, henter bamsen og vil sidde op ad jer. Nu er det nu."),
                ),
            ]
        ),
        Heading(Text("Den samme vej hver aften")),
        Steps(
            [
                Text(
                    "Efter maden: Tuml ti minutter på gulvet, hvor barnet får jer for sig selv. "
                    "Bagefter bliver alting roligere."
                ),
                Text("En time før sengetid: Sluk skærmene, og skru ned for lyset."),
                Text(
                    "Badeværelset: tænder, ble, nattøj. Lad barnet vælge mellem to ting, den blå "
                    "eller den gule."
                ),
                Text("Sengen: to bøger. Sig tallet på forhånd, og hold jer til det."),
                Text(
                    "Det sidste: den samme sang og den samme sætning. ”Sov godt, vi ses i morgen.”"
                ),
                Text(
                    "Bliv lidt, hvis barnet har brug for det. Sid stille, og vær så kedelige, som "
                    "I kan."
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Fra badeværelset til godnat bør det kunne gøres på en halv times tid. Tager "
                    "det længere, er der kommet for mange stop på vejen. Fjern ét ad gangen, og "
                    "sig det om eftermiddagen og ikke i sengen."
                ),
            ]
        ),
        NextStep(
            "temadag-om-soevn",
            Text("En hel søndag om søvn, hvor det også handler om at putte tumlinger."),
        ),
        Heading(Text("Når barnet kommer op igen")),
        Paragraphs(
            [
                Text(
                    "Det gør det. Følg det tilbage, roligt og med få ord, de samme hver gang: ”Nu "
                    "er det nat. Jeg er lige herinde.” Ingen forhandling, ingen ny bog og helst "
                    "ingen vrede. De første aftener kan det blive til ti gange. Som regel bliver "
                    "det til færre, når svaret er det samme, uanset hvem af jer der putter."
                ),
                Text(
                    "Luk hullerne inden: vand ved sengen, tisset af, bamsen fundet, døren på klem."
                ),
                Text(
                    "Er barnet bange, er det noget andet. Så bliver I. Skygger er virkelige, når "
                    "man er tre, og det hjælper ikke at få at vide, at der ikke er noget at være "
                    "bange for. Tænd en lille lampe, og kig under sengen sammen."
                ),
            ]
        ),
        Quote(
            Text(
                "Det, der hjalp os, var at blive enige om én sætning. Jeg kan sige den i søvne, "
                "og det har jeg også gjort."
            ),
            Text("En far til to"),
        ),
        Heading(Text("Midt om natten")),
        Questions(
            [
                (
                    Text("Hvad er natteskræk?"),
                    Text(
                        "Barnet skriger og ser vågent ud, men sover, som regel et par timer inde "
                        "i natten. Væk det ikke. Bliv der, pas på, at det ikke slår sig, og vent. "
                        "Om morgenen husker det ingenting. Efter et mareridt er barnet derimod "
                        "vågent og vil trøstes."
                    ),
                ),
                (
                    Text("Må barnet sove hos os?"),
                    Text(
                        "Ja, hvis I alle sammen sover godt sådan. Vil I lave det om, så gør det i "
                        "en rolig tid og ikke i den uge, hvor barnet begynder et nyt sted."
                    ),
                ),
                (
                    Text("Kan vi give noget, så barnet falder i søvn?"),
                    Text(
                        "Nej, ikke uden at I har talt med en læge. Det gælder også melatonin og "
                        "det, man kan købe uden recept."
                    ),
                ),
            ]
        ),
        Heading(Text("Hvornår skal I spørge?")),
        Paragraphs(
            [
                Text(
                    "Tal med sundhedsplejersken, hvis aftenerne er en kamp uge efter uge, eller "
                    "hvis I bliver mere vrede, end I bryder jer om. Snorker barnet højt hver nat, "
                    "holder det pauser i vejrtrækningen, eller er det træt hele dagen, så ring "
                    "til egen læge."
                ),
            ]
        ),
        NextStep(
            "aaben-raadgivning-sundhedsplejerske",
            Text(
                "Fortæl, hvordan en aften går hos jer, så finder I sammen det sted, hvor den går "
                "skævt."
            ),
        ),
    ],
)

GODNAT_UDEN_KAMP = DemoArticle(
    slug="godnat-uden-kamp",
    words=WORDS,
    stages=(Stage.TUMLING,),
    topics=("soevn", "opdragelse"),
    reviewed_weeks_ago=14,
)
