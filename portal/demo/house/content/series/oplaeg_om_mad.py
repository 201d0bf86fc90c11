"""A talk about children who will not eat: one evening, for adults."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import THURSDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Oplæg: Når barnet ikke vil spise"),
    lead=Text(
        "En aften om kræsne børn, små portioner og ro omkring bordet. Først et oplæg, så god tid "
        "til spørgsmål."
    ),
    body=[
        Heading(Text("Det handler om")),
        Paragraphs(
            [
                Text(
                    "Hvorfor siger de nej til det, de spiste i går? Hvor meget skal der egentlig "
                    "til? Og hvordan bliver det hyggeligt at spise sammen igen?"
                ),
                Text(
                    "Sundhedsplejersken fortæller, hvad der er almindeligt i hvilken alder, hvad "
                    "man kan prøve, og hvad man roligt kan holde op med. I hører også, hvornår "
                    "det er en god idé at få barnet set af lægen."
                ),
                Text(
                    "Aftenen er for de voksne. Spædbørn, der sover eller bliver ammet, er "
                    "velkomne og tager ingen plads."
                ),
            ]
        ),
        Heading(Text("Aftenen")),
        Facts(
            [
                (Text("19.30"), Text("Oplæg")),
                (Text("20.15"), Text("Kaffe og spørgsmål")),
                (Text("21.00"), Text("Tak for i aften")),
            ]
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, THURSDAY, weeks=2),
            start=time(19, 30),
            end=time(21),
            zones=("legesalen", "samtalerummet"),
            capacity=30,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (evening,) = coming_dates(series)
    sign_up((DemoFamily(1, 2), DemoFamily(23, 1), DemoFamily(24, 2)), evening)


OPLAEG_OM_MAD = DemoSeries(
    slug="oplaeg-naar-barnet-ikke-vil-spise",
    words=WORDS,
    stages=(Stage.TUMLING, Stage.BARN),
    topics=("kost", "opdragelse"),
    kind=Kind.TALK,
    noise=Noise.QUIET,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.ADULTS,
    closes_minutes_before=120,
    read_before=("naar-alt-er-ad",),
    read_after=("madpakken-der-kommer-tom-hjem",),
    lines=_lines,
    settle=_settle,
)
