"""A talk about baby-led weaning: one early afternoon, with something to taste."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Callout, Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import TUESDAY, coming
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries
from ..choking import CHOKING

WORDS = Words(
    title=Text("Oplæg: BLW, når barnet spiser selv"),
    lead=Text(
        "Bløde stykker i stedet for mos på en ske, eller lidt af hvert. Halvanden time om at lade "
        "barnet spise med fingrene, så det er trygt og mætter."
    ),
    body=[
        Heading(Text("Det handler om")),
        Paragraphs(
            [
                Text(
                    "BLW kommer af det engelske ”baby-led weaning”: Barnet sidder med ved bordet "
                    "og spiser selv, fra det får den første mad. Sundhedsplejersken fortæller, "
                    "hvornår barnet er klar til det, og hvordan man kommer i gang."
                ),
                Text(
                    "Sundhedsstyrelsen anbefaler, at barnet får mad ved siden af mælken fra "
                    "omkring seks måneder, og at det først og fremmest er grød og mos, så der er "
                    "energi og jern nok i. Fingermaden kan komme ved siden af. I hører, hvordan "
                    "de to ting går sammen."
                ),
                Text(
                    "I Køkkenet ser vi på størrelser: Hvor blød skal en gulerod være, og hvordan "
                    "skærer man en vindrue? De børn, der er i gang, må gerne smage."
                ),
            ]
        ),
        Callout(
            Text("Galt i halsen"),
            [
                Text(
                    "Barnet skal sidde op og aldrig spise alene. Nødder, popcorn, hele vindruer "
                    "og hårde, rå stykker hører ikke til på bordet. Honning venter, til barnet er "
                    "fyldt et år."
                ),
                Text(
                    "Vi viser, hvordan man hører forskel på et barn, der hoster maden op, og et, "
                    "der ikke får luft, og I øver, hvad man så gør:"
                ),
                *CHOKING,
            ],
        ),
        Heading(Text("Eftermiddagen")),
        Facts(
            [
                (Text("12.30"), Text("Oplæg: klar, parat, mad")),
                (Text("13.10"), Text("I Køkkenet: størrelser, skiver og en smag")),
                (Text("13.40"), Text("Spørgsmål")),
                (Text("14.00"), Text("Tak for i dag, og husk smækken")),
            ]
        ),
    ],
    fields={
        "bring": Text("En smæk med lommer, hvis barnet skal smage."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, TUESDAY, weeks=5),
            start=time(12, 30),
            end=time(14),
            zones=("legesalen", "koekkenet"),
            capacity=12,
        )
    ]


def _settle(series: Series, by: User) -> None:
    (afternoon,) = coming_dates(series)
    sign_up((DemoFamily(40, 2, (3,)), DemoFamily(43, 1, (4,)), DemoFamily(45, 1, (6,))), afternoon)


OPLAEG_BLW = DemoSeries(
    slug="oplaeg-blw",
    words=WORDS,
    stages=(Stage.BABY,),
    topics=("kost",),
    kind=Kind.TALK,
    noise=Noise.MIXED,
    partner="sundhedsplejen",
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    read_before=("lad-babyen-spise-selv",),
    lines=_lines,
    leads_on_to=("oplaeg-naar-barnet-ikke-vil-spise",),
    settle=_settle,
)
