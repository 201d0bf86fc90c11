"""Reflexology and babies: one afternoon that also says what not to count on."""

from datetime import date, time

from core.enums import Stage
from core.models import User
from events.enums import Kind, Mode, Noise, TakesSeat
from events.models import Series
from portal.house.parts import Callout, Heading, NextStep, Paragraphs
from portal.house.text import Text, Words

from ...days import FRIDAY, coming
from ...families import DemoFamily, coming_dates, say_yes, sign_up
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Zoneterapi og baby"),
    lead=Text(
        "En eftermiddag om små fødder: hvad zoneterapi er, hvad I selv kan prøve derhjemme, og "
        "hvad man ikke skal regne med."
    ),
    body=[
        Heading(Text("Sådan er det")),
        Paragraphs(
            [
                Text(
                    "Zoneterapeuten fortæller, hvad der foregår i en behandling, og viser rolige "
                    "tryk og strøg på fødderne. I prøver først på jeres egen hånd, så I mærker, "
                    "hvor lidt der skal til."
                ),
                Text(
                    "Bagefter er det børnenes tur, hvis de vil. Vil de ikke, holder I bare "
                    "fødderne varme. Det er der også ro i."
                ),
                Text(
                    "Mange synes, det er rart at have noget at gøre med hænderne, når barnet er "
                    "uroligt. Men zoneterapi er alternativ behandling, og der er ikke sikker "
                    "viden om, at den hjælper mod kolik, ørebetændelse eller urolig søvn. Det "
                    "siger vi, som det er."
                ),
            ]
        ),
        Callout(
            Text("Når barnet græder meget"),
            [
                Text(
                    "Tal med sundhedsplejersken eller egen læge, så barnet bliver set. Har det "
                    "feber, er det sløvt, eller vil det ikke spise, så ring til egen læge samme "
                    "dag, eller til lægevagten, når der er lukket."
                ),
                Text(
                    "Er I ved at miste besindelsen, så læg barnet trygt i sengen, gå ud af "
                    "rummet, og ring til en, der kan komme. Ryst aldrig et barn."
                ),
            ],
        ),
        NextStep(
            "aaben-raadgivning-sundhedsplejerske",
            Text("Hos sundhedsplejersken kan I tale gråd og søvn igennem uden at bestille tid."),
        ),
    ],
    fields={
        "bring": Text("Et lille tæppe eller en stofble til at lægge under barnet."),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, FRIDAY, weeks=3),
            start=time(13),
            end=time(14, 30),
            zones=("legesalen",),
            capacity=10,
        )
    ]


#: Two have had a yes, and two wait for an answer.
WITH_A_YES = (DemoFamily(46, 1, (3,)), DemoFamily(48, 2, (5,)))
WITHOUT_AN_ANSWER = (DemoFamily(49, 1, (2,)), DemoFamily(90, 2, (4,), is_first_time=True))


def _settle(series: Series, by: User) -> None:
    (afternoon,) = coming_dates(series)
    sign_up(WITH_A_YES, afternoon)
    for family in WITH_A_YES:
        say_yes(family, afternoon, by=by)
    sign_up(WITHOUT_AN_ANSWER, afternoon)


ZONETERAPI_OG_BABY = DemoSeries(
    slug="zoneterapi-og-baby",
    words=WORDS,
    stages=(Stage.BABY,),
    kind=Kind.WORKSHOP,
    noise=Noise.QUIET,
    partner="babymassage-og-zoneterapi",
    mode=Mode.DATE,
    takes_seat=TakesSeat.PARTY,
    needs_approval=True,
    lines=_lines,
    settle=_settle,
)
