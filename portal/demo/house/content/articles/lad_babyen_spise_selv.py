"""Letting a baby eat by itself (BLW): when, how, and what to keep off the table."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from ..choking import CHOKING
from .reviewers import DIETITIAN

WORDS = Words(
    title=Text("Lad babyen spise selv"),
    lead=Text(
        "Det meste ender på gulvet de første uger, og det gør ikke noget. Et barn, der spiser "
        "selv, lærer at gribe, tygge og sige fra. Maden skal være blød nok, og en voksen skal "
        "sidde ved siden af."
    ),
    fields={"reviewed_by": DIETITIAN},
    body=[
        Paragraphs(
            [
                Text(
                    "Barnet sidder i højstolen og følger jeres gaffel med øjnene, som var den af "
                    "guld. I lægger et stykke kogt gulerod på bordet. Det bliver klemt, studeret, "
                    "tabt, samlet op og til sidst sat i munden. Ansigtet er ét stort spørgsmål."
                ),
                Text(
                    "Sådan kan det første måltid se ud. BLW står for baby-led weaning: Barnet "
                    "spiser selv, med fingrene, af det, der er på bordet. I bestemmer, hvad der "
                    "bliver serveret. Barnet bestemmer, om det vil have det, og hvor meget."
                ),
                Text(
                    "Sundhedsstyrelsens råd bygger på grød og mos med ske. BLW som den eneste vej "
                    "bliver ikke anbefalet, blandt andet fordi det er usikkert, om alle børn så "
                    "får energi og jern nok. Mange familier gør derfor begge dele: noget i hånden "
                    "og en skål grød ved siden af. Det er en god måde at begynde på."
                ),
            ]
        ),
        Heading(Text("Er barnet klar?")),
        Paragraphs(
            [
                Text(
                    "De fleste er klar, når de er omkring seks måneder. Før fire måneder er det "
                    "for tidligt med anden mad end mælk. Barnet er klar til at spise selv, når "
                    "det:"
                ),
            ]
        ),
        Bullets(
            [
                Text("sidder næsten uden støtte og holder hovedet støt"),
                Text("griber om ting og fører dem op til munden"),
                Text("ikke længere skubber al mad ud igen med tungen"),
                Text("er nysgerrigt på det, I spiser."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Er barnet født for tidligt, så spørg sundhedsplejersken, hvornår det er tid "
                    "for jeres barn."
                ),
            ]
        ),
        Heading(Text("De første måltider")),
        Steps(
            [
                Text(
                    "Vælg et tidspunkt, hvor barnet er vågent og ikke skrupsultent, gerne en "
                    "times tid efter mælken."
                ),
                Text(
                    "Sæt det helt oprejst i højstolen med støtte under fødderne. Aldrig i "
                    "skråstolen, klapvognen eller bilen."
                ),
                Text(
                    "Skær maden i stave på størrelse med en voksenfinger. Den skal kunne mases "
                    "mellem to af jeres egne."
                ),
                Text("Læg to–tre stykker frem ad gangen. Resten bliver på jeres tallerken."),
                Text("Sid ved siden af, spis det samme, og lad barnet selv putte i munden."),
                Text("Slut, når det vender hovedet væk eller begynder at kaste med maden."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Dampet broccoli, gulerod og sød kartoffel, moden avocado, blød pære og kogt "
                    "pasta er godt at begynde med. Læg hver dag noget frem med jern: kød, fisk, "
                    "æg, bønner eller linser. Det jern, barnet er født med, er ved at være brugt "
                    "op. Æg, fisk og hvede skal I ikke vente med."
                ),
                Text(
                    "I begyndelsen er mælken stadig den mad, der mætter. Bliv ved med at amme "
                    "eller give modermælkserstatning, og husk D-vitaminen."
                ),
            ]
        ),
        NextStep(
            "oplaeg-blw",
            Text(
                "Halvanden time om at komme i gang, med plads til de spørgsmål, der kommer ved "
                "bordet."
            ),
        ),
        Heading(Text("Det skal I passe på med")),
        Facts(
            [
                (Text("Honning"), Text("Vent, til barnet er fyldt 1 år.")),
                (
                    Text("Nødder, popcorn, hårde stykker"),
                    Text(
                        "Vent med hele nødder, popcorn og rå gulerod eller æble i stykker, til "
                        "barnet er 3 år. Riv, kog eller hak fint."
                    ),
                ),
                (
                    Text("Vindruer og små tomater"),
                    Text(
                        "Aldrig hele til små børn. Skær dem igennem på langs, helst i fire. "
                        "Pølser også på langs."
                    ),
                ),
                (
                    Text("Tun og andre store rovfisk"),
                    Text("Vent, til barnet er 3 år. Det gælder også tun på dåse."),
                ),
                (
                    Text("Komælk i koppen"),
                    Text("Vent, til barnet er 1 år. Giv vand."),
                ),
                (
                    Text("Spinat, rødbede, fennikel, selleri"),
                    Text(
                        "Først fra 6 måneder, og kun lidt ad gangen det første år. De har meget "
                        "nitrat."
                    ),
                ),
                (
                    Text("Riskiks og risdrik"),
                    Text("Undgå dem, og skift mellem flere slags grød. Ris kan indeholde arsen."),
                ),
                (
                    Text("Salt"),
                    Text("Tag barnets mad fra, før I salter."),
                ),
            ]
        ),
        Heading(Text("Hoster det, eller er det ved at blive kvalt?")),
        Paragraphs(
            [
                Text(
                    "Et barn, der øver sig i at spise, kløjes og hoster. Det bliver rødt i "
                    "hovedet, tungen kommer frem, og så ligger stykket på bordet igen. Lad det "
                    "hoste færdigt. Stik ikke en finger ind efter maden. Så kan den ryge længere "
                    "ned."
                ),
            ]
        ),
        Callout(
            Text("Hvis barnet ikke kan hoste"),
            [
                *CHOKING,
                Text(
                    "Tag et kursus i førstehjælp til små børn, inden I begynder. Det skal prøves "
                    "med hænderne."
                ),
            ],
        ),
        Heading(Text("Hvornår skal I spørge?")),
        Paragraphs(
            [
                Text(
                    "Tal med sundhedsplejersken, hvis barnet ikke tager på, hvis det efter en "
                    "måneds tid stadig næsten ikke får noget ned, eller hvis I er bange ved hvert "
                    "måltid. Får det udslæt eller kaster op igen og igen efter en bestemt mad, så "
                    "ring til egen læge. Hæver det op i ansigtet, eller får det svært ved at "
                    "trække vejret, så ring 112."
                ),
            ]
        ),
        NextStep(
            "aaben-raadgivning-sundhedsplejerske",
            Text("Kom og få barnet vejet, og tal om jern, grød og alt det, der ryger på gulvet."),
        ),
    ],
)

LAD_BABYEN_SPISE_SELV = DemoArticle(
    slug="lad-babyen-spise-selv",
    words=WORDS,
    stages=(Stage.BABY,),
    topics=("kost",),
    reviewed_weeks_ago=11,
)
