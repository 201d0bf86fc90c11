"""Gravidgruppe: an afternoon each week for all who are expecting, however far along."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise
from portal.house.parts import Callout, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import WEDNESDAY, coming
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Gravidgruppe"),
    lead=Text(
        "Onsdag eftermiddag er der te, bløde stole og andre, der venter barn. Kom hver uge eller "
        "bare den uge, hvor I har brug for det."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Vi begynder med, hvordan ugen er gået. Så går snakken, hvorhen den vil: "
                    "bækkenet, barselsplanen, chefen, tasken, navnet, og hvad man svarer dem, der "
                    "vil vide, om det ikke snart er nu."
                ),
                Text(
                    "Nogle er i uge 12, andre går over tid. Derfor er der næsten altid en, der "
                    "lige har stået der, hvor I står."
                ),
                Text(
                    "Partner, søster og veninde er velkomne. Har I et barn i forvejen, kan det "
                    "lege på Legegulvet lige ved siden af, hvis en voksen er med."
                ),
            ]
        ),
        Callout(
            Text("Vent ikke til onsdag"),
            [
                Text(
                    "Vi er ikke fagfolk i gruppen. Er I i tvivl om noget, så spørg jordemoderen "
                    "eller egen læge."
                ),
                Text(
                    "Bløder du, siver der fostervand, har du stærk hovedpine eller stærke smerter "
                    "i maven, eller mærker du mindre liv, end du plejer, så ring med det samme: "
                    "til fødestedet, eller til egen læge eller lægevagten, hvis du er tidligt "
                    "henne."
                ),
            ],
        ),
    ],
    fields={
        "host": Text("En mor fra huset, som selv har gået i gruppen."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, WEDNESDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=WE",
            start=time(15, 30),
            end=time(17),
            zones=("samtalerummet",),
        )
    ]


GRAVIDGRUPPE = DemoSeries(
    slug="gravidgruppe",
    words=WORDS,
    stages=(Stage.GRAVID,),
    topics=("foedsel",),
    kind=Kind.GROUP,
    noise=Noise.QUIET,
    lines=_lines,
    leads_on_to=("barselscafe",),
)
