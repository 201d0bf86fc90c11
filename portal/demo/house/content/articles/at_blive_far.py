"""Becoming a father: the first months, the leave, being three, and when it is not good."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Quote,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import HEALTH_VISITOR

WORDS = Words(
    title=Text("At blive far"),
    lead=Text(
        "Alle spørger til mor og barn. Du er lige så ny i det, og barnet kan også falde til ro "
        "hos dig. Giv det timer, og sig til, hvis det ikke bliver, som du havde regnet med."
    ),
    fields={"reviewed_by": HEALTH_VISITOR},
    body=[
        Paragraphs(
            [
                Text(
                    "Du står på parkeringspladsen foran fødeafdelingen med en autostol og kan "
                    "ikke huske, hvordan selen skal sidde. For to dage siden var du en mand med "
                    "en pakket taske. Nu kører du fyrre i timen og lytter efter, om der bliver "
                    "trukket vejr på bagsædet."
                ),
                Text(
                    "Nogle fædre er forelskede fra det første sekund. Andre venter på følelsen i "
                    "uger. Begge dele er almindeligt. Kærligheden til en nyfødt vokser hos de "
                    "fleste, mens man skifter, bærer, trøster og er der. Den kommer af timerne."
                ),
            ]
        ),
        Heading(Text("Det kan du fra første dag")),
        Bullets(
            [
                Text("Læg barnet på din bare brystkasse. Din lugt og din stemme er også hjemme."),
                Text(
                    "Tag badet, bleerne og den lange tur. Gør dem på din måde, så de bliver jeres."
                ),
                Text("Bær barnet, når det græder om aftenen. Man kan godt trøste uden mælk."),
                Text(
                    "Tal, mens du gør det. Hvad du siger, er lige meget. Det er stemmen, det "
                    "kommer an på."
                ),
                Text("Tag et fast stykke af døgnet, så den, der har født, kan sove uden at lytte."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Du kommer til at gøre noget forkert. Det gør alle. Man bliver god til et "
                    "barn af at være alene med det, også når det skriger, og der ikke er nogen at "
                    "række det videre til."
                ),
            ]
        ),
        Quote(
            Text(
                "Jeg gik og ventede på at blive spurgt. Så fandt jeg ud af, at jeg bare kunne "
                "tage ham op."
            ),
            Text("En far til en dreng på fem måneder"),
        ),
        NextStep(
            "fars-legestue",
            Text("Lørdag formiddag med gulvplads, kaffe og fædre, der har prøvet det før dig."),
        ),
        Heading(Text("Orloven i fire tal")),
        Facts(
            [
                (
                    Text("24 uger"),
                    Text(
                        "Så meget orlov med barselsdagpenge har hver forælder som udgangspunkt, "
                        "når I bor sammen ved fødslen."
                    ),
                ),
                (
                    Text("2 af dem"),
                    Text("Holder du i forbindelse med fødslen, inden for de første ti uger."),
                ),
                (
                    Text("9 af dem"),
                    Text(
                        "Er også kun dine. De skal som hovedregel bruges, inden barnet fylder 1 "
                        "år, ellers falder de bort."
                    ),
                ),
                (
                    Text("13 af dem"),
                    Text("Kan du holde selv eller give til den anden forælder."),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Tallene gælder lønmodtagere, og de er de samme for medmødre. Er du "
                    "selvstændig, ledig eller alene, er reglerne anderledes, og om du får løn, "
                    "står i din kontrakt eller overenskomst. Der er frister for at give besked på "
                    "arbejdet. Den første er fire uger før termin. Se reglerne på borger.dk."
                ),
            ]
        ),
        Heading(Text("Når I er blevet tre")),
        Paragraphs(
            [
                Text(
                    "Der er mindre søvn, mindre sex og flere lister. I kommer til at skændes om "
                    "en klud. Sæt jer ti minutter om aftenen, når barnet sover, og spørg "
                    "hinanden: Hvad var svært i dag? Hvad har du brug for i morgen? I behøver "
                    "ikke løse det. I skal vide det."
                ),
                Text(
                    "Spørg ikke, hvad du kan hjælpe med. Vælg noget, der er dit hele vejen "
                    "igennem: vasketøjet, maden, D-vitamindråberne, gæsterne. Så er der én ting "
                    "mindre, en anden skal huske."
                ),
            ]
        ),
        Heading(Text("Når det ikke er godt")),
        Paragraphs(
            [
                Text(
                    "Fædre kan også få en fødselsdepression. Hos mænd ligner den tit noget andet "
                    "end tristhed: kort lunte, uro, alt for meget arbejde, lyst til at være alle "
                    "andre steder. Nogle drikker mere. Nogle tænker, at de andre ville have det "
                    "bedre uden dem."
                ),
                Text(
                    "Har det stået på i mere end et par uger, så sig det til sundhedsplejersken "
                    "eller til din egen læge. Sundhedsplejersken er også din, og mange steder "
                    "spørger hun begge forældre, hvordan de har det, når barnet er et par "
                    "måneder. En fødselsdepression er en sygdom. Den er almindelig, og den kan "
                    "behandles."
                ),
                Text(
                    "Har du tanker om at gøre skade på dig selv eller barnet, så ring med det "
                    "samme til egen læge, eller til lægevagten på 70 11 31 31, når lægen har "
                    "lukket. Livslinien svarer på 70 201 201. Ring 112, hvis det ikke kan vente."
                ),
            ]
        ),
        Callout(
            Text("Når gråden bliver for meget"),
            [
                Text(
                    "Læg barnet på ryggen i sengen, luk døren, og gå ud på trappen i nogle "
                    "minutter. Ring til en, der kan komme. Barnet tager ikke skade af at græde så "
                    "længe. Ryst aldrig en baby. Det kan koste den livet."
                ),
            ],
        ),
        NextStep(
            "familieterapeuterne",
            Text(
                "Når I skændes om mere end kluden, eller når du har brug for at tale uden at være "
                "stærk."
            ),
        ),
    ],
)

AT_BLIVE_FAR = DemoArticle(
    slug="at-blive-far",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("far",),
    reviewed_weeks_ago=9,
    needs_help_box=True,
)
