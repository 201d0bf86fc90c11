"""The pages of the topics: what parents ask, and what there is here about it."""

from portal.house.parts import Paragraphs
from portal.house.text import Text, Words

from .topics_for_hard_times import RAADGIVNING, SORG

SOEVN = Words(
    title=Text("Søvn", "Sleep", "النوم"),
    lead=Text(
        "Hvornår sover barnet igennem, og hvad gør I indtil da? Om nætter, lure og aftener, der "
        "trækker ud.",
        "When will the child sleep through, and what do you do until then? On nights, naps and "
        "evenings that drag on.",
        "متى ينام الطفل الليل كله، وماذا تفعلون حتى ذلك الحين؟ عن الليالي والقيلولة والأمسيات "
        "التي تطول.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "De fleste spørger om det samme: hvor meget et barn skal sove, hvorfor det "
                    "vågner, når det lige var begyndt at gå godt, og hvor længe en putning må "
                    "tage. Svaret skifter fra barn til barn og fra måned til måned. Ét ligger "
                    "fast: Det lille barn sover sikrest på ryggen, med ansigtet frit og uden at "
                    "få det for varmt.",
                    "Most parents ask the same things: how much a child should sleep, why it wakes "
                    "just when things had begun to go well, and how long bedtime may take. The "
                    "answer differs from child to child and from month to month. One thing holds: "
                    "a small baby sleeps most safely on its back, with its face free and without "
                    "getting too warm.",
                    "يسأل معظم الأهل الأسئلة نفسها: كم يجب أن ينام الطفل، ولماذا يستيقظ حين بدأت "
                    "الأمور تتحسن، وكم يمكن أن يطول وقت التنويم. يختلف الجواب من طفل إلى طفل ومن "
                    "شهر إلى شهر. لكنّ أمرًا واحدًا ثابت: الرضيع ينام بأمان أكبر على ظهره، ووجهه "
                    "مكشوف، ودون أن يشعر بحرّ زائد.",
                ),
                Text(
                    "Vi har artikler om det første år og om at putte en tumling, en temadag om "
                    "søvn og åben rådgivning med en sundhedsplejerske. Er det jer, der ikke kan "
                    "mere, så kom med det også.",
                    "We have articles on the first year and on putting a toddler to bed, a themed "
                    "day on sleep, and open hours with a health visitor. If it is you who cannot "
                    "go on, bring that too.",
                    "لدينا مقالات عن السنة الأولى وعن تنويم الطفل الدارج، ويوم كامل عن النوم، "
                    "واستشارة مفتوحة مع زائرة صحية. وإن كنتم أنتم من لم يعد يحتمل، فتعالوا بذلك "
                    "أيضًا.",
                ),
            ]
        )
    ],
)

KOST = Words(
    title=Text("Kost", "Food"),
    lead=Text(
        "Fra den første skefuld til den madpakke, de selv smører. Spørg om mængder og jern, og om "
        "alt det, der ender på gulvet.",
        "From the first spoonful to the lunch box they make themselves. Ask about amounts and "
        "iron, and about all that ends up on the floor.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Forældre spørger, hvornår man begynder, om barnet får nok, og hvad man "
                    "stiller op, når det kun vil have pasta. Det enkelte måltid betyder som regel "
                    "mindre, end man tror. At der er rart ved bordet, betyder mere.",
                    "Parents ask when to begin, whether the child gets enough, and what to do "
                    "when all it wants is pasta. A single meal usually matters less than you "
                    "think. A good mood at the table matters more.",
                ),
                Text(
                    "Vi har artikler om børn, der spiser selv, om kræsne børn og om madpakker, "
                    "der bliver spist. I kalenderen er der oplæg, et madpakkeværksted og en "
                    "temadag om kost. Er I i tvivl om barnets vægt, så spørg sundhedsplejersken.",
                    "We have articles on babies who feed themselves, on picky children and on "
                    "lunch boxes that get eaten. The calendar has talks, a lunch box workshop and "
                    "a themed day on food. If you are in doubt about the child's weight, ask the "
                    "health visitor.",
                ),
            ]
        )
    ],
)

OPDRAGELSE = Words(
    title=Text("Opdragelse", "Upbringing"),
    lead=Text(
        "Grænser, skældud, søskende og skærm. I må gerne være uenige derhjemme. Det er de fleste.",
        "Limits, scolding, siblings and screens. It is all right to disagree at home. Most "
        "parents do.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Nogle spørger, hvordan man siger nej, så det bliver hørt. Andre spørger, "
                    "hvad man gør, når man har råbt. Det er tit de samme forældre, og tit den "
                    "samme dag.",
                    "Some ask how to say no so that it is heard. Others ask what to do after "
                    "having shouted. Often they are the same parents, and often it is the same "
                    "day.",
                ),
                Text(
                    "Vi har en artikel om at sætte grænser uden at skælde ud, en temadag om "
                    "opdragelse og åben rådgivning med en familieterapeut. I får ingen opskrift. "
                    "I får nogen at tale det igennem med.",
                    "We have an article on setting limits without scolding, a themed day on "
                    "upbringing, and open hours with a family therapist. You get no recipe. You "
                    "get somebody to talk it through with.",
                ),
            ]
        )
    ],
)

AMNING = Words(
    title=Text("Amning", "Breastfeeding", "الرضاعة الطبيعية"),
    lead=Text(
        "Kom i ammecaféen med det, der gør ondt, og med det, I undrer jer over. Eller læs videre "
        "her, når I alligevel sidder stille.",
        "Come to the breastfeeding café with what hurts and with what you wonder about. Or read "
        "on here when you are sitting still anyway.",
        "تعالوا إلى مقهى الرضاعة بما يؤلم وبما تتساءلون عنه. أو تابعوا القراءة هنا ما دمتم جالسين "
        "على أي حال.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "De første uger handler det om, hvordan barnet får fat, hvor tit det skal "
                    "spise, og hvordan man kan se, at det får nok. Senere handler det om nætter "
                    "og flasker og om at holde op igen. Giver I flaske, er I lige så velkomne.",
                    "In the first weeks it is about how the baby latches on, how often it should "
                    "feed, and how to see that it gets enough. Later it is about nights and "
                    "bottles, and about stopping again. If you bottle-feed, you are just as "
                    "welcome.",
                    "في الأسابيع الأولى يدور السؤال حول كيف يلتقم الطفل الثدي، وكم مرة يرضع، وكيف "
                    "نعرف أنه يشبع. وبعد ذلك يدور حول الليالي وزجاجة الحليب والتوقف عن الرضاعة. "
                    "وإن كنتم ترضعون بالزجاجة فأهلًا بكم كغيركم.",
                ),
                Text(
                    "I ammecaféen sidder ammevejlederen med og ser, hvordan I gør. Vent ikke på "
                    "ammecaféen, hvis moren får feber og et rødt, ømt bryst, eller hvis den "
                    "nyfødte ikke vil spise. Ring med det samme til egen læge eller lægevagten.",
                    "In the breastfeeding café the counsellor sits with you and sees how you do "
                    "it. Do not wait for the café if the mother gets a fever and a red, sore "
                    "breast, or if the newborn will not feed. Call at once: your own doctor or "
                    "the out-of-hours doctor (lægevagten).",
                    "في مقهى الرضاعة تجلس معكم مستشارة الرضاعة وترى كيف تُرضعون. لا تنتظروا موعده "
                    "إذا أصيبت الأم بالحمى وكان ثديها محمرًّا ومؤلمًا، أو إذا رفض المولود "
                    "الرضاعة، بل اتصلوا فورًا بطبيبكم أو بالطبيب المناوب (lægevagten).",
                ),
            ]
        )
    ],
)

SPROG = Words(
    title=Text("Sprog og tegn", "Language and signs"),
    lead=Text(
        "De peger, pludrer og vinker, længe før de taler. Svar på det hele, så lærer de, at det "
        "nytter at sige noget.",
        "They point, babble and wave long before they talk. Answer all of it, and they learn that "
        "it is worth saying something.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Forældre spørger, hvornår det første ord kommer, om tegn står i vejen for "
                    "ordene, og om to sprog er et for meget. Tegn står ikke i vejen. Og tal "
                    "endelig det sprog, I er bedst til, med jeres barn.",
                    "Parents ask when the first word comes, whether signs get in the way of "
                    "words, and whether two languages are one too many. Signs do not get in the "
                    "way. And do speak the language you know best with your child.",
                ),
                Text(
                    "Vi har en artikel om babytegn og et oplæg, hvor I lærer de første. Undrer I "
                    "jer over barnets sprog, eller er I i tvivl om, hvor godt det hører, så tal "
                    "med sundhedsplejersken eller med dem, der passer barnet.",
                    "We have an article on baby signs and a talk where you learn the first ones. "
                    "If you wonder about the child's language, or are in doubt how well it hears, "
                    "talk to the health visitor or to those who look after the child.",
                ),
            ]
        )
    ],
)

FOEDSEL = Words(
    title=Text("Fødsel og barsel", "Birth and the first weeks"),
    lead=Text(
        "Man kan pakke tasken, men ikke øve sig på det hele. Find nogen inden fødslen, som I kan "
        "skrive til bagefter, når det er nat.",
        "You can pack the bag, but not rehearse it all. Find somebody before the birth whom you "
        "can write to afterwards, when it is night.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Før fødslen handler spørgsmålene om veer og om, hvem der skal med. Bagefter "
                    "handler de om at græde, være lykkelig og ikke have børstet tænder, alt "
                    "sammen før klokken ti.",
                    "Before the birth the questions are about labour and who is to come along. "
                    "Afterwards they are about crying, being happy and not having brushed your "
                    "teeth, all before ten o'clock.",
                ),
                Text(
                    "Vi har terminsgrupper, et oplæg om den første tid og en barselscafé, hvor "
                    "der er god tid til at fortælle, hvordan det gik. Kommer glæden ikke, eller "
                    "bliver tankerne ved med at gå tilbage til fødslen, så tal med "
                    "sundhedsplejersken, jordemoderen eller egen læge.",
                    "We have due-date groups, a talk on the first weeks, and a Baby Café with "
                    "plenty of time to tell how it went. If joy does not come, or if your "
                    "thoughts keep going back to the birth, talk to the health visitor, the "
                    "midwife or your own doctor.",
                ),
            ]
        )
    ],
)

UNGDOM = Words(
    title=Text("Ungdom", "Teenage years"),
    lead=Text(
        "De er på vej ud i verden, og I skal både give slip og holde fast. Lån af andres "
        "erfaringer, så skal I ikke gøre dem alle selv.",
        "They are on their way out into the world, and you have to let go and hold on at the same "
        "time. Borrow from the experience of others, so that you need not make all of it "
        "yourselves.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Hvor sent må de komme hjem? Hvad gør man ved skærmen, ved festerne, ved "
                    "tavsheden? Tit er det ikke svaret, der mangler, men nogen at prøve det af på.",
                    "How late may they come home? What do you do about the screen, the parties, "
                    "the silence? Often it is not the answer that is missing, but somebody to try "
                    "it out on.",
                ),
                Text(
                    "Vi holder møde en aften om måneden og har en artikel om at holde samtalen i "
                    "gang, når døren smækker. Ungdomsrådgivningen er for de unge selv, og der kan "
                    "forældre også ringe.",
                    "We meet one evening a month and have an article on keeping the conversation "
                    "going when the door slams. The youth counselling, Ungdomsrådgivningen, is "
                    "for young people themselves, and parents can call too.",
                ),
            ]
        )
    ],
)

FAR = Words(
    title=Text("Far", "Dads"),
    lead=Text(
        "Man bliver far i sit eget tempo. Det går lettere på et gulv sammen med andre fædre, og "
        "med kaffe til.",
        "You become a dad at your own pace. It comes easier on a floor with other dads, and with "
        "coffee.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Fædre spørger om barsel og søvn, og om hvad man gør, når barnet kun vil have "
                    "den anden. De spørger sjældnere, hvordan de selv har det. Det må de gerne.",
                    "Dads ask about leave and sleep, and about what to do when the child only "
                    "wants the other one. They ask less often about how they are doing "
                    "themselves. They are welcome to.",
                ),
                Text(
                    "Fars Legestue er lørdag formiddag, og vi har en artikel om de første måneder "
                    "som far. Også fædre kan få en efterfødselsreaktion. Bliver det tungt, så tal "
                    "med sundhedsplejersken eller egen læge.",
                    "Dads' Playroom is on Saturday mornings, and we have an article on the first "
                    "months as a dad. Dads too can become depressed after a birth. If it gets "
                    "hard, talk to the health visitor or your own doctor.",
                ),
            ]
        )
    ],
)

#: By the slug of the topic.
TOPIC_PAGES: dict[str, Words] = {
    "soevn": SOEVN,
    "kost": KOST,
    "opdragelse": OPDRAGELSE,
    "amning": AMNING,
    "sprog": SPROG,
    "foedsel": FOEDSEL,
    "ungdom": UNGDOM,
    "far": FAR,
    "raadgivning": RAADGIVNING,
    "sorg": SORG,
}
