"""Folkekirkens Familiestøtte, whom the founders name as host of the Barselscafé."""

from core.enums import Stage
from portal.house.parts import Bullets, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Folkekirkens Familiestøtte", "Folkekirkens Familiestøtte"),
    lead=Text(
        "De er værter ved barselscaféen om onsdagen. Og de er gode at få en stille snak med, når "
        "det er blevet tungt derhjemme.",
        "They host the Baby Café on Wednesdays. And they are easy to talk to when things at home "
        "are hard.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Folkekirkens Familiestøtte er til for familier, der har brug for lidt mere "
                    "luft. Det kan være et par ekstra hænder, en at tale med eller bare et sted "
                    "at gå hen, hvor nogen har dækket bord.",
                    "Folkekirkens Familiestøtte, the family support of the Church of Denmark, is "
                    "there for families who need a little breathing space. That can be an extra "
                    "pair of hands, somebody to talk to, or just a place to go where somebody has "
                    "laid the table.",
                ),
                Text(
                    "I skal ikke være medlem af folkekirken, og ingen spørger, hvad I tror på.",
                    "You need not be a member of the church, and nobody asks what you believe.",
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text(
                    "I savner nogen at være på barsel sammen med",
                    "You would like company while you are on leave",
                ),
                Text(
                    "I er løbet tør for kræfter, og bedsteforældrene bor langt væk",
                    "You have run out of strength, and the grandparents live far away",
                ),
                Text(
                    "I skændes om, hvem der er mest træt",
                    "You quarrel about who is the most tired",
                ),
                Text(
                    "I er alene med det hele",
                    "You are alone with it all",
                ),
            ]
        ),
        HOW,
        Steps(
            [
                Text(
                    "Kom i barselscaféen, og tag fat i værten. Eller ring, hvis det er lettere.",
                    "Come to the Baby Café and find the host. Or call, if that is easier.",
                ),
                Text(
                    "I taler om, hvad der ville gøre hverdagen lidt lettere.",
                    "You talk about what would make daily life a little lighter.",
                ),
                Text(
                    "Sammen finder I ud af, hvad der skal ske. Der sker ikke noget, I ikke selv "
                    "har sagt ja til.",
                    "Together you find out what should happen. Nothing happens that you have not "
                    "said yes to.",
                ),
            ]
        ),
    ],
)

FOLKEKIRKENS_FAMILIESTOETTE = DemoPartner(
    slug="folkekirkens-familiestoette",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING, Stage.BARN),
    topics=("foedsel", "opdragelse"),
    phone="00 00 00 02",
    email="familiestoette@example.org",
    website="https://example.org/familiestoette",
    hours=Text(
        "Eksempel: tirsdag–torsdag kl. 9–14",
        "Example: Tuesday to Thursday, 09:00–14:00",
    ),
    languages=("da", "en"),
    is_step_free=True,
    checked_days_ago=5,
)
