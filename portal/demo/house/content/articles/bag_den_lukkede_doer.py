"""Teenagers: keeping the conversation open when the door slams, and what to act on at once."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Heading,
    NextStep,
    Paragraphs,
    Questions,
    Quote,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from ..whom_to_call import BOERNETELEFONEN, LIVSLINIEN
from .reviewers import FAMILY_THERAPIST

WORDS = Words(
    title=Text("Bag den lukkede dør"),
    lead=Text(
        "Barnet, der fortalte alt, er blevet en ung, der svarer ”ikke noget”. Bliv ved med at "
        "banke på. De fleste unge vil gerne findes. De vil bare ikke udspørges."
    ),
    fields={"reviewed_by": FAMILY_THERAPIST},
    body=[
        Paragraphs(
            [
                Text(
                    "I spurgte, hvordan det gik i skolen. Nu dirrer billedet i entreen, og for "
                    "enden af gangen spiller musikken. For tre år siden fik I hele dagen fortalt, "
                    "med bilag."
                ),
                Text(
                    "En lukket dør er sjældent et farvel. Den unge skal øve sig i at være et "
                    "menneske for sig selv, og det er svært, mens nogen kigger på. Hjernen er "
                    "under ombygning, søvnen har rykket sig, og vennerne fylder. Det gør I også, "
                    "selv om det ikke ser sådan ud."
                ),
            ]
        ),
        Heading(Text("Det meste er almindeligt")),
        Bullets(
            [
                Text("At ville være alene på værelset, især lige efter skole."),
                Text("At skifte humør på vej ned ad trappen."),
                Text("At synes, I er pinlige, og alligevel ville hentes."),
                Text(
                    "At sove længe. Unge på 14–17 år har brug for 8–10 timer, og deres indre ur "
                    "går senere end jeres."
                ),
                Text("At skændes om tider, rod og telefon."),
            ]
        ),
        Heading(Text("Det kan I prøve i aften")),
        Steps(
            [
                Text("Bank på, og vent på svar."),
                Text("Kom med noget, der ikke er et spørgsmål: en bolle, en kop te, det rene tøj."),
                Text(
                    "Sig noget om jer selv i stedet for at spørge. ”Jeg havde en elendig dag. Nu "
                    "er den bedre.”"
                ),
                Text("Spørg småt, hvis I spørger: ”Hvad var det mærkeligste i dag?”"),
                Text(
                    "Får I et svar, så hør det til ende. Ingen råd, før I har spurgt: ”Vil du "
                    "have et råd, eller skal jeg bare høre på det?”"
                ),
                Text("Gå igen, mens det går godt."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "De bedste samtaler foregår tit ved siden af hinanden: i bilen, over "
                    "opvasken, på tur med hunden. Eller kl. 22.30, når I allerhelst vil sove. Tag "
                    "dem, når de kommer."
                ),
            ]
        ),
        Quote(
            Text(
                "Vi taler bedst på vej til håndbold. Jeg kigger på vejen, han kigger på sin "
                "telefon, og så kommer det."
            ),
            Text("En mor til en dreng på fjorten"),
        ),
        NextStep(
            "aftenmoede-naar-doeren-smaekker",
            Text(
                "En aften sammen med andre forældre til store børn. Det er en lettelse at høre "
                "dem fortælle."
            ),
        ),
        Heading(Text("Grænser uden forhør")),
        Paragraphs(
            [
                Text(
                    "Unge har stadig brug for, at nogen bestemmer noget. Vælg det, der handler om "
                    "sikkerhed og søvn: hvor de er, hvornår og hvordan de kommer hjem, og at "
                    "telefonen sover uden for værelset. Lav aftalen, når ingen er vred, og sig på "
                    "forhånd, hvad der sker, hvis den ikke holder. Og hav én, der altid gælder: "
                    "”Ring, hvis du er kommet ud i noget. Jeg henter dig, og så taler vi om det i "
                    "morgen.”"
                ),
            ]
        ),
        Questions(
            [
                (
                    Text("Må vi læse med på telefonen?"),
                    Text(
                        "Unge har ret til noget, der er deres eget. Er I bange for, at der er "
                        "noget alvorligt galt, så sig det, og spørg først. Læs kun med, hvis "
                        "sikkerheden kræver det, og sig, at I gør det."
                    ),
                ),
                (
                    Text("Hvad siger vi om alkohol?"),
                    Text(
                        "Sundhedsstyrelsen fraråder alkohol til alle under 18. Sig klart, hvad I "
                        "mener, og tal med de andre forældre, så reglen er den samme i flokken. "
                        "Den unge skal kunne ringe hjem alligevel."
                    ),
                ),
                (
                    Text("Hvad gør vi, når det er gået helt galt?"),
                    Text(
                        "Den voksne tager det første skridt. Bank på samme aften, og sig undskyld "
                        "for jeres del. I behøver ikke lave aftalen om for at blive gode venner "
                        "igen."
                    ),
                ),
            ]
        ),
        Heading(Text("Når det er mere end en dør")),
        Paragraphs(
            [
                Text(
                    "Reager, hvis forandringen er stor og varer mere end et par uger. Selvskade "
                    "og tanker om ikke at leve skal I reagere på samme dag."
                ),
            ]
        ),
        Bullets(
            [
                Text(
                    "Den unge vil ikke i skole og slipper vennerne eller det, der plejede at være "
                    "sjovt."
                ),
                Text(
                    "Den unge sover næsten ikke, spiser meget lidt eller skjuler, hvad der bliver "
                    "spist."
                ),
                Text("Der er sår, som ingen kan forklare, eller altid lange ærmer."),
                Text("Der er alkohol eller stoffer for at klare dagen."),
                Text(
                    "Den unge siger, at alt er lige meget, eller at det ville være bedre ikke at "
                    "være her."
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Begynd hos klasselæreren, skolens sundhedsplejerske eller egen læge. De unge "
                    "kan også selv gå i kommunens ungdomsrådgivning, uden at I er med. Det er "
                    "ikke et nederlag for jer, at de siger det til en anden først."
                ),
            ]
        ),
        NextStep(
            "ungdomsraadgivningen",
            Text("Giv den unge nummeret, eller ring selv og spørg, hvordan I kan hjælpe."),
        ),
        Callout(
            Text("Hvis I er bange for selvmord"),
            [
                Text(
                    "Spørg lige ud: ”Tænker du på at dø?” Man giver ikke nogen tanken ved at "
                    "spørge. Bliv siddende, og hør på svaret. Ring til egen læge samme dag, eller "
                    "til lægevagten på 70 11 31 31, når lægen har lukket. Ring 112, hvis der er "
                    "fare nu, og lad ikke den unge være alene imens."
                ),
                LIVSLINIEN,
                BOERNETELEFONEN,
            ],
        ),
    ],
)

BAG_DEN_LUKKEDE_DOER = DemoArticle(
    slug="bag-den-lukkede-doer",
    words=WORDS,
    stages=(Stage.TEEN,),
    topics=("ungdom", "opdragelse"),
    reviewed_weeks_ago=3,
    needs_help_box=True,
)
