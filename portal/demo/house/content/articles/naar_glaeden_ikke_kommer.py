"""After the birth: when joy does not come, what it is called, and what happens when one calls."""

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
from ..whom_to_call import LIVSLINIEN
from .reviewers import HEALTH_VISITOR

WORDS = Words(
    title=Text("Når glæden ikke kommer", "When joy does not come"),
    lead=Text(
        "Alle ønsker tillykke, og du mærker ingenting, eller alt for meget. Det har et navn, det "
        "er ikke din skyld, og der findes hjælp, der virker.",
        "Everybody says congratulations, and you feel nothing, or far too much. It has a name, it "
        "is not your fault, and there is help that works.",
    ),
    fields={"reviewed_by": HEALTH_VISITOR},
    body=[
        Paragraphs(
            [
                Text(
                    "Barnet ligger i armen på dig, og alle smiler. Det gør du også. Indeni er der "
                    "stille, eller også kører det i ring: Trækker hun vejret? Gør jeg det "
                    "rigtigt? Hvornår går de hjem? Om natten sover hun endelig, og så ligger du "
                    "vågen.",
                    "The baby lies in your arm and everybody smiles. So do you. Inside it is "
                    "silent, or else it goes round and round: Is she breathing? Am I doing it "
                    "right? When will they go home? At night she sleeps at last, and then you lie "
                    "awake.",
                ),
                Text(
                    "Mange har det svært i tiden efter en fødsel. For nogle er det en byge, der "
                    "driver over. For andre bliver den hængende, og så kalder man det en "
                    "efterfødselsreaktion eller en fødselsdepression. Den kan komme efter en god "
                    "fødsel og efter en svær, med det første barn og med det tredje. Den kan også "
                    "ramme den forælder, der ikke har født.",
                    "Many have a hard time after a birth. For some it is a shower that blows "
                    "over. For others it stays, and then it is called a postnatal reaction or "
                    "postnatal depression. It can come after a good birth and after a hard one, "
                    "with the first child and with the third. It can also strike the parent who "
                    "did not give birth.",
                ),
                Text(
                    "Er det for meget at læse, så lad en anden læse det for dig.",
                    "If this is too much to read, let somebody else read it to you.",
                ),
            ]
        ),
        Heading(Text("Hvad er hvad?", "What is what?")),
        Facts(
            [
                (
                    Text("De første dage", "The first days"),
                    Text(
                        "Gråd, grin og tynd hud, tit fra tredje dag. Det kommer af hormoner og "
                        "træthed og går over i løbet af et par uger.",
                        "Tears, laughter and thin skin, often from the third day. It comes from "
                        "hormones and tiredness, and passes within a couple of weeks.",
                    ),
                ),
                (
                    Text("Efterfødselsreaktion", "Postnatal reaction"),
                    Text(
                        "Tristhed, angst, uro eller tomhed, der varer mere end to uger eller "
                        "bliver værre. Den kan begynde når som helst det første år, og også før "
                        "fødslen.",
                        "Sadness, anxiety, unrest or emptiness that lasts more than two weeks or "
                        "gets worse. It can begin at any time in the first year, and before the "
                        "birth too.",
                    ),
                ),
                (
                    Text("Fødselspsykose", "Postnatal psychosis"),
                    Text(
                        "Sjælden og tit pludselig: forvirring, næsten ingen søvn, stemmer eller "
                        "tanker, som andre ikke kan følge. Ring 112 eller til lægevagten på 70 11 "
                        "31 31 med det samme.",
                        "Rare and often sudden: confusion, hardly any sleep, voices, or thoughts "
                        "that others cannot follow. Call 112 or the out-of-hours doctor "
                        "(lægevagten) on 70 11 31 31 at once.",
                    ),
                ),
            ]
        ),
        Heading(Text("Kender du noget af det her?", "Do you know any of this?")),
        Bullets(
            [
                Text(
                    "Du græder meget, eller du kan slet ikke græde.",
                    "You cry a lot, or you cannot cry at all.",
                ),
                Text(
                    "Du kan ikke sove, heller ikke når barnet sover og en anden passer på.",
                    "You cannot sleep, not even when the baby sleeps and somebody else keeps "
                    "watch.",
                ),
                Text(
                    "Du er bange det meste af tiden, eller du ser for dig, at der sker barnet "
                    "noget.",
                    "You are afraid most of the time, or you see before you that something "
                    "happens to the baby.",
                ),
                Text(
                    "Du føler dig langt væk fra barnet, som om du passer det for nogen.",
                    "You feel far away from the baby, as if you were minding it for somebody.",
                ),
                Text(
                    "Du bliver vred på dem, du holder af.",
                    "You get angry with those you love.",
                ),
                Text(
                    "Du tænker, at de andre ville have det bedre uden dig.",
                    "You think the others would be better off without you.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Mange nybagte forældre får skræmmende tanker om, at barnet kommer til skade. "
                    "For de fleste er de så slemme, netop fordi man ikke vil det. Sig dem "
                    "alligevel højt til sundhedsplejersken eller lægen. De har hørt dem før, og "
                    "de kan hjælpe dig med at finde ud af, hvad de betyder.",
                    "Many new parents have frightening thoughts of the baby coming to harm. For "
                    "most they are so bad precisely because you do not want it. Say them aloud "
                    "to the health visitor or the doctor all the same. They have heard them "
                    "before, and they can help you find out what the thoughts mean.",
                ),
            ]
        ),
        Heading(Text("Det kan du gøre i dag", "What you can do today")),
        Steps(
            [
                Text(
                    "Sig én sætning til én, du stoler på: ”Jeg har det ikke godt.” Du behøver "
                    "ikke forklare den.",
                    "Say one sentence to one person you trust: “I am not well.” You need not "
                    "explain it.",
                ),
                Text(
                    "Ring til sundhedsplejersken eller egen læge. Kan du ikke selv, så lad en "
                    "anden ringe, mens du sidder ved siden af.",
                    "Call the health visitor or your own doctor. If you cannot, let somebody else "
                    "call while you sit beside them.",
                ),
                Text(
                    "Få nogle timers søvn i træk. Lad en anden tage barnet og give det en flaske, "
                    "hvis det er det, der skal til.",
                    "Get some hours of sleep in a row. Let somebody else take the baby and give "
                    "it a bottle, if that is what it takes.",
                ),
                Text(
                    "Spis noget, og gå en tur rundt om huset. Ikke for at blive glad, men fordi "
                    "kroppen skal med.",
                    "Eat something and walk round the house. Not to become happy, but because the "
                    "body must come along.",
                ),
                Text(
                    "Sig nej til gæster, der skal have kage.",
                    "Say no to visitors who need cake.",
                ),
            ]
        ),
        NextStep(
            "sundhedsplejen",
            Text(
                "Her kan du sige det, som det er. Du må gerne have barnet med, og det må gerne "
                "græde.",
                "Here you can say it as it is. Do bring the baby, and it is welcome to cry.",
            ),
        ),
        Heading(Text("Hvad sker der, når du ringer?", "What happens when you call?")),
        Paragraphs(
            [
                Text(
                    "Sundhedsplejersken lytter og kommer gerne hjem til dig. Et par måneder efter "
                    "fødslen spørger hun de fleste forældre ud fra et skema med ti spørgsmål, men "
                    "det skal du ikke vente på. Lægen kan se efter, om noget i kroppen spiller "
                    "ind, for eksempel stofskiftet eller blodprocenten, og kan henvise dig til "
                    "psykolog eller psykiater.",
                    "The health visitor listens, and is glad to come to your home. A couple of "
                    "months after the birth she asks most parents ten questions from a form, but "
                    "do not wait for that. The doctor can see whether something in the body plays "
                    "a part, such as the thyroid or the blood count, and can refer you to a "
                    "psychologist or a psychiatrist.",
                ),
                Text(
                    "For de fleste består hjælpen af samtaler, søvn og aflastning i hverdagen. "
                    "Nogle har også brug for medicin, og der findes medicin, man kan amme med. "
                    "Det finder du og lægen ud af sammen.",
                    "For most, help means talks, sleep and relief in everyday life. Some also "
                    "need medicine, and there is medicine you can take while breastfeeding. You "
                    "and the doctor work that out together.",
                ),
                Text(
                    "Mange tier, fordi de er bange for, hvad andre vil tænke. At bede om hjælp er "
                    "at passe på sit barn.",
                    "Many keep silent because they fear what others will think. Asking for help "
                    "is looking after your child.",
                ),
            ]
        ),
        Quote(
            Text(
                "Jeg sagde det til sundhedsplejersken, da hun var på vej ud ad døren. Hun tog "
                "jakken af igen og satte sig.",
                "I told the health visitor when she was on her way out of the door. She took her "
                "jacket off again and sat down.",
            ),
            Text("En mor til en pige på otte måneder", "A mother of an eight-month-old girl"),
        ),
        Heading(Text("Til dig, der bor sammen med hende", "To you who live with her")),
        Paragraphs(
            [
                Text(
                    "Spørg ikke, om hun er glad. Spørg, hvad der er sværest lige nu. Tag barnet, "
                    "natten og telefonen uden at blive bedt om det. Ring til lægen, hvis hun ikke "
                    "kan. Sig ikke, at det nok skal gå. Sig, at du bliver. Og hold øje med dig "
                    "selv, for du kan også blive ramt.",
                    "Do not ask whether she is happy. Ask what is hardest right now. Take the "
                    "baby, the night and the phone without being asked. Call the doctor if she "
                    "cannot. Do not say that it will be all right. Say that you are staying. And "
                    "keep an eye on yourself, for it can strike you too.",
                ),
            ]
        ),
        NextStep(
            "folkekirkens-familiestoette",
            Text(
                "Når I har brug for en, der lytter, og for et par hænder mere i huset.",
                "When you need somebody who listens, and another pair of hands about the house.",
            ),
        ),
        Callout(
            Text("Vent ikke til i morgen", "Do not wait until tomorrow"),
            [
                Text(
                    "Har du tanker om at dø eller om at gøre barnet ondt, eller er en, du holder "
                    "af, pludselig forvirret og ikke til at kende, så ring til egen læge nu, "
                    "eller til lægevagten på 70 11 31 31, når lægen har lukket. Ring 112, hvis "
                    "der er fare. Vær ikke alene imens.",
                    "If you have thoughts of dying or of harming the baby, or somebody you love "
                    "is suddenly confused and not themselves, call your own doctor now, or the "
                    "out-of-hours doctor (lægevagten) on 70 11 31 31 when the surgery is closed. "
                    "Call 112 if there is danger. Do not be alone meanwhile.",
                ),
                LIVSLINIEN,
            ],
        ),
    ],
)

NAAR_GLAEDEN_IKKE_KOMMER = DemoArticle(
    slug="naar-glaeden-ikke-kommer",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("foedsel",),
    reviewed_weeks_ago=19,
    needs_help_box=True,
)
