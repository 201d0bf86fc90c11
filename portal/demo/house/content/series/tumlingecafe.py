"""Tumlingecafé: in the open half, where one can just come."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Noise
from events.models import Series
from portal.house.parts import Heading, Paragraphs, Quote
from portal.house.text import Text, Words
from signups.parties import Heads

from ...days import FRIDAY, coming
from ...families import coming_dates
from ...history import counted, held_the_week_before
from ...people import HOST
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Tumlingecafé", "Toddler Café"),
    lead=Text(
        "For jer, der går hjemme med en tumling. Mød andre i samme situation, og tal om "
        "hverdagens små og store udfordringer.",
        "For you who are at home with a toddler. Meet others in the same boat, and talk about the "
        "small and large trials of every day.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like")),
        Paragraphs(
            [
                Text(
                    "De små løber rundt på Legegulvet, de store drikker kaffe ved siden af. Her "
                    "bliver råbt, grædt og grinet, og ingen ser skævt til nogen.",
                    "The small ones race about on the play floor, the big ones have coffee beside "
                    "it. There is shouting, crying and laughing, and nobody gets a funny look.",
                ),
                Text(
                    "Halv elleve samles vi om fadet med frugt, og så er der ro i næsten et "
                    "kvarter. Bliver larmen for meget ind imellem, er der stille i Stuen.",
                    "At half past ten we gather round the fruit dish, and it is calm for nearly a "
                    "quarter of an hour. If the noise gets too much now and then, the living room "
                    "is quiet.",
                ),
            ]
        ),
        Heading(Text("Det taler vi om", "What we talk about")),
        Paragraphs(
            [
                Text(
                    "Flyverdragter, der ikke vil på. Lure, der bliver kortere. Et barn, der "
                    "bider, og et, der ikke vil dele. Som regel er der en ved bordet, der stod "
                    "med det samme i sidste uge.",
                    "Snowsuits that will not go on. Naps that get shorter. One child who bites, "
                    "and one who will not share. There is usually somebody at the table who was "
                    "in the middle of it last week.",
                ),
                Text(
                    "Ingen behøver have styr på det. Det hjælper mere at høre, hvordan andre gør, "
                    "end at høre, hvordan man burde.",
                    "Nobody needs to have it sorted. Hearing what others do helps more than "
                    "hearing what one ought to do.",
                ),
            ]
        ),
        Quote(
            Text(
                "Min datter lå på gulvet og skreg, og tre andre rykkede bare kopperne lidt til "
                "side.",
                "My daughter lay on the floor and screamed, and three other parents just moved "
                "their cups a little.",
            ),
            Text("En mor, der går hjemme", "A mum who is at home with her child"),
        ),
    ],
    fields={
        "host": Text("To frivillige fra huset.", "Two volunteers from the house."),
        "bring": Text(
            "Gerne et stykke frugt til fadet.",
            "A piece of fruit for the dish, if you like.",
        ),
        "first_time": Text(
            "Gå direkte ind på Legegulvet. Værten sidder der og siger goddag.\n"
            "Tag en kop, og slip barnet løs. Navnene lærer vi hen ad vejen.\n"
            "Kom, når luren er overstået, og gå, når humøret slipper op.",
            "Walk straight in to the play floor. The host is there and says hello.\n"
            "Take a cup and let your toddler loose. We learn the names along the way.\n"
            "Come when the nap is over, and leave when the good mood runs out.",
        ),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, FRIDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=FR",
            start=time(9, 30),
            end=time(11, 30),
            zones=("legegulvet", "koekkenet"),
            responsible=HOST,
        )
    ]


def _settle(series: Series, by: User) -> None:
    """Last week's, with who was there."""
    heads = Heads(families=11, adults=12, babies=3, toddlers=12, children=2)
    counted(heads, held_the_week_before(coming_dates(series)[0]))


TUMLINGECAFE = DemoSeries(
    slug="tumlingecafe",
    words=WORDS,
    stages=(Stage.TUMLING,),
    topics=("opdragelse",),
    kind=Kind.CAFE,
    languages=("da", "en"),
    noise=Noise.LIVELY,
    lines=_lines,
    settle=_settle,
)
