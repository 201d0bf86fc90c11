"""A mothers' group in several languages, outside the house. Nobody has checked its facts."""

from core.enums import Stage
from portal.house.parts import Bullets, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Mødregruppe på flere sprog"),
    lead=Text(
        "For mødre, der er nye i Danmark, og for dem, der har boet her længe uden at lære mange at "
        "kende. Her bliver talt dansk, arabisk, engelsk og det, man ellers kan."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Børnene er med. Man drikker te, synger sange fra flere lande og spørger "
                    "hinanden om det, ingen fortæller: hvad der skal i en madpakke, hvad "
                    "sundhedsplejersken kommer for, og hvad børnehaven mener med ”flyverdragt”."
                ),
                Text(
                    "En frivillig, der selv er kommet til landet som voksen, tager imod. Dansk "
                    "lærer man undervejs, og ingen retter på nogen."
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text("At være mor i et land, hvor ens egen mor ikke er i nærheden"),
                Text("Et brev fra kommunen, der er svært at forstå"),
                Text("Spørgsmål om at tale to sprog derhjemme"),
                Text("En lang formiddag, der bliver kortere sammen med andre"),
            ]
        ),
        HOW,
        Steps(
            [
                Text("Kom, som I er. Man skal ikke melde sig til."),
                Text("Sig, hvilket sprog der er lettest. Som regel er der en, der taler det."),
                Text("Formiddagen slutter med den samme sang hver gang. Den kan man hurtigt."),
            ]
        ),
    ],
)

MOEDREGRUPPE_PAA_FLERE_SPROG = DemoPartner(
    slug="moedregruppe-paa-flere-sprog",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING),
    topics=("sprog",),
    is_outside=True,
    phone="00 00 00 08",
    email="moedregruppen@example.org",
    hours=Text("Torsdag kl. 9.30–11.30, ikke i skoleferier"),
    price=Text("10 kr. pr. gang til te og frugt."),
    languages=("da", "en", "ar"),
    checked_days_ago=None,
)
