"""A talk for those who are expecting: one evening about what comes after the birth."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import WEDNESDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Oplæg: Den første tid"),
    lead=Text(
        "Fødslen fylder meget, indtil den er overstået. Tag en aften til at tale om ugerne "
        "bagefter, sammen med andre par, der venter barn."
    ),
    body=[
        Heading(Text("Det handler om")),
        Paragraphs(
            [
                Text(
                    "Sundhedsplejersken fortæller om de første døgn: hud mod hud, mælken, der "
                    "løber til, den lette søvn og gråden, man ikke kan læse endnu. Og om, hvornår "
                    "sundhedsplejersken kommer hjem til jer første gang."
                ),
                Text(
                    "Bagefter taler I to og to. Hvem tager natten? Hvem må komme på besøg, og "
                    "hvor længe? Hvordan siger man, at man har brug for en pause? Det er nemmere "
                    "at aftale nu end klokken fire om morgenen."
                ),
                Text(
                    "Venter du barn alene, så tag en med, der skal hjælpe dig, eller kom, som du "
                    "er. Vi finder en, du kan tale med."
                ),
            ]
        ),
        Heading(Text("Aftenen")),
        Facts(
            [
                (Text("19.00"), Text("Velkommen og te")),
                (Text("19.15"), Text("De første døgn og de første uger")),
                (Text("20.00"), Text("Pause")),
                (Text("20.15"), Text("To og to: aftaler til de trætte dage")),
                (
                    Text("20.40"),
                    Text("Spørgsmål, og hvem man ringer til om hvad"),
                ),
                (Text("21.00"), Text("Kom godt hjem")),
            ]
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, WEDNESDAY, weeks=3),
            start=time(19),
            end=time(21),
            zones=("legesalen",),
            capacity=24,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (evening,) = coming_dates(series)
    sign_up(
        (DemoFamily(28, 2), DemoFamily(30, 1), DemoFamily(34, 2), DemoFamily(52, 2)),
        evening,
    )


OPLAEG_DEN_FOERSTE_TID = DemoSeries(
    slug="oplaeg-den-foerste-tid",
    words=WORDS,
    stages=(Stage.GRAVID,),
    topics=("foedsel", "amning", "soevn"),
    kind=Kind.TALK,
    noise=Noise.QUIET,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.ADULTS,
    closes_minutes_before=120,
    read_before=("de-sidste-uger-foer-termin",),
    read_after=("amningens-foerste-uger", "naar-glaeden-ikke-kommer"),
    lines=_lines,
    leads_on_to=("barselscafe",),
    settle=_settle,
)
