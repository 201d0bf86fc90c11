"""Ammecafé: Thursday mornings with the breastfeeding counsellor."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise
from portal.house.parts import Callout, Heading, Paragraphs, Quote
from portal.house.text import Text, Words

from ...days import THURSDAY, coming
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Ammecafé"),
    lead=Text(
        "Torsdag formiddag er der puder, vand på bordet og en ammevejleder, der har tid. Kom, når "
        "det driller, og kom, når det går godt."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Gør det ondt, græder barnet ved brystet, eller er I i tvivl, om det får nok, "
                    "så sig til. Ammevejlederen sætter sig ved siden af og ser, hvordan barnet "
                    "ligger og tager fat. Tit er det kun lidt, der skal flyttes."
                ),
                Text(
                    "Går det let, så kom alligevel. For den, der kom hjem fra barselsgangen i "
                    "går, er det en hjælp at sidde ved siden af en, der selv syntes, det var "
                    "svært for en måned siden."
                ),
                Text(
                    "Giver I flaske, gør I begge dele, eller er I ved at holde op, er I lige så "
                    "velkomne. Venter I barn, kan I høre, hvordan de første dage plejer at være."
                ),
            ]
        ),
        Quote(
            Text(
                "Hun flyttede min albue tre centimeter. Så holdt jeg op med at bide tænderne "
                "sammen."
            ),
            Text("En mor til en dreng på fem uger"),
        ),
        Callout(
            Text("Ring, hvis det haster"),
            [
                Text(
                    "Er barnet sløvt, vil det ikke spise, eller kommer der kun få våde bleer, så "
                    "ring til egen læge med det samme, eller til lægevagten, når der er lukket. "
                    "Er barnet kun få dage gammelt, så ring til fødestedet."
                ),
                Text(
                    "Er brystet rødt og ømt, og er der feber, så bliv ved med at amme eller malke "
                    "ud, og ring til egen læge."
                ),
            ],
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, THURSDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=TH",
            start=time(9, 30),
            end=time(11, 30),
            zones=("samtalerummet", "stuen"),
        )
    ]


AMMECAFE = DemoSeries(
    slug="ammecafe",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("amning",),
    kind=Kind.CAFE,
    noise=Noise.QUIET,
    partner="ammevejlederen",
    lines=_lines,
)
