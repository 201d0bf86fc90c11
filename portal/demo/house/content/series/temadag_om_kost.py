"""A themed day about food: one Sunday, from the first porridge to the lunch box."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import SUNDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Temadag om kost"),
    lead=Text(
        "En søndag om mad til store og små: den første grød, madpakken til skolen og freden "
        "omkring bordet. Frokosten laver vi sammen."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Der er to korte oplæg, og resten foregår med hænderne. Børnene vasker grønt, "
                    "rører og dækker bord, og de mindste sidder med et stykke agurk og ser til."
                ),
                Text(
                    "Vi taler om, hvad barnet har brug for i hvilken alder, og hvordan man laver "
                    "én middag, som alle kan spise af. Ingen bliver vejet eller målt, hverken "
                    "store eller små."
                ),
                Text(
                    "I melder jer til som familie og tager én plads, hvor mange I end er. Skriv "
                    "til os, hvis der er noget, I ikke tåler eller ikke spiser."
                ),
            ]
        ),
        Heading(Text("Dagen")),
        Facts(
            [
                (Text("10.00"), Text("Kaffe til de store, grøntsager at vaske til de små")),
                (Text("10.30"), Text("Fra mælk til mad: det første år")),
                (Text("11.15"), Text("Vi laver frokost, fire hold om hver sin ret")),
                (Text("12.30"), Text("Vi spiser")),
                (
                    Text("13.15"),
                    Text("Madpakker, der mætter. Imens er der leg på Legegulvet."),
                ),
                (Text("14.00"), Text("Tak for mad. Opvasken tager vi sammen.")),
            ]
        ),
    ],
    fields={
        "price": Text("50 kr. pr. familie til frokosten. I betaler, når I kommer."),
        "bring": Text("Forklæder og en madkasse til det, der bliver tilovers."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, SUNDAY, weeks=7),
            start=time(10),
            end=time(14),
            zones=("legesalen", "vaerkstedet", "koekkenet"),
            capacity=16,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (sunday,) = coming_dates(series)
    sign_up((DemoFamily(1, 2, (40,)), DemoFamily(63, 1, (62, 90)), DemoFamily(67, 2, (7,))), sunday)


TEMADAG_OM_KOST = DemoSeries(
    slug="temadag-om-kost",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING, Stage.BARN),
    topics=("kost",),
    kind=Kind.THEMED_DAY,
    noise=Noise.LIVELY,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    closes_minutes_before=2 * 24 * 60,
    read_after=("lad-babyen-spise-selv", "naar-alt-er-ad"),
    lines=_lines,
    settle=_settle,
)
