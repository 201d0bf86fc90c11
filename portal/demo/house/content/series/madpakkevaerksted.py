"""Madpakkeværksted: one late afternoon in the kitchen. One place is left."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words
from signups.enums import Basis

from ...days import THURSDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...questions import answer, ask
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Madpakkeværksted"),
    lead=Text("Børnene smører, de voksne skærer, og alle går hjem med en madpakke til i morgen."),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "På det lange bord i Værkstedet står rugbrød, fisk, æg, kikærtepostej og "
                    "grønt i skåle. Hvert barn pakker sin egen kasse og bestemmer, hvad der skal "
                    "ligge hvor. Den voksne må foreslå, men ikke bytte om."
                ),
                Text(
                    "I ovnen i Køkkenet bager vi grove boller, der kan fryses. Imens taler de "
                    "voksne om det, der er svært: morgener uden tid, kasser, der kommer fulde "
                    "hjem, og børn, der kun vil have det samme."
                ),
                Text(
                    "I går hjem med en madpakke hver, en pose boller og en håndfuld idéer, barnet "
                    "selv har sagt ja til."
                ),
            ]
        ),
        Heading(Text("Allergi og vaner")),
        Paragraphs(
            [
                Text(
                    "Er der noget, I ikke tåler eller ikke spiser, så skriv til os, inden vi "
                    "køber ind. Vi bruger ikke nødder, og der er altid noget uden svinekød."
                ),
            ]
        ),
    ],
    fields={
        "host": Text("To frivillige fra huset."),
        "price": Text("30 kr. pr. familie til råvarer. I betaler, når I kommer."),
        "bring": Text("Madkasse og forklæde til hvert barn."),
    },
)

#: Seven of the eight places.
FAMILIES = (
    DemoFamily(1, 1, (40,)),
    DemoFamily(18, 1, (92,)),
    DemoFamily(20, 1, (88,)),
    DemoFamily(63, 1, (62, 90)),
    DemoFamily(64, 2, (75,)),
    DemoFamily(65, 1, (50, 101)),
    DemoFamily(66, 1, (84,)),
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, THURSDAY, weeks=1),
            start=time(16, 30),
            end=time(18, 30),
            zones=("vaerkstedet", "koekkenet"),
            capacity=8,
        )
    ]


def _settle(series: Series, by: User) -> None:
    allergies = ask(
        series,
        {
            "da": "Er der mad, du ikke tåler?",
            "en": "Is there food that you cannot have?",
            "ar": "هل هناك طعام لا تتحمّله؟",
        },
        {
            "da": "Vi smører sammen, og så køber vi ikke det ind.",
            "en": "We make food together, and then do not buy it.",
            "ar": "نُعدّ الطعام معًا، ولن نشتريه عندئذ.",
        },
        is_per_person=True,
        basis=Basis.CONSENT,
        keep_days=2,
    )
    (afternoon,) = coming_dates(series)
    sign_up(FAMILIES, afternoon)
    answer(allergies, FAMILIES[0], "nødder", person=2)


MADPAKKEVAERKSTED = DemoSeries(
    slug="madpakkevaerksted",
    words=WORDS,
    stages=(Stage.BARN,),
    topics=("kost",),
    kind=Kind.WORKSHOP,
    noise=Noise.LIVELY,
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    closes_minutes_before=24 * 60,
    read_after=("madpakken-der-kommer-tom-hjem",),
    lines=_lines,
    settle=_settle,
)
