"""Tumlingecafé: in the open half, where one can just come."""

from datetime import date, time

from core.enums import Stage
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import FRIDAY, coming
from ...series import DemoLine, DemoSeries
from ..practical import CHANGING, FREE, PRAM, STAIRS

WORDS = Words(
    title=Text("Tumlingecafé"),
    lead=Text(
        "For jer, der går hjemme med en tumling. Mød andre i samme situation, og tal om hverdagens "
        "små og store udfordringer."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "De små løber rundt på Legegulvet, de store drikker kaffe ved siden af. Her "
                    "bliver råbt, grædt og grinet, og ingen ser skævt til nogen."
                ),
                Text("Halv elleve spiser vi frugt sammen. Tag gerne et stykke med til fadet."),
            ]
        ),
        Heading(Text("Godt at vide")),
        Facts(
            [
                (
                    Text("Lydniveau"),
                    Text("Højt. Er der brug for en pause, er der stille i Stuen."),
                ),
                PRAM,
                STAIRS,
                CHANGING,
                FREE,
            ]
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, FRIDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=FR",
            start=time(9, 30),
            end=time(11, 30),
            zones=("legegulvet", "koekkenet"),
        )
    ]


TUMLINGECAFE = DemoSeries(
    slug="tumlingecafe",
    words=WORDS,
    stages=(Stage.TUMLING,),
    lines=_lines,
)
