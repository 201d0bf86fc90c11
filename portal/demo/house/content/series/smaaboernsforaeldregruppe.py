"""A group for parents of small children who are new in town; its title is one long word."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise, OnHolidays
from portal.house.parts import Heading, Paragraphs, Quote
from portal.house.text import Text, Words

from ...days import TUESDAY, coming
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Småbørnsforældregruppe for nytilflyttede"),
    lead=Text(
        "Er I lige flyttet til byen med små børn? Her møder I andre, der heller ikke ved endnu, "
        "hvor den gode legeplads ligger."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Børnene leger på Legegulvet, og de voksne sidder om bordet i Køkkenet. Nogle "
                    "er flyttet hertil fra den anden ende af landet, andre fra den anden ende af "
                    "verden. Vi taler dansk og engelsk og hjælper hinanden med resten."
                ),
                Text(
                    "Hver gang tager vi én ting op: hvordan man skriver barnet op til dagpleje, "
                    "hvordan man vælger læge, hvad en sundhedsplejerske gør, hvor man låner "
                    "billedbøger. Har I et brev, I ikke forstår, så tag det med."
                ),
                Text("Er vejret til det, går vi en tur og finder en legeplads sammen."),
            ]
        ),
        Heading(Text("Har I boet her længe?")),
        Paragraphs(
            [
                Text(
                    "Så er der også en kop til jer. En, der kender byen og har tid en tirsdag "
                    "formiddag, er noget af det bedste, man kan møde som ny."
                ),
            ]
        ),
        Quote(
            Text("Vi kendte ingen i august. I oktober manglede vi stole til fødselsdagen."),
            Text("En mor til to"),
        ),
    ],
    fields={
        "host": Text("Frivillige fra huset, som selv er flyttet hertil."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, TUESDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=TU",
            start=time(9, 30),
            end=time(11, 30),
            zones=("legegulvet", "koekkenet"),
            school_holidays=OnHolidays.ASK,
        )
    ]


SMAABOERNSFORAELDREGRUPPE = DemoSeries(
    slug="smaaboernsforaeldregruppe-for-nytilflyttede",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING),
    kind=Kind.GROUP,
    languages=("da", "en"),
    noise=Noise.LIVELY,
    lines=_lines,
)
