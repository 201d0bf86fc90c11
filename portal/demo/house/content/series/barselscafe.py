"""Barselscafé, hosted by Folkekirkens Familiestøtte, whom the founders name themselves."""

from datetime import date, time

from core.enums import Stage
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import WEDNESDAY, coming
from ...series import DemoLine, DemoSeries
from ..practical import CHANGING, FREE, PRAM, STAIRS

WORDS = Words(
    title=Text("Barselscafé", "Baby Café"),
    lead=Text(
        "En rolig formiddag for jer på barsel. Folkekirkens Familiestøtte er vært, og babyerne "
        "bestemmer tempoet.",
        "A quiet morning for parents on leave. Folkekirkens Familiestøtte, the church's family "
        "support, is the host, and the babies set the pace.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like")),
        Paragraphs(
            [
                Text(
                    "Vi sidder i rundkreds med tæpper på gulvet. Værten har hver gang et emne med, "
                    "for eksempel nætter, amning eller at blive tre. Man må gerne bare lytte.",
                    "We sit in a ring with blankets on the floor. Each time the host brings a "
                    "theme, such as nights, breastfeeding or becoming three. You are welcome to "
                    "just listen.",
                ),
                Text(
                    "Kom, når barnet er klar. Det er helt i orden at komme for sent, gå før tid "
                    "og amme hele vejen igennem.",
                    "Come when the baby is ready. It is quite all right to be late, leave early "
                    "and feed all the way through.",
                ),
            ]
        ),
        Heading(Text("Godt at vide", "Good to know")),
        Facts(
            [
                (
                    Text("Vært", "Host"),
                    Text("Folkekirkens Familiestøtte", "Folkekirkens Familiestøtte"),
                ),
                (
                    Text("Mad og drikke", "Food and drink"),
                    Text(
                        "Der er kaffe, te og brød. Mikroovnen til grøden står i Køkkenet.",
                        "There is coffee, tea and bread. The microwave for porridge is in the "
                        "kitchen.",
                    ),
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
            from_date=coming(today, WEDNESDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=WE",
            start=time(10),
            end=time(12),
            zones=("legesalen", "samtalerummet"),
        )
    ]


BARSELSCAFE = DemoSeries(
    slug="barselscafe",
    words=WORDS,
    stages=(Stage.BABY,),
    lines=_lines,
    leads_on_to=("tumlingecafe",),
)
