"""A themed day as a plain event: one Sunday about sleep, one place for the whole family."""

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
    title=Text("Temadag om søvn", "A Day about Sleep"),
    lead=Text(
        "En søndag om at sove, vågne og falde i søvn igen. For jer, der venter et barn, og for "
        "jer, der er trætte allerede.",
        "A Sunday about sleeping, waking and dropping off again. For you who are expecting a "
        "baby, and for you who are tired already.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like")),
        Paragraphs(
            [
                Text(
                    "Vi begynder med det, der er almindeligt, for det er som regel det, man "
                    "savner at vide klokken tre om natten. Derefter taler vi om putning, "
                    "opvågninger og lure, og om hvordan et spædbarn sover sikkert.",
                    "We start with what is normal, because that is what one longs to know at "
                    "three in the morning. Then we talk about bedtimes, night waking and naps, "
                    "and about how a small baby sleeps safely.",
                ),
                Text(
                    "Ingen får en metode med hjem. I får et par ting, I kan prøve, og en "
                    "fornemmelse af, hvad der nok går over af sig selv.",
                    "Nobody goes home with a method. You get a few things to try, and a feeling "
                    "for what will probably pass by itself.",
                ),
                Text(
                    "Kom hele dagen eller bare til det, I har brug for. I melder jer til som "
                    "familie og tager én plads, hvor mange I end er. Børn må gerne være med, og "
                    "der er plads til en lur i Samtalerummet hele dagen.",
                    "Come for the whole day or just for the part you need. You sign up as a "
                    "family and take one place, however many you are. Children are welcome, and "
                    "there is room for a nap in the talking room all day.",
                ),
                Text(
                    "Oplæggene er på dansk. Bagest sidder en, der oversætter til engelsk.",
                    "The talks are in Danish. Somebody sits at the back and puts them into "
                    "English.",
                ),
            ]
        ),
        Heading(Text("Dagen", "The day")),
        Facts(
            [
                (
                    Text("10.00", "10:00"),
                    Text("Godmorgen og rundstykker", "Good morning and bread rolls"),
                ),
                (
                    Text("10.30", "10:30"),
                    Text(
                        "Det første år: Hvad er almindeligt, og hvordan sover barnet sikkert?",
                        "The first year: what is normal, and how does a baby sleep safely?",
                    ),
                ),
                (
                    Text("12.00", "12:00"),
                    Text(
                        "Frokost. Tag madpakker med, vi giver frugt og kaffe.",
                        "Lunch. Bring your own; there is fruit and coffee.",
                    ),
                ),
                (
                    Text("13.00", "13:00"),
                    Text(
                        "Putning uden kamp, for forældre til tumlinger",
                        "Bedtime without a battle, for parents of toddlers",
                    ),
                ),
                (
                    Text("14.15", "14:15"),
                    Text(
                        "Jeres spørgsmål, på tomandshånd eller sammen med de andre",
                        "Your questions, one to one or together with the others",
                    ),
                ),
                (
                    Text("15.00", "15:00"),
                    Text("Tak for i dag. Sov godt.", "Thank you for coming. Sleep well."),
                ),
            ]
        ),
    ],
    fields={
        "bring": Text(
            "Madpakker og et tæppe til den, der skal sove.",
            "Lunch, and a blanket for whoever needs to sleep.",
        ),
        "first_time": Text(
            "Værten tager imod i Legesalen og viser, hvor der er kaffe, og hvor der er stille.\n"
            "Sæt jer, hvor I vil, også på gulvet. I behøver ikke sige noget.\n"
            "Kom til ét punkt, og gå efter det, hvis det passer jer bedst.",
            "The host meets you in the playroom and shows you where the coffee is, and where it "
            "is quiet.\n"
            "Sit where you like, on the floor too. You need not say anything.\n"
            "Come for one item and leave after it, if that suits you best.",
        ),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, SUNDAY, weeks=4),
            start=time(10),
            end=time(15),
            zones=("legesalen", "samtalerummet"),
            capacity=20,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (sunday,) = coming_dates(series)
    sign_up((DemoFamily(25, 2), DemoFamily(26, 1, (6,)), DemoFamily(27, 2, (3, 30))), sunday)


TEMADAG_OM_SOEVN = DemoSeries(
    slug="temadag-om-soevn",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING),
    topics=("soevn",),
    kind=Kind.THEMED_DAY,
    languages=("da", "en"),
    noise=Noise.MIXED,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    lines=_lines,
    settle=_settle,
)
