"""Evenings for parents of teenagers: a talk, time among themselves, and ways on to other help."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Callout, Facts, Heading, NextStep, Paragraphs
from portal.house.text import Text, Words

from ...days import TUESDAY, coming_in_month
from ...families import DemoFamily, coming_dates, sign_up
from ...people import HOST
from ...series import DemoLine, DemoSeries
from ..whom_to_call import BOERNETELEFONEN, LIVSLINIEN

WORDS = Words(
    title=Text("Aftenmøde: Når døren smækker"),
    lead=Text(
        "For jer, der bor sammen med en teenager. Et kort oplæg, god tid til at tale med hinanden "
        "og en, der kender vejen videre, hvis I har brug for mere."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Hver aften har sit emne: skærme og søvn, fester og aftaler, venner, der er "
                    "blevet væk, skole, kærester. I vælger selv det næste, inden I går."
                ),
                Text(
                    "Efter oplægget sætter vi os fire og fire. Det er tit dér, det sker: En anden "
                    "har også stået på gangen uden for en lukket dør og ikke vidst, om man skulle "
                    "banke på."
                ),
                Text(
                    "Det, I fortæller, bliver her. Fortæl så meget, I vil, og lad gerne navnene "
                    "blive hjemme. Den unge skal kunne gå gennem byen bagefter."
                ),
            ]
        ),
        Heading(Text("Aftenen")),
        Facts(
            [
                (Text("19.00"), Text("Oplæg ved en familieterapeut")),
                (Text("19.40"), Text("Kaffe, og så taler vi sammen fire og fire")),
                (
                    Text("20.40"),
                    Text("Veje videre: hvem der kan hjælpe, og hvordan man får fat i dem"),
                ),
                (Text("21.00"), Text("Tak for i aften")),
            ]
        ),
        Callout(
            Text("Vent ikke til næste møde"),
            [
                Text(
                    "Taler den unge om ikke at ville leve, eller gør den unge skade på sig selv, "
                    "så spørg direkte, bliv i nærheden, og ring til egen læge eller til "
                    "lægevagten på 70 11 31 31. Er der fare nu, så ring 112."
                ),
                LIVSLINIEN,
                BOERNETELEFONEN,
            ],
        ),
        NextStep(
            "aaben-raadgivning-familieterapeut",
            Text("Vil I hellere tale om det på tomandshånd, sidder terapeuten her hver anden uge."),
        ),
    ],
)

#: The first has three seats left.
MANY = (
    DemoFamily(53, 2),
    DemoFamily(54, 1),
    DemoFamily(55, 2),
    DemoFamily(56, 2),
    DemoFamily(57, 1),
    DemoFamily(58, 2),
    DemoFamily(59, 1),
    DemoFamily(60, 2),
    DemoFamily(61, 2),
    DemoFamily(62, 2),
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming_in_month(today, TUESDAY, 2),
            rule="RRULE:FREQ=MONTHLY;BYDAY=2TU",
            start=time(19),
            end=time(21),
            zones=("legesalen",),
            capacity=20,
            responsible=HOST,
        )
    ]


def _settle(series: Series, by: User) -> None:
    first, second = coming_dates(series)[:2]
    sign_up(MANY, first)
    sign_up(MANY[:2], second)


AFTENMOEDE_NAAR_DOEREN_SMAEKKER = DemoSeries(
    slug="aftenmoede-naar-doeren-smaekker",
    words=WORDS,
    stages=(Stage.TEEN,),
    topics=("ungdom", "opdragelse"),
    kind=Kind.TALK,
    noise=Noise.QUIET,
    partner="familieterapeuterne",
    mode=Mode.DATE,
    takes_seat=TakesSeat.ADULTS,
    read_before=("bag-den-lukkede-doer",),
    lines=_lines,
    settle=_settle,
)
