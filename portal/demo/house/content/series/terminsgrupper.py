"""Terminsgrupper: each first Saturday of a month, for those due half a year later."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import SATURDAY, coming_in_month
from ...families import DemoFamily, coming_dates, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Terminsgrupper", "Due-Date Groups"),
    lead=Text(
        "Den første lørdag i måneden mødes de, der har termin et halvt år senere. Så kender I "
        "nogen, inden barnet kommer.",
        "On the first Saturday of the month we bring together those who are due half a year "
        "later, so that you know somebody before the baby comes.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like")),
        Paragraphs(
            [
                Text(
                    "Én eftermiddag om måneden er Legesalen holdt fri til jer: i januar til jer "
                    "med termin i juli, i februar til jer med termin i august. Børnene kommer "
                    "nogenlunde samtidig, så I kan følges ad længe efter fødslen.",
                    "One afternoon a month the playroom is kept free for you: in January for "
                    "those due in July, in February for those due in August. The babies come at "
                    "about the same time, so you can keep each other company long after the "
                    "birth.",
                ),
                Text(
                    "Først tager vi en runde: Hvornår er det, hvor skal I føde, og hvordan har I "
                    "det? Så er der te, brød og god tid. Inden I går, aftaler gruppen selv, om "
                    "den vil ses her i huset, gå ture eller bare skrive sammen.",
                    "First we go round: when is it, where will you give birth, and how are you? "
                    "Then there is tea, bread and plenty of time. Before you leave, the group "
                    "decides for itself whether to meet here, go for walks or just write to each "
                    "other.",
                ),
                Text(
                    "Kom som par, alene eller med en søster. Det er lige meget, om det er det "
                    "første barn eller det fjerde. Har det været svært at nå hertil, er der også "
                    "plads til det.",
                    "Come as a couple, alone or with a sister. It does not matter whether it is "
                    "your first baby or your fourth. If getting this far was hard, there is room "
                    "for that too.",
                ),
            ]
        ),
        Heading(Text("Hvis måneden ikke passer", "If the month does not suit you")),
        Paragraphs(
            [
                Text(
                    "Ligger terminen på kanten mellem to måneder, så vælg den gruppe, der passer "
                    "jer bedst. Er I længere henne, så kom alligevel, eller kig forbi "
                    "gravidgruppen om onsdagen.",
                    "If your due date falls between two months, choose the group that "
                    "suits you best. If you are further along, come all the same, or drop in on "
                    "the pregnancy group on Wednesdays.",
                ),
            ]
        ),
    ],
    fields={
        "host": Text(
            "En frivillig fra huset, som selv har gået i en terminsgruppe.",
            "A volunteer from the house who has been in a due-date group herself.",
        ),
        "first_time": Text(
            "Alle er nye, for der begynder en ny gruppe hver måned.\n"
            "Værten tager imod i Legesalen og begynder runden. Man må gerne sige pas.\n"
            "Kvalme og træthed er gode grunde til at komme senere eller gå før.",
            "Everybody is new, as a new group starts each month.\n"
            "The host meets you in the playroom and starts the round. You may always pass.\n"
            "Feeling sick or tired is a good reason to come late or leave early.",
        ),
    },
)

#: The first has two seats left.
MANY = (
    DemoFamily(28, 2),
    DemoFamily(29, 2),
    DemoFamily(30, 1),
    DemoFamily(31, 2, (28,)),
    DemoFamily(32, 2, language="en"),
    DemoFamily(33, 1),
    DemoFamily(34, 2),
    DemoFamily(35, 2, (41,)),
)
SOME = (DemoFamily(36, 2), DemoFamily(37, 1), DemoFamily(38, 2))


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming_in_month(today, SATURDAY, 1),
            rule="RRULE:FREQ=MONTHLY;BYDAY=1SA",
            start=time(13),
            end=time(15),
            zones=("legesalen",),
            capacity=10,
        )
    ]


def _settle(series: Series, by: User) -> None:
    first, second = coming_dates(series)[:2]
    sign_up(MANY, first)
    sign_up(SOME, second)


TERMINSGRUPPER = DemoSeries(
    slug="terminsgrupper",
    words=WORDS,
    stages=(Stage.GRAVID,),
    topics=("foedsel",),
    kind=Kind.GROUP,
    languages=("da", "en"),
    noise=Noise.QUIET,
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    lines=_lines,
    leads_on_to=("barselscafe",),
    settle=_settle,
)
