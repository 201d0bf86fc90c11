"""Baby massage and reflexology, whom the founders wish for themselves."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Babymassage og zoneterapi"),
    lead=Text(
        "Varme hænder, lidt olie og god tid. Her lærer I at massere jeres barn, så I kan gøre det "
        "derhjemme på puslebordet."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Massage er en måde at være sammen på. I lærer nogle få rolige greb, og I "
                    "lærer at se, hvornår barnet nyder det. Et barn, der vender hovedet væk, siger "
                    "fra, og så holder man op."
                ),
                Text(
                    "Zoneterapi er tryk på fødderne. Nogle oplever, at det giver ro. Det er "
                    "alternativ behandling: Den kan ikke stille en diagnose og træder ikke i "
                    "stedet for sundhedsplejersken eller lægen."
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("Et barn, der er nogle uger gammelt og ikke kravler endnu"),
                Text("Hænder, der er i tvivl om, hvor fast de må tage"),
                Text("Lyst til en rolig time uden telefon"),
                Text("En far, der vil have noget, kun han og barnet gør"),
            ]
        ),
        HOW,
        Steps(
            [
                Text("Giv barnet mad i god tid, så det hverken er sultent eller lige har spist."),
                Text("Tag et stort håndklæde med. Olien står klar, og den er uden parfume."),
                Text(
                    "Rummet er varmet op. Barnet ligger foran jer, og vi tager ét greb ad gangen."
                ),
                Text("Skal barnet spise, skiftes eller sove, holder I pause. Det gør alle."),
            ]
        ),
        Callout(
            Text("Er barnet ikke, som det plejer?"),
            [
                Text(
                    "Har det feber, spiser det dårligt, eller er der ingen trøst, der hjælper, så "
                    "ring til egen læge, før I kommer. Uden for lægens åbningstid er det "
                    "lægevagten."
                )
            ],
        ),
    ],
)

BABYMASSAGE_OG_ZONETERAPI = DemoPartner(
    slug="babymassage-og-zoneterapi",
    words=WORDS,
    stages=(Stage.BABY,),
    phone="00 00 00 05",
    email="babymassage@example.org",
    website="https://example.org/babymassage",
    hours=Text("Mandag og onsdag kl. 9–12"),
    price=Text("Zoneterapi koster 300 kr. pr. gang. Hvad et hold koster, står ved datoerne."),
    is_step_free=True,
    checked_days_ago=47,
)
