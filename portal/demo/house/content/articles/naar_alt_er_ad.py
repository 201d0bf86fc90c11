"""The picky child: why, who decides what at the table, and when it is more than a phase."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Quote,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import DIETITIAN

WORDS = Words(
    title=Text("Når alt er ad"),
    lead=Text(
        "I går spiste han tre frikadeller. I dag er de ad. Del opgaven: I bestemmer, hvad der "
        "kommer på bordet, og han bestemmer, hvad der kommer i munden."
    ),
    fields={"reviewed_by": DIETITIAN},
    body=[
        Paragraphs(
            [
                Text(
                    "Ærterne er skubbet ud på kanten. Kartoflen må ikke røre ved sovsen, og "
                    "sovsen skulle slet ikke have været der. I har lavet mad i tre kvarter, og nu "
                    "siger et menneske på én meter, at det smager af sko. Uden at have smagt."
                ),
                Text(
                    "Et kræsent barn er ikke dårligt opdraget. Mellem to og seks år er de fleste "
                    "i perioder på vagt over for mad, de ikke kender, og også over for noget af "
                    "det, de plejede at spise. De vokser langsommere end som babyer og skal bruge "
                    "mindre. Og de har opdaget, at munden er deres egen."
                ),
            ]
        ),
        Heading(Text("Hvem bestemmer hvad?")),
        Facts(
            [
                (
                    Text("De voksne"),
                    Text(
                        "Bestemmer, hvad der er på bordet, hvornår I spiser, og at I sidder sammen."
                    ),
                ),
                (
                    Text("Barnet"),
                    Text("Bestemmer, hvad det vil spise af det, der er, og hvor meget."),
                ),
                (
                    Text("Ingen"),
                    Text("Bestemmer over en andens mund."),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Det lyder enkelt, og det er svært kl. 18. Men pres virker dårligt, også det "
                    "venlige. ”Bare én bid” gør maden til noget, der skal overstås. Og når isen "
                    "er lønnen for broccolien, er det isen, barnet lærer at holde af."
                ),
            ]
        ),
        Heading(Text("I aften ved bordet")),
        Steps(
            [
                Text("Sæt maden frem i skåle, så barnet selv kan tage."),
                Text("Sørg for, at der er én ting, det plejer at spise: brød, kartofler, agurk."),
                Text("Lad det nye stå der uden at nævne det. Det tæller, at det er på bordet."),
                Text("Spis selv af det, og tal om noget andet."),
                Text(
                    "Lad barnet spytte ud i en serviet, hvis det vil. Så er det mindre farligt at "
                    "smage."
                ),
                Text(
                    "Efter en halv time er måltidet slut, uden bemærkninger. Det næste kommer om "
                    "et par timer."
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Et barn skal tit møde en ny smag ti gange eller mere, før den bliver god. At "
                    "se, lugte, røre og slikke tæller også. De ni gange, broccolien kom retur, "
                    "var ikke spildt."
                ),
            ]
        ),
        Quote(
            Text("Da vi holdt op med at tælle mundfulde, begyndte vi at tale sammen igen."),
            Text("En mor til en femårig"),
        ),
        NextStep(
            "oplaeg-naar-barnet-ikke-vil-spise",
            Text("En aften om kræsne børn og ro ved bordet, med god tid til spørgsmål."),
        ),
        Heading(Text("Se på ugen, ikke på tallerkenen")),
        Paragraphs(
            [
                Text(
                    "Små børn spiser ujævnt: meget om morgenen, næsten intet om aftenen, alt på "
                    "en tirsdag. Over en uge går det som regel op. Tre måltider og to–tre "
                    "mellemmåltider er nok. Læg mærke til, hvad der ryger ned imellem: Mælk, "
                    "juice og kiks kan tage hele appetitten, så giv vand. Et par glas mælk om "
                    "dagen er rigeligt, når barnet er fyldt et år."
                ),
                Text(
                    "Børn tør mere, når de selv har haft mad i hænderne. Det behøver ikke være "
                    "stort:"
                ),
            ]
        ),
        Bullets(
            [
                Text("Vælg mellem gulerod og majs i butikken."),
                Text("Skyl, riv, rør, og drys."),
                Text("Dæk bord, og hæld vand op."),
                Text("Så karse i vindueskarmen, og klip den selv."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Giv 10 mikrogram D-vitamin hver dag, til barnet er fire år, og derefter 5–10 "
                    "mikrogram i vinterhalvåret. Andre tilskud er sjældent nødvendige. Er I i "
                    "tvivl, så spørg sundhedsplejersken, før I køber noget."
                ),
            ]
        ),
        Heading(Text("Når det er mere end en periode")),
        Bullets(
            [
                Text("Barnet taber sig, eller det følger ikke længere sin vækstkurve."),
                Text("Det spiser ganske få ting, og der bliver færre af dem."),
                Text(
                    "Det hoster, kløjes eller kaster op ved mange måltider, eller det har ondt, "
                    "når det spiser."
                ),
                Text("Det er bange ved bordet, eller maden styrer hele familiens dag."),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Så ring til sundhedsplejersken eller egen læge. De kan måle og veje, finde "
                    "ud af, om der er en grund i kroppen, og sende jer videre til en diætist, "
                    "hvis der er brug for det. I må også gerne ringe, før det bliver slemt."
                ),
            ]
        ),
        NextStep(
            "aaben-raadgivning-sundhedsplejerske",
            Text(
                "Tag en helt almindelig uges mad med på en seddel. Det er et godt sted at begynde."
            ),
        ),
    ],
)

NAAR_ALT_ER_AD = DemoArticle(
    slug="naar-alt-er-ad",
    words=WORDS,
    stages=(Stage.TUMLING, Stage.BARN),
    topics=("kost", "opdragelse"),
    reviewed_weeks_ago=27,
)
