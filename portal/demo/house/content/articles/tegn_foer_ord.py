"""Signs before words: what babytegn are, five to begin with, and when to ask about speech."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Questions,
    Quote,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import SPEECH_CONSULTANT

WORDS = Words(
    title=Text("Tegn før ord"),
    lead=Text(
        "I nogle måneder ved barnet godt, hvad det vil, og kan bare ikke sige det. Giv det fem "
        "tegn at sige det med. Så skal I gætte mindre."
    ),
    fields={"reviewed_by": SPEECH_CONSULTANT},
    body=[
        Paragraphs(
            [
                Text(
                    "Barnet rækker armen frem. Er det lampen? Køleskabet? Mormor? I gætter, og "
                    "for hvert forkert gæt stiger stemmen en tone. Otte måneder gammel og fuld af "
                    "meninger, som ingen forstår."
                ),
                Text(
                    "Babyer forstår ord, længe før de kan sige dem. Munden er langsom at lære at "
                    "styre, hænderne er hurtigere. De fleste børn vinker farvel og rækker armene "
                    "op for at blive taget, før det første ord kommer. Babytegn bygger videre på "
                    "det: I siger ordet og laver et tegn til det, samtidig."
                ),
                Text(
                    "Det er en leg og en hjælp, ikke et kursus, barnet skal bestå. Et barn uden "
                    "babytegn lærer også at tale. Og tegnene gør ikke barnet dovent med ordene, "
                    "for ordet hører det jo hver gang."
                ),
            ]
        ),
        Heading(Text("Sådan begynder I")),
        Steps(
            [
                Text("Vælg to–tre ord, I bruger mange gange om dagen, og som barnet går op i."),
                Text("Fang barnets blik, sig ordet, og lav tegnet: ”Vil du have mælk?”"),
                Text("Lav tegnet hver gang, lige før det sker, eller mens det sker."),
                Text("Vent. Tæl til fem inde i hovedet, og se på barnets hænder."),
                Text("Svar på alt, der ligner. Det første tegn er sjældent pænt."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Begynd, når barnet er seks–otte måneder. Der går tit et par måneder, før det "
                    "første tegn kommer tilbage, så hold ud. Begynder I, når barnet er større, "
                    "går det som regel hurtigere."
                ),
            ]
        ),
        Heading(Text("Fem tegn til en almindelig dag")),
        Facts(
            [
                (Text("Mælk"), Text("Luk og åbn hånden et par gange, som når man malker.")),
                (
                    Text("Mere"),
                    Text("Saml fingrene på begge hænder, og lad fingerspidserne banke let sammen."),
                ),
                (Text("Spise"), Text("Før de samlede fingre op til munden.")),
                (Text("Sove"), Text("Læg kinden ned i hånden, og luk øjnene.")),
                (Text("Færdig"), Text("Vend håndfladerne op, og slå let ud til siden.")),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Der findes bøger og hold med flere tegn, og nogle laver dem lidt anderledes. "
                    "Det gør ikke noget. Det vigtige er, at I gør det ens derhjemme, og at "
                    "dagplejen, vuggestuen og bedsteforældrene ved, hvad barnet mener."
                ),
            ]
        ),
        NextStep(
            "oplaeg-babytegn",
            Text("Lær de første tegn sammen med andre, og øv dem, mens babyerne kigger på."),
        ),
        Quote(
            Text(
                "Den dag, hun viste mere med begge hænder, gik det op for mig, at hun længe havde "
                "ventet på, at vi forstod det."
            ),
            Text("En mor på barsel"),
        ),
        Heading(Text("Det er jer, der virker")),
        Paragraphs(
            [
                Text(
                    "Tegn virker, fordi I ser på hinanden, taler langsomt og venter på svar. Det "
                    "kan I også gøre uden. Sæt ord på det, barnet kigger på. Gentag dets lyde, og "
                    "giv det tid til at svare. Syng, og læs den samme bog igen. Læg telefonen væk "
                    "imens: Et barn lærer ord af et ansigt, der ser på det."
                ),
                Text(
                    "Taler I flere sprog hjemme, så brug det, I hver især er bedst til. Lav det "
                    "samme tegn til ordet på begge sprog. Så kan barnet mærke, at de to ord hører "
                    "sammen."
                ),
            ]
        ),
        Questions(
            [
                (
                    Text("Hvad nu, hvis barnet aldrig laver et tegn?"),
                    Text(
                        "Så har det alligevel hørt jer tale, set jer i øjnene og fået tid til at "
                        "svare. Det er det, der tæller. Mange børn springer tegnene over og går "
                        "direkte til ordene."
                    ),
                ),
                (
                    Text("Hvornår skal vi holde op igen?"),
                    Text(
                        "Det klarer barnet selv. Når et ord bliver nemt at sige, glider tegnet ud."
                    ),
                ),
            ]
        ),
        Heading(Text("Hvornår skal I spørge?")),
        Paragraphs(
            [
                Text(
                    "Børn lærer at tale i meget forskelligt tempo. Tal alligevel med "
                    "sundhedsplejersken, hvis I kan genkende noget af det her:"
                ),
            ]
        ),
        Bullets(
            [
                Text("Barnet reagerer ikke på lyde eller på jeres stemme, uanset alder."),
                Text("Det siger ikke ”ba-ba” eller ”da-da”, når det er omkring ti måneder."),
                Text(
                    "Det hverken peger, vinker eller viser jer noget, når det er lidt over et år."
                ),
                Text("Det har ingen ord ved halvandet år."),
                Text("Det sætter ikke to ord sammen, når det er godt to år."),
                Text("Det mister ord eller øjenkontakt, som det har haft."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Så kan hørelsen blive undersøgt, og sundhedsplejersken kan sende jer videre "
                    "til kommunens talehørekonsulent. I behøver ikke være sikre. Det er nok at "
                    "undre sig."
                ),
            ]
        ),
        NextStep(
            "sundhedsplejen",
            Text("Her kan I spørge om sprog og hørelse, også når der er længe til næste besøg."),
        ),
    ],
)

TEGN_FOER_ORD = DemoArticle(
    slug="tegn-foer-ord",
    words=WORDS,
    stages=(Stage.BABY, Stage.TUMLING),
    topics=("sprog",),
    reviewed_weeks_ago=23,
)
