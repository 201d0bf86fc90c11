"""A themed day about bringing up children: one Sunday afternoon, a corner for each age."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, NextStep, Paragraphs
from portal.house.text import Text, Words

from ...days import SUNDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Temadag om opdragelse"),
    lead=Text(
        "En søndag eftermiddag om at bestemme, give efter og sige undskyld. Der er ingen "
        "opskrift, men der er andre, der også leder efter den."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "To familieterapeuter begynder med et spørgsmål, der er svært at svare på: "
                    "Hvad er det egentlig, I gerne vil give jeres børn? Derefter deler vi os "
                    "efter børnenes alder, for en toårig og en femtenårig siger nej på hver sin "
                    "måde."
                ),
                Text(
                    "I må gerne være uenige, også de to, der er kommet sammen. Mange par opdager "
                    "først her, at de selv er opdraget vidt forskelligt."
                ),
                Text(
                    "Spørgsmål kan skrives på en seddel uden navn. Dem svarer terapeuterne på til "
                    "sidst, også dem, man ikke har lyst til at sige højt."
                ),
                Text(
                    "Børnene er med i huset. To frivillige leger med dem på Legegulvet hele "
                    "eftermiddagen, og I er lige ved siden af."
                ),
            ]
        ),
        Heading(Text("Dagen")),
        Facts(
            [
                (Text("13.00"), Text("Velkommen, kaffe og saft")),
                (Text("13.15"), Text("Oplæg: Hvad vil I gerne give jeres børn?")),
                (
                    Text("14.00"),
                    Text("Tre hjørner: tumlinger, skolebørn og teenagere"),
                ),
                (Text("15.00"), Text("Kage")),
                (Text("15.30"), Text("Sedlerne: svar på det, I har skrevet")),
                (Text("16.30"), Text("Tak for i dag")),
            ]
        ),
        NextStep(
            "aaben-raadgivning-familieterapeut",
            Text(
                "Er der noget, I hellere vil tale om alene, er der åben rådgivning hver anden "
                "torsdag."
            ),
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, SUNDAY, weeks=10),
            start=time(13),
            end=time(16, 30),
            zones=("legesalen", "samtalerummet", "vaerkstedet"),
            capacity=18,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (sunday,) = coming_dates(series)
    sign_up((DemoFamily(55, 2, (170,)), DemoFamily(64, 2, (75,))), sunday)


TEMADAG_OM_OPDRAGELSE = DemoSeries(
    slug="temadag-om-opdragelse",
    words=WORDS,
    stages=(Stage.TUMLING, Stage.BARN, Stage.TEEN),
    topics=("opdragelse", "ungdom"),
    kind=Kind.THEMED_DAY,
    noise=Noise.MIXED,
    partner="familieterapeuterne",
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    read_before=("nej-uden-skaeldud",),
    lines=_lines,
    settle=_settle,
)
