"""The family therapist's open hours: every second Thursday, for families of any age."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise
from events.models import Series
from portal.house.parts import Callout, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import THURSDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...people import HOST
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Åben rådgivning med familieterapeuten"),
    lead=Text(
        "Når I skændes om det samme igen og igen, når barnet ikke vil i skole, eller når det hele "
        "er blevet for meget. Kom ind, og sig det højt til en, der er vant til at lytte."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "I får en halv time bag en lukket dør. Terapeuten lytter først og spørger "
                    "bagefter. Inden I går, har I valgt én ting, I vil prøve, og I ved, hvor I "
                    "kan gå hen, hvis det ikke er nok."
                ),
                Text(
                    "Kom som par, alene eller med børnene. Teenageren må gerne sidde i Stuen med "
                    "benene oppe i sofaen og bestemme sig undervejs."
                ),
                Text(
                    "I vælger selv jeres tid, når I melder jer til. Ingen andre end terapeuten kan "
                    "se, at I kommer, og i mailen fra os står der ikke, hvad det handler om."
                ),
            ]
        ),
        Heading(Text("En begyndelse")),
        Paragraphs(
            [
                Text(
                    "En halv time er ikke et forløb. Har I brug for mere, fortæller terapeuten, "
                    "hvad kommunen tilbyder, hvad lægen kan henvise til, og hvad man selv betaler."
                ),
                Text(
                    "Det, I fortæller, bliver i rummet, for terapeuten har tavshedspligt. Kun "
                    "hvis et barn ikke har det godt, kan der være brug for at sige det videre, og "
                    "det taler terapeuten åbent med jer om."
                ),
            ]
        ),
        Callout(
            Text("Hvis nogen er i fare"),
            [
                Text(
                    "Bliver nogen slået eller truet derhjemme, eller taler nogen om at gøre skade "
                    "på sig selv, så vent ikke på næste gang. Ring til egen læge, til lægevagten "
                    "på 70 11 31 31 eller til kommunen, og ring 112, hvis der er fare nu. Er det "
                    "tanker om at dø, svarer Livslinien på 70 201 201."
                ),
            ],
        ),
    ],
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, THURSDAY),
            rule="RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
            start=time(16),
            end=time(18),
            zones=("samtalerummet",),
            capacity=4,
            responsible=HOST,
        )
    ]


def _settle(series: Series, by: User) -> None:
    """The first of the next talks is taken, and the third."""
    first = coming_dates(series)[0]
    for slot, number in ((0, 24), (2, 25)):
        sign_up([DemoFamily(number, 1)], first, slot=slot)


AABEN_RAADGIVNING_FAMILIETERAPEUT = DemoSeries(
    slug="aaben-raadgivning-familieterapeut",
    words=WORDS,
    stages=tuple(Stage),
    topics=("raadgivning", "opdragelse", "ungdom"),
    kind=Kind.COUNSELLING,
    noise=Noise.QUIET,
    partner="familieterapeuterne",
    mode=Mode.SLOTS,
    lines=_lines,
    settle=_settle,
)
