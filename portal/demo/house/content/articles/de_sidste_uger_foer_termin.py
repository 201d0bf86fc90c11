"""Pregnant: the last weeks, what to get ready, and when to call the maternity ward."""

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
from .reviewers import MIDWIFE

WORDS = Words(
    title=Text("De sidste uger før termin"),
    lead=Text(
        "Brug ventetiden på det, der letter de første dage hjemme: mad i fryseren, et nummer på "
        "køleskabet og en aftale om gæster. Resten kan vente. Fødegangen må I ringe til når som "
        "helst."
    ),
    fields={"reviewed_by": MIDWIFE},
    body=[
        Paragraphs(
            [
                Text(
                    "Du kan ikke se dine fødder, og i nat var du oppe fem gange. ”Er der nyt?” "
                    "skriver din mor. Det er der ikke. Der er en mave, en liste på køleskabet og "
                    "et barn, der selv vælger dagen."
                ),
                Text(
                    "Terminen er et bud. Et barn er født til tiden, når det kommer fra uge 37 til "
                    "uge 42, og de færreste kommer på selve dagen. Går du over tid, holder "
                    "fødestedet øje med jer begge og taler med dig om at sætte fødslen i gang."
                ),
            ]
        ),
        Heading(Text("Det skal være klar derhjemme")),
        Facts(
            [
                (
                    Text("At sove i"),
                    Text(
                        "En seng eller en vugge ved siden af jeres, med en fast, flad madras og "
                        "uden pude."
                    ),
                ),
                (
                    Text("At have på"),
                    Text(
                        "Seks bodyer, seks par bukser, et par trøjer, strømper og en hue til "
                        "udendørs. Vask det først."
                    ),
                ),
                (
                    Text("At skifte på"),
                    Text("Et sted i rigtig højde, små bleer og vaskeklude. Lunkent vand er nok."),
                ),
                (
                    Text("At køre i"),
                    Text(
                        "En godkendt autostol, der vender bagud. Øv jer i at spænde den fast. "
                        "Sidder den foran, skal airbaggen være slået fra."
                    ),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Resten kan vente, til I ved, hvad I mangler. En nyfødt bruger ikke et "
                    "børneværelse. Den bruger jer, mælk, varme og en ren ble."
                ),
            ]
        ),
        Heading(Text("En lille plan for de store dage")),
        Steps(
            [
                Text(
                    "Lav dobbelt portion aftensmad i to uger, og frys den ene halvdel ned. Helst "
                    "noget, der kan spises med én hånd."
                ),
                Text("Skriv fødegangens nummer på en seddel på køleskabet og ind i telefonerne."),
                Text(
                    "Aftal, hvem der henter de større børn og lufter hunden, også kl. 3 om natten."
                ),
                Text(
                    "Pak tasken: sundhedskort, oplader, blødt tøj, store bind, noget at spise og "
                    "et sæt tøj til barnet."
                ),
                Text(
                    "Skriv tre linjer til jordemoderen om det, der er vigtigt for jer ved fødslen."
                ),
                Text(
                    "Tal om gæsterne: hvem, hvornår, hvor længe, og hvem der siger til, når det "
                    "er nok."
                ),
            ]
        ),
        NextStep(
            "oplaeg-den-foerste-tid",
            Text("En aften om de første uger hjemme, mens der stadig er tid til at spørge."),
        ),
        Heading(Text("Ring til fødegangen")),
        Paragraphs(
            [
                Text("Ring hellere én gang for meget. Jordemoderen vil gerne høre fra dig, når:"),
            ]
        ),
        Bullets(
            [
                Text(
                    "barnet bevæger sig mindre eller anderledes, end det plejer. Vent ikke til i "
                    "morgen."
                ),
                Text(
                    "vandet går. Er det grønt eller brunt, så ring med det samme. Har du fået at "
                    "vide, at barnets hoved ikke står fast i bækkenet, så læg dig ned imens."
                ),
                Text("du bløder. Lidt slim med striber af blod op til fødslen er almindeligt."),
                Text(
                    "du har stærk hovedpine, flimmer for øjnene, ondt øverst i maven eller "
                    "pludselig er hævet i ansigt og hænder."
                ),
                Text("det klør voldsomt, især i håndfladerne og under fødderne."),
                Text("du har feber, eller maven er hård og gør ondt uden pauser."),
                Text(
                    "veerne kommer hvert femte minut, varer cirka et minut og har gjort det i en "
                    "times tid. Har du født før, så ring tidligere."
                ),
                Text("du får veer, eller vandet går, før uge 37."),
                Text("du er utryg. Det er grund nok."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Ring 112, hvis du bløder kraftigt, får kramper, eller hvis barnet er ved at "
                    "komme, og I ikke kan nå frem."
                ),
            ]
        ),
        Heading(Text("Det spørger mange om")),
        Questions(
            [
                (
                    Text("Er plukkeveer farlige?"),
                    Text(
                        "Nej. Livmoderen øver sig, strammer til og slipper igen. Bliver det "
                        "regelmæssigt og gør mere og mere ondt, er det måske nu."
                    ),
                ),
                (
                    Text("Hvordan skal jeg ligge, når jeg sover?"),
                    Text(
                        "Læg dig på siden, når du skal sove. Højre eller venstre er lige godt. "
                        "Vågner du på ryggen, så vend dig, og sov videre."
                    ),
                ),
                (
                    Text("Hvad sker der den første uge hjemme?"),
                    Text(
                        "Der bliver taget en blodprøve i barnets hæl, når det er to–tre døgn "
                        "gammelt, og det får tilbudt en høreprøve. Er I hjemme inden for tre "
                        "døgn, kommer sundhedsplejersken som regel på fjerde eller femte dag."
                    ),
                ),
                (
                    Text("Hvilke papirer haster?"),
                    Text(
                        "Jordemoderen melder fødslen. Er I ikke gift, skal I selv registrere "
                        "faderskab eller medmoderskab digitalt. Gør det inden for de første to "
                        "uger. Til navnet har I et halvt år."
                    ),
                ),
            ]
        ),
        Callout(
            Text("Hvis du er bange eller trist"),
            [
                Text(
                    "At være bange for at føde er almindeligt, og det bliver mindre af at blive "
                    "sagt til jordemoderen, også sent. Græder du meget, eller er alting gråt, så "
                    "sig det til hende eller til egen læge nu. En fødselsdepression kan begynde, "
                    "før barnet er født, og der er hjælp at få."
                ),
            ],
        ),
        Paragraphs(
            [
                Text(
                    "Og bagefter: Bliv inde. Gå i nattøj. Spis af fryseren. Lad gæsterne støvsuge."
                ),
            ]
        ),
        NextStep(
            "gravidgruppe",
            Text(
                "Te, bløde stole og andre, der venter. Der er næsten altid en, der også går over "
                "tid."
            ),
        ),
    ],
)

DE_SIDSTE_UGER_FOER_TERMIN = DemoArticle(
    slug="de-sidste-uger-foer-termin",
    words=WORDS,
    stages=(Stage.GRAVID,),
    topics=("foedsel",),
    reviewed_weeks_ago=17,
)
