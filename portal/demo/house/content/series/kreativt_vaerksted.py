"""Kreativt værksted: every second week, but for one, and a day put in. One picks the dates."""

from datetime import date, time, timedelta

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import TUESDAY, coming, is_holiday, rfc5545
from ...families import DemoFamily, coming_dates, sign_up_for_several
from ...people import HOST
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Kreativt værksted"),
    lead=Text(
        "Lav noget med hænderne sammen med barnet og andre på barsel: fodaftryk i ler, en uro, en "
        "bog af stof."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Vi laver en ting ad gangen, og den når at blive færdig. Er barnet vågent, "
                    "hjælper det til. Sover det, får I to hænder fri."
                ),
                Text(
                    "Leret, papiret og stofresterne ligger fremme, når I kommer. Værten viser, "
                    "hvordan man gør, og holder gerne et barn, mens der bliver klippet. Sakse og "
                    "småting står højt."
                ),
                Text(
                    "Kom en enkelt gang eller flere: I vælger selv datoerne, når I melder jer til."
                ),
                Text(
                    "Det behøver ikke blive pænt. Et fodaftryk, der skred, er også et fodaftryk, "
                    "og det er tit det, man gemmer."
                ),
            ]
        ),
    ],
    fields={
        "host": Text("En frivillig fra huset, som er glad for ler og stof."),
        "price": Text("20 kr. til materialer. I betaler, når I kommer."),
        "bring": Text("Tøj, der må blive plettet, til både store og små."),
    },
)

LEFT_OUT_AFTER = timedelta(weeks=4)
#: A Thursday in a week that is not the workshop's own.
PUT_IN_AFTER = timedelta(weeks=7, days=2)
#: From there to the Thursday of the next such week, when the first is a holiday.
OR_LATER = timedelta(weeks=2)


def _lines(today: date) -> list[DemoLine]:
    first = coming(today, TUESDAY)
    put_in = first + PUT_IN_AFTER
    if is_holiday(put_in):
        put_in += OR_LATER
    rule = [
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        f"EXDATE:{rfc5545(first + LEFT_OUT_AFTER)}",
        f"RDATE:{rfc5545(put_in)}",
    ]
    return [
        DemoLine(
            from_date=first,
            rule="\n".join(rule),
            start=time(13),
            end=time(15),
            zones=("vaerkstedet",),
            capacity=8,
            responsible=HOST,
        )
    ]


def _settle(series: Series, by: User) -> None:
    first, second, third, *_later = coming_dates(series)
    sign_up_for_several([DemoFamily(21, 1, (4,))], [first, second, third], whole_series=False)
    sign_up_for_several([DemoFamily(22, 1, (7,))], [first, third], whole_series=False)


KREATIVT_VAERKSTED = DemoSeries(
    slug="kreativt-vaerksted",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING),
    kind=Kind.WORKSHOP,
    noise=Noise.MIXED,
    mode=Mode.PICK,
    takes_seat=TakesSeat.PARTY,
    lines=_lines,
    settle=_settle,
)
