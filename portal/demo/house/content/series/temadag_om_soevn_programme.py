"""What is on the programme of the day about sleep: small series with seats of their own."""

from collections.abc import Callable
from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Paragraphs
from portal.house.text import Text, Words

from ...days import SUNDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries
from .temadag_om_soevn import TEMADAG_OM_SOEVN

Lines = Callable[[date], list[DemoLine]]


def _on_the_day(start: time, end: time, zone: str, capacity: int) -> Lines:
    def lines(today: date) -> list[DemoLine]:
        day = coming(today, SUNDAY, weeks=4)
        return [DemoLine(from_date=day, start=start, end=end, zones=(zone,), capacity=capacity)]

    return lines


def _some_have_signed_up(series: Series, by: User) -> None:
    (sunday,) = coming_dates(series)
    sign_up((DemoFamily(25, 2), DemoFamily(26, 1, (6,)), DemoFamily(27, 2, (3, 30))), sunday)


THE_FIRST_YEAR = DemoSeries(
    slug="soevn-det-foerste-aar",
    part_of=TEMADAG_OM_SOEVN.slug,
    words=Words(
        title=Text("Det første år: Hvad er almindeligt?", "The first year: what is normal?"),
        lead=Text(
            "Hvor meget et spædbarn sover, hvorfor det vågner, og hvordan det ligger sikkert.",
            "How much a small baby sleeps, why it wakes, and how it lies safely.",
        ),
        body=[
            Paragraphs(
                [
                    Text(
                        "En sundhedsplejerske fortæller om nætterne fra fødslen til etårsdagen, "
                        "og bagefter svarer hun på jeres spørgsmål. Babyer må gerne være med og "
                        "tager ingen plads.",
                        "A health visitor talks about the nights from birth to the first "
                        "birthday, and then answers your questions. Babies are welcome and take "
                        "no place.",
                    )
                ]
            )
        ],
    ),
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("soevn",),
    kind=Kind.TALK,
    languages=("da", "en"),
    noise=Noise.MIXED,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.ADULTS,
    lines=_on_the_day(time(10, 30), time(11, 45), "legesalen", 24),
    settle=_some_have_signed_up,
)

BEDTIME = DemoSeries(
    slug="soevn-putning-uden-kamp",
    part_of=TEMADAG_OM_SOEVN.slug,
    words=Words(
        title=Text("Putning uden kamp", "Bedtime without a battle"),
        lead=Text(
            "Når tumlingen vil have én bog til, et glas vand til og jer til. Om rækkefølge, ro og "
            "om at gå, mens barnet er vågent.",
            "When the toddler wants one more book, one more glass of water and one more of you. "
            "About order, calm, and leaving while the child is awake.",
        ),
        body=[
            Paragraphs(
                [
                    Text(
                        "Først et oplæg på en halv time, så taler I sammen to og to om, hvordan "
                        "jeres egne aftener går. Ingen skal sige noget højt.",
                        "First a talk of half an hour, then you speak two by two about how your "
                        "own evenings go. Nobody has to say anything out loud.",
                    )
                ]
            )
        ],
    ),
    stages=(Stage.TUMLING,),
    topics=("soevn", "opdragelse"),
    kind=Kind.TALK,
    languages=("da", "en"),
    noise=Noise.QUIET,
    partner="familieterapeuterne",
    mode=Mode.DATE,
    takes_seat=TakesSeat.ADULTS,
    lines=_on_the_day(time(13), time(14), "legesalen", 24),
)

CHILDREN_MEANWHILE = DemoSeries(
    slug="soevn-boernene-imens",
    part_of=TEMADAG_OM_SOEVN.slug,
    words=Words(
        title=Text("Børnene imens", "The children meanwhile"),
        lead=Text(
            "To frivillige leger med børnene i Værkstedet, mens I hører oplæg. I er lige ved "
            "siden af.",
            "Two volunteers play with the children in the workshop while you listen. You are "
            "right next door.",
        ),
        body=[
            Paragraphs(
                [
                    Text(
                        "Aflevér og hent, når det passer jer. Græder dit barn, henter vi dig. "
                        "Sutten og yndlingsdyret må gerne komme med.",
                        "Bring and fetch your child when it suits you. If it cries, we come for "
                        "you. The dummy and the favourite toy are welcome.",
                    )
                ]
            )
        ],
        fields={"host": Text("To frivillige fra huset.", "Two volunteers from the house.")},
    ),
    stages=(Stage.TUMLING, Stage.BARN),
    kind=Kind.PLAY,
    languages=("da", "en"),
    noise=Noise.LIVELY,
    mode=Mode.DATE,
    takes_seat=TakesSeat.CHILDREN,
    min_age=12,
    max_age=6 * 12,
    lines=_on_the_day(time(10, 30), time(14), "vaerkstedet", 8),
)

PROGRAMME = (THE_FIRST_YEAR, BEDTIME, CHILDREN_MEANWHILE)
