"""The family therapists, who hold open counselling in the house."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Familieterapeuterne"),
    lead=Text(
        "Når alle gør deres bedste, og det alligevel går skævt. Familieterapeuterne holder åben "
        "rådgivning i huset, og her er der ingen, der får skylden."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "En familieterapeut arbejder med det, der foregår mellem jer: mellem forældre "
                    "og barn, mellem søskende, mellem de to voksne. Terapeuten leder ikke efter "
                    "fejl, men hjælper jer med at se, hvad der sker, og hvad I kan gøre anderledes."
                ),
                Text(
                    "Den åbne rådgivning er til en samtale eller to. Vil I have et længere forløb, "
                    "aftaler I det med terapeuten, og så koster det noget. Prisen får I at vide, "
                    "inden I siger ja."
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("De samme konflikter om mad, skærm og sengetid hver eneste dag"),
                Text("To voksne, der er uenige om, hvor grænsen går"),
                Text("Skilsmisse, og børn, der har fået to hjem"),
                Text("Dine, mine og vores børn under samme tag"),
                Text("Et barn, der er blevet stille, vredt eller bange"),
                Text("En teenager, der ikke siger noget"),
            ]
        ),
        HOW,
        Steps(
            [
                Text(
                    "Se i kalenderen, hvornår der er åben rådgivning, og meld jer til den tid, "
                    "der passer jer."
                ),
                Text(
                    "Kom alene, som par eller med barnet. Der er tegnegrej og legetøj i "
                    "Samtalerummet."
                ),
                Text(
                    "I fortæller, og terapeuten spørger. I behøver ikke have forberedt noget, og "
                    "terapeuten har tavshedspligt."
                ),
                Text(
                    "I går hjem med én ting, I kan prøve. Virker den ikke, så kom igen, så finder "
                    "I en anden."
                ),
            ]
        ),
        Callout(
            Text("Er nogen bange derhjemme?"),
            [
                Text(
                    "Bliver der slået eller truet, så vent ikke til næste rådgivning. Ring til os, "
                    "til kommunen eller til egen læge. Er der fare lige nu, så ring 112."
                )
            ],
        ),
    ],
)

FAMILIETERAPEUTERNE = DemoPartner(
    slug="familieterapeuterne",
    words=WORDS,
    stages=tuple(Stage),
    topics=("raadgivning", "opdragelse", "ungdom"),
    phone="00 00 00 03",
    email="familieterapi@example.org",
    website="https://example.org/familieterapi",
    hours=Text("Telefontid mandag og torsdag kl. 12–13"),
    price=Text("Åben rådgivning i huset er gratis. Et længere forløb koster 700 kr. pr. gang."),
    is_step_free=True,
    checked_days_ago=28,
)
