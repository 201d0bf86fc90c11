"""Fars Legestue: on Saturday mornings, for ever, so across both changes of the clocks.

Its coming dates stand in every state a date with seats can have: some taken, full with families
waiting, hardly any left, all free.
"""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise
from events.models import Series
from portal.house.parts import Heading, Paragraphs, Quote
from portal.house.text import Text, Words
from signups.enums import Welcome
from signups.parties import Heads

from ...days import SATURDAY, coming
from ...families import DemoFamily, coming_dates, sign_up, tell
from ...history import came, counted, held_the_week_before
from ...people import HOST
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Fars Legestue", "Dads' Playroom"),
    lead=Text(
        "Lørdag formiddag for fædre og børn: plads på gulvet, kaffe på kanden og andre fædre at "
        "tale med.",
        "Saturday mornings for dads and children: room on the floor, coffee in the pot and other "
        "dads to talk to.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like")),
        Paragraphs(
            [
                Text(
                    "Vi leger, bygger og kravler rundt. Klokken elleve er der boller. Der er ikke "
                    "noget program, så I kan komme, når I er klar, og gå, når nogen er trætte.",
                    "We play, build and crawl about. At eleven there are warm rolls. There is no "
                    "programme, so come when you are ready and leave when somebody is tired.",
                ),
                Text(
                    "Puderne begynder som en bunke og når at blive både hus, båd og rutsjebane. "
                    "De mindste har deres eget hjørne med måtter, hvor ingen kommer løbende.",
                    "The cushions start as a heap and become a house, a boat and a slide before "
                    "the morning is over. The smallest have a corner with mats to themselves, "
                    "where nobody comes running.",
                ),
                Text(
                    "Snakken kommer af sig selv, når hænderne har noget at lave: om barsel og "
                    "arbejde, om nætterne, om at være den, der henter. Vil I hellere bare lege, "
                    "er det lige så godt.",
                    "Talk comes by itself when hands are busy: about leave and work, about the "
                    "nights, about being the one who does the pick-up. If you would rather just "
                    "play, that is every bit as good.",
                ),
            ]
        ),
        Heading(Text("Alle slags fædre", "All kinds of dads")),
        Paragraphs(
            [
                Text(
                    "Her er plads til bonusfædre, plejefædre, to fædre og en morfar på besøg. Har "
                    "I børnene hver anden lørdag, så kom hver anden lørdag.",
                    "There is room for stepdads, foster dads, two dads together and a grandad on "
                    "a visit. If you have the children every other Saturday, come every other "
                    "Saturday.",
                ),
            ]
        ),
        Quote(
            Text(
                "Jeg troede, at jeg kom for hendes skyld. Nu er det mig, der pakker tasken fredag "
                "aften.",
                "I thought I came for her sake. Now I am the one who packs the bag on Friday "
                "night.",
            ),
            Text("En far til en pige på to", "A dad of a two-year-old girl"),
        ),
    ],
    fields={
        "host": Text(
            "En far fra huset, som selv har små børn.",
            "A dad from the house with small children of his own.",
        ),
        "bring": Text(
            "Hjemmesko eller tykke sokker, for gulvet er koldt for bare tæer.",
            "Slippers or thick socks, as the floor is cold on bare toes.",
        ),
        "first_time": Text(
            "Sig i døren, at I er nye, så viser en af de andre fædre rundt.\n"
            "Sæt jer på gulvet, hvor der er plads. Børnene skal nok finde på noget.\n"
            "Kom for sent, gå før tid, eller hold pause i Stuen.",
            "Say at the door that you are new, and one of the other dads will show you round.\n"
            "Sit down on the floor wherever there is room. The children will think of something.\n"
            "Come late, leave early, or take a break in the living room.",
        ),
    },
)

SEATS = 12
#: The second date to come: twelve seats taken, and five families waiting. If two seats come free,
#: the first who waits does not fit, the second does.
FULL = (
    DemoFamily(2, 1, (14,), is_first_time=True),
    DemoFamily(3, 1, (26, 50)),
    DemoFamily(4, 1, (9,), language="en"),
    DemoFamily(5, 2, (31,)),
    DemoFamily(6, 1, (64,)),
)
WAITING = (
    DemoFamily(7, 1, (20, 20)),
    DemoFamily(1, 1, (40,)),
    DemoFamily(8, 2, (5, 28)),
    DemoFamily(9, 1, (71,), language="ar"),
    DemoFamily(10, 1, (12, 33, 58)),
)
#: The first: half full. The third: two seats left.
SOME = (
    DemoFamily(1, 1, (40,)),
    DemoFamily(11, 1, (17,)),
    DemoFamily(12, 1, (45,), is_first_time=True),
)
MANY = (
    DemoFamily(13, 1, (8, 30)),
    DemoFamily(14, 2, (22,)),
    DemoFamily(15, 1, (39,)),
    DemoFamily(16, 1, (52,), language="en"),
)
#: Last week: all but the last were here for the first time, and most have said how it was.
LAST_WEEK = (
    (DemoFamily(2, 1, (14,), is_first_time=True), Welcome.YES),
    (DemoFamily(5, 2, (31,), is_first_time=True), Welcome.YES),
    (DemoFamily(9, 1, (71,), language="ar", is_first_time=True), Welcome.PARTLY),
    (DemoFamily(12, 1, (45,), is_first_time=True), Welcome.YES),
    (DemoFamily(14, 1, (22,), is_first_time=True), Welcome.YES),
    (DemoFamily(1, 1, (40,), is_first_time=True), None),
    (DemoFamily(3, 1, (26,)), None),
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, SATURDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=SA",
            start=time(10),
            end=time(12),
            zones=("legesalen",),
            capacity=SEATS,
            responsible=HOST,
        )
    ]


TOLD = (
    "Vi går en tur i gården, også hvis det regner. Tag skiftetøj og gummistøvler med.\n\n"
    "Der er varm kakao bagefter."
)


def _settle(series: Series, by: User) -> None:
    first, second, third = coming_dates(series)[:3]
    last_week = held_the_week_before(first)
    came(LAST_WEEK, last_week)
    counted(Heads(families=9, adults=10, babies=1, toddlers=5, children=4), last_week)
    sign_up(SOME, first)
    sign_up((*FULL, *WAITING), second)
    sign_up(MANY, third)
    tell(second, "Husk skiftetøj på lørdag", TOLD, by)


FARS_LEGESTUE = DemoSeries(
    slug="fars-legestue",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING, Stage.BARN),
    topics=("far",),
    kind=Kind.PLAY,
    languages=("da", "en"),
    noise=Noise.LIVELY,
    mode=Mode.DATE,
    max_age=6 * 12,
    lines=_lines,
    settle=_settle,
)
