"""Hjemmeskolegruppe: in the bookable half. One of its coming dates is called off."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.actions import cancel_dates
from events.enums import Kind, Mode, Noise, OnHolidays, TakesSeat
from events.models import Series
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import MONDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Hjemmeskolegruppe"),
    lead=Text(
        "Familier, der underviser deres børn derhjemme, mødes en formiddag om ugen. Børnene får "
        "kammerater, de voksne får nogen at dele med."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Den første time arbejder børnene ved bordene, hver med sit. Så er der pause "
                    "med leg, og bagefter laver vi noget fælles: en tegning, et forsøg, en tur."
                ),
                Text(
                    "De store hjælper de små med at læse, og de små minder de store om at lege. "
                    "Forældrene skiftes til at stå for det fælles: Én er god til sten og "
                    "stjerner, en anden til at save."
                ),
                Text("Der skal være en voksen med fra hver familie. Søskende er velkomne."),
            ]
        ),
        Heading(Text("Det er jeres undervisning")),
        Paragraphs(
            [
                Text(
                    "Gruppen er et fællesskab og ikke en skole. Her bliver ikke ført protokol "
                    "eller givet lektier for, og det er stadig kommunen, der fører tilsyn. Men "
                    "her sidder nogen ved siden af jer, som kender det indefra."
                ),
                Text(
                    "Overvejer I at begynde at undervise hjemme, så kom og se en formiddag. "
                    "Skriv til os først, så finder vi en familie, I kan følges med."
                ),
            ]
        ),
    ],
    fields={
        "host": Text("Forældrene i gruppen skiftes til det."),
        "bring": Text("Madpakke, drikkedunk og det, I er i gang med derhjemme."),
    },
)

#: The third date to come is called off; these had places at it, and letters tell them.
REASON = "Begge værter er bortrejst den uge"
OF_THE_CANCELLED = (
    DemoFamily(17, 1, (80, 104)),
    DemoFamily(18, 1, (92,)),
    DemoFamily(19, 2, (75, 99, 120)),
)
OF_THE_FIRST = (DemoFamily(17, 1, (80, 104)), DemoFamily(20, 1, (88,)))


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, MONDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=MO",
            start=time(9),
            end=time(12),
            zones=("vaerkstedet",),
            capacity=14,
            school_holidays=OnHolidays.SKIP,
        )
    ]


def _settle(series: Series, by: User) -> None:
    first, _second, third = coming_dates(series)[:3]
    sign_up(OF_THE_FIRST, first)
    sign_up(OF_THE_CANCELLED, third)
    cancel_dates(dates=[third], reason=REASON, by=by)


HJEMMESKOLEGRUPPE = DemoSeries(
    slug="hjemmeskolegruppe",
    words=WORDS,
    stages=(Stage.BARN,),
    kind=Kind.GROUP,
    noise=Noise.MIXED,
    mode=Mode.DATE,
    takes_seat=TakesSeat.CHILDREN,
    lines=_lines,
    settle=_settle,
)
