"""A group for parents who have lost a child, outside the house."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Sorg og tab"),
    lead=Text(
        "For forældre, der har mistet et barn i graviditeten, ved fødslen eller senere. Her sidder "
        "andre, der ved, hvordan det er, og man behøver ikke sige noget."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Gruppen mødes hver anden uge om aftenen. To ledere, der er vant til at være "
                    "sammen med mennesker i sorg, passer på samtalen. Nogle fortæller, nogle "
                    "lytter, og barnets navn må gerne siges højt."
                ),
                Text(
                    "I kan komme sammen eller hver for sig. To forældre sørger sjældent ens og "
                    "sjældent i samme takt, og det er der plads til."
                ),
                Text("Der er ingen frist. Nogle kommer efter få uger, andre efter flere år."),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("Tabet af et barn i graviditeten, også tidligt"),
                Text("Søskende, der spørger, hvor barnet er nu"),
                Text("En ny graviditet, der mest er angst"),
                Text("Mærkedage, arbejde og venner, der ikke ved, hvad de skal sige"),
            ]
        ),
        HOW,
        Steps(
            [
                Text("Ring eller skriv. Først taler I alene med en af lederne."),
                Text("I hører, hvem gruppen er for, og hvornår der er plads."),
                Text("Den første aften siger I jeres fornavn. Mere skal I ikke."),
                Text("I kan blive væk en aften, holde op og komme igen."),
            ]
        ),
        Callout(
            Text("Når det er for meget"),
            [
                Text(
                    "Kan I hverken sove eller spise, eller har I tanker om ikke at ville leve, så "
                    "ring i dag til egen læge eller til lægevagten på 70 11 31 31. Livslinien "
                    "svarer på 70 201 201. Er der fare lige nu, så ring 112."
                )
            ],
        ),
    ],
)

SORG_OG_TAB = DemoPartner(
    slug="sorg-og-tab",
    words=WORDS,
    stages=tuple(Stage),
    topics=("sorg",),
    is_outside=True,
    phone="00 00 00 09",
    email="sorgogtab@example.org",
    website="https://example.org/sorgogtab",
    hours=Text("Telefon mandag kl. 16–18. Gruppen mødes om aftenen i lige uger."),
    referral=Text("I skal ikke have en henvisning, men en samtale med en af lederne først."),
    is_step_free=False,
    checked_days_ago=41,
)
