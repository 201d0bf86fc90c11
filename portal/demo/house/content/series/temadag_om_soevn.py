"""A themed day as a plain event: one Sunday, one place for the whole family."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Mode, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import SUNDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries
from ..practical import CHANGING, FREE, PRAM, STAIRS

WORDS = Words(
    title=Text("Temadag om søvn"),
    lead=Text(
        "En søndag om at sove, vågne og falde i søvn igen. For jer, der venter et barn, og for "
        "jer, der er trætte allerede."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Kom hele dagen eller bare til det, I har brug for. I melder jer til som "
                    "familie og tager én plads, hvor mange I end er."
                ),
            ]
        ),
        Heading(Text("Dagen")),
        Facts(
            [
                (Text("10.00"), Text("Godmorgen og rundstykker")),
                (Text("10.30"), Text("Det første år: hvad er almindeligt?")),
                (Text("12.00"), Text("Frokost. Tag madpakker med, vi giver frugt og kaffe.")),
                (Text("13.00"), Text("Putning uden kamp, for forældre til tumlinger")),
                (Text("14.15"), Text("Jeres spørgsmål, to og to eller i plenum")),
                (Text("15.00"), Text("Tak for i dag. Sov godt.")),
            ]
        ),
        Heading(Text("Godt at vide")),
        Facts(
            [
                (
                    Text("Børn"),
                    Text("Må gerne være med. Der er plads til lur i Samtalerummet hele dagen."),
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
            from_date=coming(today, SUNDAY, weeks=4),
            start=time(10),
            end=time(15),
            zones=("legesalen", "samtalerummet"),
            capacity=20,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (sunday,) = coming_dates(series)
    sign_up((DemoFamily(25, 2), DemoFamily(26, 1, (6,)), DemoFamily(27, 2, (3, 30))), sunday)


TEMADAG_OM_SOEVN = DemoSeries(
    slug="temadag-om-soevn",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING),
    topics=("soevn",),
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    lines=_lines,
    settle=_settle,
)
