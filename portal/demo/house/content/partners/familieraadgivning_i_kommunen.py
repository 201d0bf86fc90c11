"""A municipality's open family counselling, outside the house."""

from core.enums import Stage
from portal.house.parts import Bullets, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Åben familierådgivning i kommunen", "Open family counselling"),
    lead=Text(
        "Kommunens rådgivning for familier med børn under 18 år. I kan komme uden henvisning, og "
        "I kan være anonyme.",
        "The municipality's counselling for families with children under 18. You need no "
        "referral, and you can be anonymous.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Rådgiverne er vant til familier, der har meget at se til. De taler med jer "
                    "nogle få gange om det, der er svært lige nu, og der bliver ikke oprettet en "
                    "sag, fordi I kommer.",
                    "The counsellors are used to families with a lot on their hands. They talk "
                    "with you a few times about what is hard right now, and your coming does not "
                    "open a case.",
                ),
                Text(
                    "Har I brug for mere end det, fortæller de, hvad kommunen ellers kan tilbyde, "
                    "og hjælper jer med at søge.",
                    "If you need more than that, they tell you what else the municipality can "
                    "offer, and help you apply.",
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text(
                    "Et barn, der er trist eller vredt, eller som trækker sig",
                    "A child who is sad or angry, or who withdraws",
                ),
                Text(
                    "Skilsmisse og aftaler, der ikke holder",
                    "Divorce, and agreements that do not hold",
                ),
                Text(
                    "Sygdom, pengesorger eller andet, der vælter hverdagen",
                    "Illness, money worries or other things that upset daily life",
                ),
                Text(
                    "Følelsen af ikke at slå til",
                    "The feeling of falling short",
                ),
            ]
        ),
        HOW,
        Steps(
            [
                Text(
                    "Ring, skriv eller mød op i åbningstiden.",
                    "Call, write or walk in during opening hours.",
                ),
                Text(
                    "Fortæl, hvad det drejer sig om. I bestemmer selv, om I vil sige jeres navn.",
                    "Say what it is about. Whether you give your name is up to you.",
                ),
                Text(
                    "I får en tid. Har I brug for tolk, så sig det med det samme, så er tolken "
                    "med.",
                    "You are given a time. If you need an interpreter, say so at once, and one "
                    "will be there.",
                ),
                Text(
                    "I taler med den samme rådgiver hver gang.",
                    "You talk to the same counsellor each time.",
                ),
            ]
        ),
    ],
)

FAMILIERAADGIVNING_I_KOMMUNEN = DemoPartner(
    slug="familieraadgivning-i-kommunen",
    words=WORDS,
    stages=tuple(Stage),
    topics=("raadgivning", "opdragelse", "ungdom"),
    is_outside=True,
    phone="00 00 00 07",
    email="familieraadgivning@example.org",
    website="https://example.org/familieraadgivning",
    hours=Text(
        "Eksempel: mandag–fredag kl. 9–14, torsdag til kl. 17",
        "Example: Monday to Friday, 09:00–14:00, Thursday until 17:00",
    ),
    languages=("da", "en"),
    has_interpreter=True,
    is_step_free=True,
    checked_days_ago=60,
)
