"""Babymassage: a course of four Tuesdays, signed up for together. Its first is full, with two
families waiting."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words
from signups.enums import AnswerType

from ...days import TUESDAY, coming
from ...families import DemoFamily, coming_dates, sign_up_for_several, stay_away
from ...questions import answer, ask
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Babymassage"),
    lead=Text(
        "Fire tirsdage, hvor I lærer at massere jeres barn, lidt af kroppen ad gangen. Rummet er "
        "varmt, og ingen har travlt."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Vi sidder på gulvet med barnet på et håndklæde foran os. Underviseren viser "
                    "grebene på en dukke, og det er jeres hænder, barnet mærker. Olien er uden "
                    "parfume."
                ),
                Text(
                    "Er barnet sultent, søvnigt eller bare ikke med på den, så holder det fri. I "
                    "ser med imens og prøver derhjemme på et bedre tidspunkt. Har det feber, "
                    "eller er det lige blevet vaccineret, venter massagen også."
                ),
                Text(
                    "Det passer bedst, fra barnet er omkring seks uger, og til det hellere vil "
                    "kravle. Er barnet født for tidligt, eller er der noget med huden eller "
                    "hofterne, så spørg sundhedsplejersken først."
                ),
            ]
        ),
        Heading(Text("De fire gange")),
        Facts(
            [
                (
                    Text("Første tirsdag"),
                    Text("Ben og fødder, og hvordan I ser, om barnet har lyst"),
                ),
                (Text("Anden tirsdag"), Text("Maven, når den driller, og når den ikke gør")),
                (Text("Tredje tirsdag"), Text("Bryst, arme og hænder")),
                (Text("Fjerde tirsdag"), Text("Ryggen, ansigtet og det hele samlet")),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Gangene bygger oven på hinanden, så I melder jer til alle fire på én gang. "
                    "Er der en tirsdag, I ikke kan, melder I kun afbud til den."
                ),
            ]
        ),
    ],
    fields={
        "price": Text("20 kr. pr. gang til olie og te."),
        "bring": Text("Et stort håndklæde, en stofble og tøj at skifte til."),
    },
)

#: The page tells of four Tuesdays, and each builds on the one before.
TIMES = 4
SEATS = 8
FULL = (
    DemoFamily(21, 1, (4,)),
    DemoFamily(39, 1, (2,)),
    DemoFamily(40, 2, (3,)),
    DemoFamily(41, 1, (5,)),
    DemoFamily(42, 1, (2, 2)),
    DemoFamily(43, 1, (4,)),
    DemoFamily(44, 2, (3,)),
    DemoFamily(45, 1, (6,)),
)
WAITING = (DemoFamily(46, 1, (3,)), DemoFamily(47, 1, (2,)))
#: The last three come to the first Tuesday only: on the others there is room for those who wait for
#: that one, and for one more.


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, TUESDAY, weeks=1, times=TIMES),
            rule=f"RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT={TIMES}",
            start=time(10),
            end=time(11, 15),
            zones=("legesalen",),
            capacity=SEATS,
        )
    ]


def _settle(series: Series, by: User) -> None:
    tried_before = ask(
        series,
        {
            "da": "Har I prøvet babymassage før?",
            "en": "Have you tried baby massage before?",
            "ar": "هل جرّبتم تدليك الأطفال من قبل؟",
        },
        {
            "da": "Så ved underviseren, hvor hun skal begynde.",
            "en": "Then the teacher knows where to begin.",
            "ar": "لكي تعرف المدرّبة من أين تبدأ.",
        },
        field_type=AnswerType.DROPDOWN,
        choices={"da": "nej, lidt, ja", "en": "no, a little, yes", "ar": "لا, قليلًا, نعم"},
    )
    tuesdays = coming_dates(series)
    sign_up_for_several(FULL, tuesdays, whole_series=True)
    for family in FULL[5:]:
        stay_away(family, tuesdays[1:])
    sign_up_for_several(WAITING, tuesdays, whole_series=True)
    for family, text in zip(FULL, ("nej", "lidt", "nej"), strict=False):
        answer(tried_before, family, text)


BABYMASSAGE = DemoSeries(
    slug="babymassage",
    words=WORDS,
    stages=(Stage.BABY,),
    kind=Kind.COURSE,
    noise=Noise.QUIET,
    partner="babymassage-og-zoneterapi",
    mode=Mode.SERIES,
    takes_seat=TakesSeat.PARTY,
    lines=_lines,
    settle=_settle,
)
