"""Setting limits without scolding: a no that holds, and what to do when one shouts after all."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Quote,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import FAMILY_THERAPIST

WORDS = Words(
    title=Text("Nej uden skældud"),
    lead=Text(
        "Et nej behøver ikke være højt for at gælde. Gå helt hen til barnet, sig det kort, og "
        "bliv stående. Og sig undskyld, når I alligevel er kommet til at råbe."
    ),
    fields={"reviewed_by": FAMILY_THERAPIST},
    body=[
        Paragraphs(
            [
                Text(
                    "Barnet ligger på maven og vil ikke have jakke på. I har sagt det pænt fem "
                    "gange, og den sjette gang er det ikke pænt. Bagefter sidder alle i bilen og "
                    "er kede af det, og ingen kan huske, hvad det var med den jakke."
                ),
                Text(
                    "Alle forældre kommer til at skælde ud. En gang imellem kan et barn godt "
                    "holde til det. Men af skældud lærer børn mest at blive bange eller at råbe "
                    "selv, og der skal mere og mere til. Grænser holder bedre, når de er få, "
                    "rolige og de samme fra dag til dag."
                ),
            ]
        ),
        Heading(Text("Hvad kan man forlange?")),
        Facts(
            [
                (
                    Text("1–2 år"),
                    Text(
                        "Kan ikke holde sin lyst tilbage. Flyt tingen eller barnet, og vis, hvad "
                        "det må i stedet."
                    ),
                ),
                (
                    Text("2–4 år"),
                    Text(
                        "Vil selv, bliver rasende og kan ikke falde til ro alene. Brug korte "
                        "sætninger, og bliv i nærheden."
                    ),
                ),
                (
                    Text("4–6 år"),
                    Text(
                        "Kender reglen og glemmer den, når det er sjovt. Mind om den, før det "
                        "begynder."
                    ),
                ),
                (
                    Text("6–10 år"),
                    Text("Kan være med til at lave aftalen og mærker straks, om den er retfærdig."),
                ),
            ]
        ),
        Heading(Text("Et nej, der holder")),
        Steps(
            [
                Text("Gå hen til barnet, og sæt jer på hug. Et nej gennem tre rum er bare støj."),
                Text("Sig, hvad I ser: ”Du er midt i at bygge.”"),
                Text("Sig, hvad der skal ske, i én sætning: ”Nu skal jakken på.”"),
                Text("Giv et valg, der er et rigtigt valg: ”Vil du selv, eller skal jeg hjælpe?”"),
                Text("Vent ti sekunder. Det er længe. Vent alligevel."),
                Text("Gør det, I har sagt, roligt og uden flere ord: ”Nu hjælper jeg dig.”"),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Barnet må gerne blive vredt. Nejet er jeres, vreden er barnets egen, og den "
                    "skal ikke tales væk. ”Du ville blive, og så er det dumt at skulle gå. Det "
                    "kan jeg godt forstå. Vi går nu.” Begge dele kan være sandt på én gang."
                ),
            ]
        ),
        Quote(
            Text(
                "Jeg er holdt op med at råbe fra køkkenet. Jeg går hen og rører ved hendes "
                "skulder. Det er fem skridt, og de sparer en halv time."
            ),
            Text("En far til tre"),
        ),
        Heading(Text("Færre kampe")),
        Bullets(
            [
                Text("Skriv jeres fem vigtigste regler ned. Resten må vente, til der er kræfter."),
                Text("Bliv enige, når børnene sover, og ikke hen over hovedet på dem."),
                Text("Sig ja, når I kan. Så vejer et nej mere."),
                Text(
                    "Sig det, I vil have: ”Gå stille” er lettere at gøre end ”lad være med at "
                    "løbe”."
                ),
                Text("Sig til i god tid: ”Om to minutter slukker vi.”"),
                Text(
                    "Lad konsekvensen passe til sagen. Det, der er spildt, tørrer vi op sammen. "
                    "Det, der bliver kastet med, får en pause på hylden."
                ),
                Text("Læg mærke til det, der lykkes: ”Du hængte din jakke op.”"),
            ]
        ),
        NextStep(
            "temadag-om-opdragelse",
            Text("Tal om det sammen med andre forældre. Børnene leger lige ved siden af imens."),
        ),
        Callout(
            Text("Det siger loven"),
            [
                Text(
                    "Børn har ret til omsorg og tryghed. Siden 1997 har det i Danmark været "
                    "forbudt at slå sit barn, også når det er et enkelt klap eller en endefuld. "
                    "Er en hånd på vej, så gå ind i et andet rum, til den er faldet til ro. Og "
                    "tal med nogen om det i dag."
                ),
            ],
        ),
        Heading(Text("Når I alligevel råber")),
        Paragraphs(
            [
                Text(
                    "Så er det jer, der gør det godt igen. Vent, til I er faldet ned, og sig det "
                    "kort: ”Jeg råbte. Det var ikke din skyld, og det skal jeg ikke. Undskyld.” I "
                    "behøver ikke give køb på jakken. Barnet lærer to ting: at voksne også kan "
                    "tage fejl, og hvordan man siger undskyld."
                ),
                Text(
                    "Læg mærke til, hvornår det sker. Er det altid kl. 7.38 og kl. 17, er det "
                    "ikke barnet, der skal laves om, men klokkeslættet. Læg tøjet frem aftenen "
                    "før. Spis noget, før I henter. Gå tidligere i seng i en uge, og se, om nogen "
                    "råber mindre."
                ),
            ]
        ),
        Heading(Text("Hvornår skal I spørge?")),
        Paragraphs(
            [
                Text(
                    "Tal med nogen, hvis I råber hver dag, hvis I er bange for jeres egen vrede, "
                    "hvis nogen bliver slået, eller hvis barnet næsten altid er vredt, trist "
                    "eller bange. Begynd hos pædagogen, læreren eller sundhedsplejersken, eller "
                    "kom i den åbne rådgivning. De har hørt det før, og det bliver lettere af at "
                    "blive sagt."
                ),
            ]
        ),
        NextStep(
            "aaben-raadgivning-familieterapeut",
            Text("Kom med én situation, der går galt igen og igen. Den er nok at begynde med."),
        ),
    ],
)

NEJ_UDEN_SKAELDUD = DemoArticle(
    slug="nej-uden-skaeldud",
    words=WORDS,
    stages=(Stage.TUMLING, Stage.BARN),
    topics=("opdragelse",),
    reviewed_weeks_ago=7,
)
