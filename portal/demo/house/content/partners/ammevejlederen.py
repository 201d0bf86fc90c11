"""The breastfeeding counsellor, whom the founders wish for themselves."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Ammevejlederen"),
    lead=Text(
        "Når det gør ondt, når barnet slipper, når I er i tvivl, om der er mælk nok. "
        "Ammevejlederen sætter sig ved siden af og ser, hvordan I gør."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Amning ser let ud, når andre gør det. For mange tager det nogle uger, før det "
                    "falder på plads, og så hjælper det, at en, der har set det mange gange, "
                    "kigger på, hvordan barnet ligger, og hvordan det får fat."
                ),
                Text(
                    "Flasken er der ikke noget i vejen med. Vil I give den ved siden af, eller vil "
                    "I holde op med at amme, får I hjælp til det også."
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("Sår og revner på brystvorterne"),
                Text("Et barn, der måske ikke får nok"),
                Text("Bryster, der er spændte, eller mælk, der løber for stærkt"),
                Text("Amning af tvillinger eller af et barn, der kom for tidligt"),
                Text("Udpumpning, flaske og det at skulle tilbage på arbejde"),
                Text("Spørgsmål, før barnet er født"),
            ]
        ),
        HOW,
        Steps(
            [
                Text("Kom i ammecaféen, eller ring og få en tid."),
                Text("Kom gerne, når barnet snart er sultent, så I kan amme imens."),
                Text(
                    "Ammevejlederen ser på, spørger og viser en anden stilling, hvis den er bedre."
                ),
                Text(
                    "I lægger en plan for det næste døgn og aftaler, hvornår I taler sammen igen."
                ),
            ]
        ),
        Callout(
            Text("Ring til lægen i stedet for at vente"),
            [
                Text(
                    "Får moren feber og et rødt, ømt bryst, så bliv ved med at amme, og ring til "
                    "egen læge."
                ),
                Text(
                    "Vil den nyfødte ikke spise, er den slap eller svær at vække til måltiderne, "
                    "så ring med det samme til fødestedet, egen læge eller lægevagten."
                ),
            ],
        ),
    ],
)

AMMEVEJLEDEREN = DemoPartner(
    slug="ammevejlederen",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("amning", "foedsel"),
    phone="00 00 00 04",
    email="ammevejleder@example.org",
    hours=Text("Alle hverdage kl. 10–14. Læg en besked, så ringer ammevejlederen op samme dag."),
    is_step_free=True,
    checked_days_ago=33,
)
