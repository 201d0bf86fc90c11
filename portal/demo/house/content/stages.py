"""The pages of the five stages: each meets the family where it is."""

from core.enums import Stage
from portal.house.parts import Paragraphs
from portal.house.text import Text, Words

GRAVID = Words(
    title=Text("For jer, der venter barn", "Expecting a baby", "لمن ينتظرون مولودًا"),
    lead=Text(
        "Der er nogen, der sparker, og der er lister over alt det, I mangler. Mød andre, der har "
        "termin samtidig med jer, og spørg om det, listerne ikke svarer på.",
        "Somebody is kicking, and there are lists of all that you still need. Meet others who are "
        "due when you are, and ask what the lists do not answer.",
        "هناك من يركل في الداخل، وهناك قوائم بكل ما ينقصكم. التقوا بمن ينتظرون مولودهم في الوقت "
        "نفسه، واسألوا عمّا لا تجيب عنه القوائم.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Den første lørdag i måneden er Legesalen holdt fri til de familier, der har "
                    "termin et halvt år senere. Tanken er, at I kan følges ad, også når børnene "
                    "er kommet. Gravidgruppen mødes hver uge, og til oplæggene er der plads til "
                    "den, der skal med til fødslen.",
                    "On the first Saturday of the month the playroom is kept free for those "
                    "families who are due half a year later. The idea is that you can keep each "
                    "other company, also once the babies are here. The pregnancy group meets "
                    "every week, and at the talks there is room for whoever is coming along to "
                    "the birth.",
                    "في أول سبت من كل شهر تُحجز قاعة اللعب للعائلات التي يحين موعد ولادتها بعد "
                    "نصف عام. والفكرة أن تبقوا معًا حتى بعد مجيء الأطفال. وتلتقي مجموعة الحوامل "
                    "كل أسبوع، وفي المحاضرات مكان لمن سيرافق الأم في الولادة.",
                ),
                Text(
                    "Sundhedsplejersken har åben rådgivning, og I behøver ikke vente, til barnet "
                    "er født. Bløder du, har du stærke smerter, eller mærker du mindre liv, så "
                    "ring med det samme: til fødegangen eller, tidligt i graviditeten, til egen "
                    "læge eller lægevagten.",
                    "The health visitor has open hours, and you need not wait until the baby is "
                    "born. If you bleed, have strong pains or feel the baby move less, call at "
                    "once: the maternity ward or, early in pregnancy, your own doctor or the "
                    "out-of-hours doctor (lægevagten).",
                    "لدى الزائرة الصحية استشارة مفتوحة، ولا حاجة إلى انتظار ولادة الطفل. إذا حدث "
                    "لديكِ نزيف أو آلام شديدة أو شعرتِ بأن حركة الجنين قلّت فاتصلي فورًا: بقسم "
                    "الولادة، أو في بداية الحمل بطبيبك أو بالطبيب المناوب (lægevagten).",
                ),
                Text(
                    "I må også komme helt uden ærinde. Sæt jer i Stuen, og hør, hvordan en "
                    "formiddag med børn lyder.",
                    "You may also come for no reason at all. Sit down in the living room and hear "
                    "what a morning with children sounds like.",
                    "ويمكنكم أيضًا أن تأتوا بلا سبب. اجلسوا في غرفة الجلوس واسمعوا كيف يبدو صباح "
                    "مع الأطفال.",
                ),
            ]
        )
    ],
)

BABY = Words(
    title=Text("For jer med en baby", "With a baby", "لمن لديهم رضيع"),
    lead=Text(
        "Måske var natten lang. Kom ned og sid på gulvet sammen med andre, der heller ikke nåede "
        "i bad.",
        "Perhaps the night was long. Come down and sit on the floor with others who did not get "
        "to shower either.",
        "ربما كانت الليلة طويلة. انزلوا واجلسوا على الأرض مع آخرين لم يجدوا هم أيضًا وقتًا "
        "للاستحمام.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Onsdag formiddag er der barselscafé, og lørdag formiddag er der Fars "
                    "Legestue. I ammecaféen sidder ammevejlederen med, og i Kreativt værksted "
                    "laver I og barnet noget, I kan tage med hjem. Der er også oplæg, for "
                    "eksempel om babytegn og om den første mad.",
                    "On Wednesday mornings there is the Baby Café, and on Saturday mornings Dads' "
                    "Playroom. In the breastfeeding café the counsellor sits with you, and in the "
                    "creative workshop you and the baby make something to take home. There are "
                    "talks too, such as on baby signs and on first foods.",
                    "صباح الأربعاء مقهى الأهل والرضّع (Barselscafé)، وصباح السبت لقاء لعب الآباء "
                    "(Fars Legestue). وفي مقهى الرضاعة تجلس معكم مستشارة الرضاعة، وفي الورشة "
                    "الإبداعية تصنعون مع طفلكم شيئًا تأخذونه إلى البيت. وهناك محاضرات أيضًا، عن "
                    "إشارات الرضّع وعن الطعام الأول مثلًا.",
                ),
                Text(
                    "Til den åbne rådgivning kan I få barnet vejet og spørge om det, I lå og "
                    "tænkte på i nat. Er der ikke noget i kalenderen, så kom alligevel. Den åbne "
                    "halvdel er åben hver dag kl. 8–22, med mikroovn til grøden og et sted at "
                    "skifte ble.",
                    "In the open hours you can have the baby weighed and ask what you lay "
                    "thinking about last night. If there is nothing in the calendar, come anyway. "
                    "The open half is open every day, 08:00–22:00, with a microwave for the "
                    "porridge and a place to change a nappy.",
                    "في الاستشارة المفتوحة يمكنكم وزن الطفل والسؤال عمّا شغل بالكم في الليل. وإن "
                    "لم يكن في التقويم شيء فتعالوا على أي حال. النصف المفتوح مفتوح كل يوم من "
                    "الساعة 8 إلى 22، وفيه ميكروويف لطعام الطفل ومكان لتغيير الحفاض.",
                ),
                Text(
                    "Bliver glæden væk, så sig det til nogen: til sundhedsplejersken, egen læge "
                    "eller en af os. Det sker for flere, end man tror, og der er hjælp at få.",
                    "If the joy does not come, tell somebody: the health visitor, your own doctor "
                    "or one of us. It happens to more people than you would think, and there is "
                    "help.",
                    "وإن غاب الفرح فأخبروا أحدًا: الزائرة الصحية أو طبيبكم أو واحدًا منا. يحدث "
                    "هذا لعدد من الناس أكبر مما نظن، والمساعدة موجودة.",
                ),
            ]
        )
    ],
)

TUMLING = Words(
    title=Text("For jer med en tumling", "With a toddler", "لمن لديهم طفل دارج"),
    lead=Text(
        "Selv. Ikke den kop. Ikke de støvler. Tag tumlingen med herned, hvor der er gulv at løbe "
        "på og andre voksne at dele formiddagen med.",
        "Me do it. Not that cup. Not those boots. Bring your toddler down to where there is floor "
        "to run on, and other grown-ups to share the morning with.",
        "«أنا وحدي. ليس هذا الكوب. ليس هذا الحذاء.» أحضروا طفلكم إلى حيث توجد أرض للركض، وكبار "
        "آخرون تقضون معهم الصباح.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Fredag formiddag er der tumlingecafé på Legegulvet. Der bliver løbet, grædt "
                    "og spist frugt, og ingen vender sig om efter jer, når det larmer.",
                    "On Friday mornings the Toddler Café is on the play floor. There is running, "
                    "crying and fruit, and nobody turns to look when you are loud.",
                    "صباح الجمعة مقهى الأطفال الدارجين (Tumlingecafé) في ركن اللعب. هناك ركض "
                    "وبكاء وفاكهة، ولا أحد يلتفت إليكم إن علا الصوت.",
                ),
                Text(
                    "Oplæg og temadage tager fat i det, der fylder: mad, der bliver skubbet væk, "
                    "putninger uden ende og raseri på gulvet i supermarkedet. Undrer I jer over "
                    "sprog, søvn eller noget helt tredje, så spørg sundhedsplejersken til åben "
                    "rådgivning. Intet er for småt.",
                    "Talks and themed days take up what fills your days: food pushed away, "
                    "bedtimes without end, and fury on the supermarket floor. If you wonder about "
                    "language, sleep or something else entirely, ask the health visitor in the "
                    "open hours. Nothing is too small.",
                    "تتناول المحاضرات والأيام المخصصة ما يشغلكم: الطعام الذي يُدفع بعيدًا، ووقت "
                    "النوم الذي لا ينتهي، ونوبات الغضب على أرض المتجر. وإن كان لديكم سؤال عن "
                    "اللغة أو النوم أو أي شيء آخر فاسألوا الزائرة الصحية في الاستشارة المفتوحة. "
                    "لا شيء أصغر من أن يُسأل عنه.",
                ),
            ]
        )
    ],
)

BARN = Words(
    title=Text(
        "For jer med børn i børnehave og skole",
        "With a child in kindergarten or school",
        "لمن لديهم أطفال في الروضة أو المدرسة",
    ),
    lead=Text(
        "I får dem hjem trætte og sultne, og bedstevennen er en anden end i går. Kom og lav noget "
        "sammen, og tal med andre voksne, der kender det.",
        "They come home tired and hungry, and the best friend is not the one from yesterday. Come "
        "and make something together, and talk to other grown-ups who know what it is like.",
        "يعودون إلى البيت متعبين جائعين، وصديق اليوم المفضل غير صديق الأمس. تعالوا واصنعوا شيئًا "
        "معًا، وتحدثوا مع أهل آخرين يعرفون ذلك.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Kom efter børnehave og skole. Der er borde at tegne ved, et køkken til "
                    "eftermiddagsmaden og plads til en kammerat mere.",
                    "Come after kindergarten and school. There are tables to draw at, a kitchen "
                    "for an afternoon snack and room for one more friend.",
                    "تعالوا بعد الروضة والمدرسة. هناك طاولات للرسم، ومطبخ لوجبة العصر، ومكان "
                    "لصديق آخر.",
                ),
                Text(
                    "I kalenderen står hjemmeskolegruppen, madpakkeværkstedet og temadagene om "
                    "kost og opdragelse. Er noget gået i hårdknude derhjemme, kan I tale med en "
                    "familieterapeut til åben rådgivning. Har barnet det svært i skolen, kan I "
                    "også gå til skolens sundhedsplejerske.",
                    "In the calendar you find the home-school group, the lunch box workshop and "
                    "the themed days on food and upbringing. If something has got stuck at home, "
                    "you can talk to a family therapist in the open hours. If the child has a "
                    "hard time at school, you can also go to the school's health visitor.",
                    "في التقويم تجدون مجموعة التعليم المنزلي وورشة علب الطعام والأيام المخصصة "
                    "للتغذية والتربية. وإن تعقّد أمر ما في البيت فيمكنكم الحديث مع معالج أسري في "
                    "الاستشارة المفتوحة. وإن كان الطفل يعاني في المدرسة فيمكنكم أيضًا اللجوء إلى "
                    "الزائرة الصحية في المدرسة.",
                ),
            ]
        )
    ],
)

TEEN = Words(
    title=Text("For jer med teenagere", "With teenagers", "لمن لديهم مراهقون"),
    lead=Text(
        "Døren er lukket, svarene er korte, og køleskabet er tomt. I er ikke de eneste, og det "
        "hjælper at høre andre sige det højt.",
        "The door is shut, the answers are short and the fridge is empty. You are not the only "
        "ones, and it helps to hear others say it aloud.",
        "الباب مغلق، والأجوبة قصيرة، والثلاجة فارغة. لستم وحدكم، ومن المريح أن تسمعوا غيركم يقول "
        "ذلك.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "En aften om måneden holder vi møde: først et oplæg, så god tid til at tale "
                    "sammen. Kom to, kom alene, eller tag en med, der har en derhjemme på samme "
                    "alder.",
                    "One evening a month we meet: first a talk, then plenty of time to share. "
                    "Come as two, come alone, or bring somebody who has one at home of the same "
                    "age.",
                    "نلتقي مساءً مرة كل شهر: محاضرة أولًا، ثم وقت كافٍ للحديث معًا. تعالوا معًا "
                    "أو منفردين، أو أحضروا من لديه في البيت مراهق في العمر نفسه.",
                ),
                Text(
                    "Vi kender andre tilbud i området og viser gerne vej, både for jer og for den "
                    "unge. Er I bange for, hvordan den unge har det, så vent ikke på et møde. "
                    "Ring til egen læge, eller til lægevagten på 70 11 31 31, når lægen har "
                    "lukket. Livslinien svarer på 70 201 201, og de unge kan selv ringe til "
                    "BørneTelefonen på 116 111. Er der fare lige nu, så ring 112.",
                    "We know of other help in the area and are glad to show the way, for you and "
                    "for your teenager. If you are worried about how your teenager is doing, do "
                    "not wait for a meeting. Call your own doctor, or the out-of-hours doctor "
                    "(lægevagten) on 70 11 31 31 when the surgery is closed. The suicide helpline "
                    "Livslinien answers on 70 201 201, and young people can call BørneTelefonen, "
                    "the children's helpline, on 116 111. If there is danger right now, call 112.",
                    "نعرف جهات أخرى في المنطقة ويسرّنا أن ندلّكم عليها، أنتم والمراهق أيضًا. وإن "
                    "كنتم خائفين على حاله فلا تنتظروا اللقاء. اتصلوا بطبيبكم، أو بالطبيب المناوب "
                    "(lægevagten) على الرقم 70113131 حين تكون العيادة مغلقة. ويجيبكم خط منع "
                    "الانتحار (Livslinien) على الرقم 70201201، ويمكن للمراهق أن يتصل بهاتف "
                    "الأطفال (BørneTelefonen) على الرقم 116111. وإن كان هناك خطر الآن فاتصلوا "
                    "بالرقم 112.",
                ),
            ]
        )
    ],
)

STAGE_PAGES: dict[Stage, Words] = {
    Stage.GRAVID: GRAVID,
    Stage.BABY: BABY,
    Stage.TUMLING: TUMLING,
    Stage.BARN: BARN,
    Stage.TEEN: TEEN,
}
