"""Counselling for teenagers and their parents, outside the house."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from ..whom_to_call import BOERNETELEFONEN, LIVSLINIEN
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Ungdomsrådgivningen"),
    lead=Text(
        "For unge, der har noget på hjerte, og for forældre, der ikke ved, hvad de skal sige. Man "
        "kan ringe, skrive eller bare møde op."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Her taler unge med en voksen, der hverken er deres lærer eller deres "
                    "forælder. De kan komme uden at spørge om lov derhjemme, og de kan tage en ven "
                    "med."
                ),
                Text(
                    "Forældre er også velkomne, alene eller sammen med den unge. Man kan for "
                    "eksempel øve sig på den samtale, der ikke vil i gang."
                ),
                Text(
                    "Rådgiverne har tavshedspligt. Er en ung under 18 i fare, skal de hente hjælp, "
                    "og det siger de til den unge først."
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("Skole, der er blevet svær at gå i"),
                Text("Venner, kærester og det at stå udenfor"),
                Text("Tristhed, uro eller tanker, der ikke vil holde op"),
                Text("Rusmidler, skærm og nætter, der er blevet til dage"),
                Text("Skænderier derhjemme, der altid ender samme sted"),
            ]
        ),
        HOW,
        Steps(
            [
                Text("Ring, skriv eller gå ind ad døren i åbningstiden."),
                Text("Den unge bestemmer, hvad I taler om. Forældre får deres egen samtale."),
                Text("Man kan komme én gang eller flere. Der skal ikke søges om noget."),
            ]
        ),
        Callout(
            Text("Siger den unge, at livet ikke er værd at leve?"),
            [
                Text(
                    "Så spørg roligt ind til det, og lad ikke den unge være alene. Ring til egen "
                    "læge eller til lægevagten på 70 11 31 31 samme dag. Er der fare lige nu, så "
                    "ring 112."
                ),
                LIVSLINIEN,
                BOERNETELEFONEN,
            ],
        ),
    ],
)

UNGDOMSRAADGIVNINGEN = DemoPartner(
    slug="ungdomsraadgivningen",
    words=WORDS,
    stages=(Stage.TEEN,),
    topics=("raadgivning", "ungdom", "opdragelse"),
    is_outside=True,
    phone="00 00 00 06",
    email="ungdomsraadgivningen@example.org",
    website="https://example.org/ungdomsraadgivningen",
    hours=Text("Eksempel: mandag–torsdag kl. 13–17, onsdag til kl. 20"),
    languages=("da", "en"),
    is_step_free=False,
    checked_days_ago=19,
)
