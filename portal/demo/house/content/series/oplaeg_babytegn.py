"""A talk about baby signs: one morning, babies and all."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import MONDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Oplæg: Babytegn"),
    lead=Text(
        "Længe før barnet kan sige ”mælk”, kan det vise det med hånden. En formiddag om tegn, I "
        "kan bruge derhjemme."
    ),
    body=[
        Heading(Text("Det handler om")),
        Paragraphs(
            [
                Text(
                    "Babytegn er enkle håndtegn til hverdagens ord: mere, mælk, sove, slut. I "
                    "laver tegnet, mens I siger ordet. Barnet ser hånden, hører ordet, og en dag "
                    "svarer det med sin egen hånd."
                ),
                Text(
                    "I øver ti tegn og synger to sange, så tegnene sidder fast i fingrene. Det "
                    "går fint med et barn på skødet, for den anden hånd er fri."
                ),
                Text(
                    "De fleste begynder, når barnet er omkring et halvt år. Det første svar kan "
                    "lade vente på sig i måneder, og nogle børn springer det over. Tegnene er et "
                    "tillæg: Det er stadig det, at I taler, synger og kigger i bøger, der giver "
                    "barnet sprog."
                ),
                Text(
                    "Er I i tvivl, om barnet hører, som det skal, så spørg sundhedsplejersken "
                    "eller egen læge. Hørelsen kan undersøges, også hos de helt små."
                ),
            ]
        ),
        Heading(Text("Formiddagen")),
        Facts(
            [
                (Text("10.00"), Text("Hvorfor tegn? Og de første fem")),
                (Text("10.40"), Text("Pause med te, bleskift og mælk")),
                (Text("11.00"), Text("Fem tegn til og to sange")),
                (Text("11.30"), Text("Vi siger slut, med hånden")),
            ]
        ),
    ],
    fields={
        "host": Text("En mor fra huset, som har brugt tegn med sine egne børn."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, MONDAY, weeks=2),
            start=time(10),
            end=time(11, 30),
            zones=("legesalen",),
            capacity=12,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (morning,) = coming_dates(series)
    sign_up(
        (
            DemoFamily(22, 1, (7,)),
            DemoFamily(41, 1, (5,)),
            DemoFamily(50, 2, (9,)),
            DemoFamily(51, 1, (13,)),
        ),
        morning,
    )


OPLAEG_BABYTEGN = DemoSeries(
    slug="oplaeg-babytegn",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING),
    topics=("sprog",),
    kind=Kind.TALK,
    noise=Noise.MIXED,
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    read_after=("tegn-foer-ord",),
    lines=_lines,
    settle=_settle,
)
