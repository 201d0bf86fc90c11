"""Lunch boxes: what goes into one, why it comes home again, and how children make their own."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Questions,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import DIETITIAN

WORDS = Words(
    title=Text("Madpakken, der kommer tom hjem"),
    lead=Text(
        "Mindre i kassen er tit mere i maven. Pak det, barnet kender og kan nå at spise, og lad "
        "det selv smøre, så snart det kan styre en kniv."
    ),
    fields={"reviewed_by": DIETITIAN},
    body=[
        Paragraphs(
            [
                Text(
                    "Madkassen bliver åbnet over vasken kl. 16. Der er en lugt. I morges lå der "
                    "rugbrød med leverpostej, agurk og et æble, og rugbrødet og æblet er her "
                    "endnu. Agurken er væk, men det kan også have været sidemanden."
                ),
                Text(
                    "Som regel er der ikke noget galt med maden. Der er larm, der er en ven, der "
                    "fortæller, der er et låg, der binder, og så er frokosten forbi. En madpakke "
                    "bliver spist, når den er nem at spise, smager af noget kendt og ser ud til "
                    "at kunne nås."
                ),
            ]
        ),
        Heading(Text("Fem fingre")),
        Paragraphs(
            [
                Text(
                    "Fødevarestyrelsen har en huskeregel, som børn kan lære på en hånd. Den "
                    "hedder Madpakkehånden, og hver finger er en slags mad:"
                ),
            ]
        ),
        Facts(
            [
                (
                    Text("Brød"),
                    Text("Rugbrød eller andet brød med fuldkorn. Det er det, der mætter."),
                ),
                (
                    Text("Grønt"),
                    Text(
                        "Stave af peberfrugt, agurk og gulerod, ærter, majs. Også gerne på brødet."
                    ),
                ),
                (
                    Text("På brødet"),
                    Text(
                        "Æg, ost, kylling, leverpostej, hummus eller noget andet med bønner og "
                        "linser."
                    ),
                ),
                (
                    Text("Fisk"),
                    Text("Makrel i tomat, sild, torskerogn eller en fiskefrikadelle fra i går."),
                ),
                (
                    Text("Frugt"),
                    Text("Skåret ud, så den kan spises med det samme."),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Alle fem behøver ikke være der hver dag. Kommer de forbi i løbet af ugen, er "
                    "det godt. Tun på dåse er ikke for børn under tre år og højst en dåse om ugen "
                    "for de større."
                ),
            ]
        ),
        Heading(Text("Derfor kommer den hjem igen")),
        Bullets(
            [
                Text("Den er for stor. Læg hellere lidt mindre i, så barnet kan nå at spise op."),
                Text(
                    "Den er for svær. Prøv selv at åbne madkassen med kolde fingre. Pil "
                    "mandarinen hjemme."
                ),
                Text("Den er blevet blød. Smør helt ud til kanten, og pak det våde for sig."),
                Text("Den er for ny. Lad næsten alt være kendt, og læg kun én ny ting i."),
                Text(
                    "Der er for kort tid. Spørg pædagogen eller læreren, hvordan frokosten går, "
                    "og hvor længe der er til at spise."
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Spørg barnet på en god dag og ikke over vasken. ”Hvad er det bedste at få "
                    "med?” giver flere svar end ”Hvorfor har du ikke spist?”"
                ),
            ]
        ),
        Heading(Text("Lad børnene smøre")),
        Steps(
            [
                Text(
                    "Lav tre lister sammen søndag eftermiddag: pålæg, grønt og frugt, som barnet "
                    "siger ja til. Hæng dem på køleskabet."
                ),
                Text("Lad barnet vælge én ting fra hver liste hver aften."),
                Text(
                    "Lav for meget aftensmad med vilje: frikadeller, pasta, ovnbagte rødder. Tag "
                    "fra til madpakken, før I sætter maden på bordet, og stil det på køl."
                ),
                Text(
                    "Lad barnet smøre selv. En femårig kan smøre en halv rugbrødsmad, en tiårig "
                    "hele pakken, når I står ved siden af."
                ),
                Text("Stil den færdige madkasse i køleskabet, og læg køleelementet i fryseren."),
            ]
        ),
        NextStep(
            "madpakkevaerksted",
            Text("Kom og pak sammen med andre, og gå hjem med en madpakke til i morgen."),
        ),
        Callout(
            Text("Koldt, og skåret rigtigt"),
            [
                Text(
                    "Madpakken skal holdes kold, i køleskab eller med et køleelement. Har den "
                    "ligget lunt hele dagen, så smid resterne ud."
                ),
                Text(
                    "Til de mindste skærer I vindruer, små tomater og pølser igennem på langs. "
                    "Hele nødder, popcorn og rå gulerod i stykker venter, til barnet er tre år. "
                    "Hør også, om nogen på stuen har allergi."
                ),
            ],
        ),
        Heading(Text("Det spørger forældre om")),
        Questions(
            [
                (
                    Text("Hvad gør vi, når det skal være det samme hver dag?"),
                    Text(
                        "Giv det samme. En kedelig madpakke, der bliver spist, er bedre end en "
                        "flot, der bliver smidt ud. Skift én ting ad gangen, og prøv det nye ved "
                        "aftensbordet først."
                    ),
                ),
                (
                    Text("Må der ligge noget sødt i?"),
                    Text(
                        "Gem det til derhjemme. De fleste steder har en aftale om det, og frugt "
                        "er sødt nok på en hverdag."
                    ),
                ),
                (
                    Text("Hvad skal de drikke?"),
                    Text(
                        "Vand, og mælk til maden, hvis barnet kan lide det. Saft og juice hører "
                        "ikke til hver dag."
                    ),
                ),
                (
                    Text("Hvad gør vi, hvis den kommer urørt hjem i ugevis?"),
                    Text(
                        "Så tal først med pædagogen eller læreren. Det er ikke altid maden, det "
                        "handler om. Bliver barnet træt, eller taber det sig, så ring til "
                        "sundhedsplejersken, som også følger skolebørn, eller til egen læge."
                    ),
                ),
            ]
        ),
        NextStep(
            "temadag-om-kost",
            Text("En søndag om mad til store og små, også om madpakker, der mætter."),
        ),
    ],
)

MADPAKKEN_DER_KOMMER_TOM_HJEM = DemoArticle(
    slug="madpakken-der-kommer-tom-hjem",
    words=WORDS,
    stages=(Stage.TUMLING, Stage.BARN),
    topics=("kost",),
    reviewed_weeks_ago=4,
)
