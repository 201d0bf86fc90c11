"""A themed day: one Sunday about sleep, to which one just comes; its items have their seats."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import SUNDAY, coming
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
                    "Vi begynder med det, der er almindeligt, for det er som regel det, man gerne "
                    "ville vide klokken tre om natten. Derefter taler vi om putning, opvågninger "
                    "og lure, og om hvordan et spædbarn sover sikkert.",
                    "We start with what is normal, because that is what you long to know at "
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
                    "Kom hele dagen eller bare til det, I har brug for. Til selve dagen skal I "
                    "ikke melde jer, men oplæggene og børnepasningen har hver deres pladser. Vi "
                    "begynder med rundstykker kl. 10, spiser frokost kl. 12 og slutter kl. 15.",
                    "Come for the whole day or just for the part you need. There is no sign-up "
                    "for the day itself, but the talks and the child-minding each have their own "
                    "places. We begin with bread rolls at 10:00, have lunch at 12:00 and end at "
                    "15:00.",
                ),
                Text(
                    "Oplæggene er på dansk. Bagest sidder en, der oversætter til engelsk.",
                    "The talks are in Danish. Somebody sits at the back and puts them into "
                    "English.",
                ),
            ]
        ),
    ],
    fields={
        "bring": Text(
            "Madpakker og et tæppe til den, der skal sove. Vi giver frugt og kaffe.",
            "Lunch, and a blanket for whoever needs to sleep. There is fruit and coffee.",
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
            zones=("legesalen", "samtalerummet", "vaerkstedet"),
        )
    ]


TEMADAG_OM_SOEVN = DemoSeries(
    slug="temadag-om-soevn",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING),
    topics=("soevn",),
    kind=Kind.THEMED_DAY,
    languages=("da", "en"),
    noise=Noise.MIXED,
    partner="sundhedsplejen",
    read_before=("det-foerste-aars-naetter",),
    read_after=("godnat-uden-kamp",),
    lines=_lines,
)
