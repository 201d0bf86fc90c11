"""Sleep in the first year: what is common, what to try tonight, how a baby lies safely."""

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
from .reviewers import HEALTH_VISITOR

WORDS = Words(
    title=Text("Det første års nætter", "Nights in the first year", "ليالي السنة الأولى"),
    lead=Text(
        "De fleste babyer vågner om natten, længe efter at man troede, det var slut. Noget kan I "
        "gøre noget ved om aftenen, noget går over af sig selv, og noget skal I have hjælp til.",
        "Most babies wake at night, long after you thought that was over. Some of it you can do "
        "something about in the evening, some of it passes by itself, and some of it you should "
        "have help with.",
        "معظم الرضّع يستيقظون ليلًا، حتى بعد أن يظن المرء أن ذلك انتهى. بعض الأمر يمكنكم فعل شيء "
        "حياله في المساء، وبعضه يمضي من تلقاء نفسه، وبعضه تحتاجون فيه إلى مساعدة.",
    ),
    fields={"reviewed_by": HEALTH_VISITOR},
    body=[
        Paragraphs(
            [
                Text(
                    "Lyset fra køleskabet er det eneste i huset. I har vugget, sunget og gået de "
                    "samme ni skridt frem og tilbage. Alle andre babyer sover nok. Det gør de "
                    "ikke. Længere nede ad vejen er der også lys i et køkken.",
                    "The light from the fridge is the only one in the house. You have rocked, "
                    "sung and walked the same nine steps back and forth. All other babies must be "
                    "asleep. They are not. Further down the road there is a light in a kitchen "
                    "too.",
                    "ضوء الثلاجة هو الضوء الوحيد في البيت. هدهدتم الطفل وغنّيتم له ومشيتم الخطوات "
                    "التسع نفسها ذهابًا وإيابًا. لا بد أن كل الأطفال الآخرين نائمون. لكنهم ليسوا "
                    "كذلك. ففي آخر الشارع أيضًا ضوء في أحد المطابخ.",
                ),
                Text(
                    "En baby, der vågner om natten, har I ikke vænnet til noget forkert. Den er "
                    "sulten, den vil vide, om I er der, eller den er på vej fra én let søvn til "
                    "den næste. Nætterne bliver længere, når barnet bliver større. Hos nogle går "
                    "det hurtigt, hos andre tager det mere end et år.",
                    "A baby who wakes at night has not been spoilt by you. The baby is hungry, "
                    "wants to know whether you are there, or is on the way from one light sleep "
                    "to the next. Nights grow longer as the child grows. For some that goes fast, "
                    "for others it takes more than a year.",
                    "الطفل الذي يستيقظ ليلًا لم تعوّدوه أنتم على شيء خاطئ. إنه جائع، أو يريد أن "
                    "يعرف هل أنتم موجودون، أو ينتقل من نوم خفيف إلى نوم خفيف آخر. تطول الليالي "
                    "كلما كبر الطفل. عند بعض الأطفال يحدث ذلك بسرعة، وعند غيرهم يستغرق أكثر من "
                    "سنة.",
                ),
            ]
        ),
        Heading(
            Text("Hvor meget sover en baby?", "How much does a baby sleep?", "كم ينام الرضيع؟")
        ),
        Facts(
            [
                (
                    Text("0–3 måneder", "0–3 months", "من الولادة إلى 3 أشهر"),
                    Text(
                        "14–17 timer i døgnet for de fleste, delt i små bidder. Dag og nat er det "
                        "samme.",
                        "14–17 hours a day for most, in small bites. Day and night are all the "
                        "same.",
                        "من 14 إلى 17 ساعة في اليوم عند معظم الأطفال، موزعة على فترات قصيرة. لا "
                        "فرق عندهم بين الليل والنهار.",
                    ),
                ),
                (
                    Text("4–11 måneder", "4–11 months", "من 4 أشهر إلى 11 شهرًا"),
                    Text(
                        "12–15 timer med lurene. Mange vågner stadig en eller flere gange hver "
                        "nat.",
                        "12–15 hours, naps included. Many still wake once or more every night.",
                        "من 12 إلى 15 ساعة مع القيلولات. وكثيرون لا يزالون يستيقظون مرة أو أكثر "
                        "كل ليلة.",
                    ),
                ),
                (
                    Text("1–2 år", "1–2 years", "من سنة إلى سنتين"),
                    Text(
                        "11–14 timer med luren. Nogle sover igennem, andre gør det ikke endnu.",
                        "11–14 hours, nap included. Some sleep through, others do not yet.",
                        "من 11 إلى 14 ساعة مع القيلولة. بعضهم ينام الليل كله، وبعضهم ليس بعد.",
                    ),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Tallene er Sundhedsstyrelsens. De er et pejlemærke og ikke en eksamen: Et "
                    "par timer mere eller mindre kan være helt rigtigt for jeres barn. Se hellere "
                    "på barnet end på uret. Spiser det, tager det på, og har det gode, vågne "
                    "stunder om dagen, så får det som regel den søvn, det skal have.",
                    "The numbers are those of the Danish Health Authority. They are a guide and "
                    "not an exam: a couple of hours more or less can be just right for your "
                    "child. Look at the child rather than the clock. A baby who eats, gains "
                    "weight and has good waking hours in the day usually gets the sleep it needs.",
                    "هذه أرقام هيئة الصحة الدنماركية. وهي للاسترشاد وليست امتحانًا: فقد تكون "
                    "ساعتان أكثر أو أقل مناسبتين تمامًا لطفلكم. انظروا إلى الطفل لا إلى الساعة. "
                    "إذا كان يرضع ويزداد وزنه ويقضي أوقاتًا طيبة وهو مستيقظ نهارًا، فهو في العادة "
                    "ينام ما يكفيه.",
                ),
                Text(
                    "Omkring fire måneder sover mange pludselig dårligere. Det er et tegn på, at "
                    "søvnen modnes. Det samme kan ske, når barnet lærer at kravle, er sygt eller "
                    "begynder i dagpleje. Det går over igen.",
                    "At about four months many suddenly sleep worse. It is a sign that their "
                    "sleep is maturing. The same can happen when the baby learns to crawl, is ill "
                    "or starts in childcare. It passes.",
                    "في عمر أربعة أشهر تقريبًا يسوء نوم كثير من الأطفال فجأة. وهذه علامة على أن "
                    "نومهم ينضج. وقد يحدث الأمر نفسه حين يتعلم الطفل الحبو أو يمرض أو يبدأ في "
                    "الحضانة. ثم يزول ذلك.",
                ),
            ]
        ),
        Heading(Text("Det kan I prøve i nat", "What to try tonight", "ما يمكنكم تجربته الليلة")),
        Steps(
            [
                Text(
                    "Hold natten kedelig: svagt lys, lav stemme, ingen leg. Skift kun bleen, hvis "
                    "det er nødvendigt.",
                    "Keep the night dull: dim light, low voice, no play. Change the nappy only if "
                    "you must.",
                    "اجعلوا الليل مملًا: ضوء خافت وصوت هادئ ولا لعب. ولا تغيّروا الحفاض إلا عند "
                    "الضرورة.",
                ),
                Text(
                    "Vent et øjeblik, når barnet pipper. Babyer laver lyde i søvne, og nogle "
                    "falder til ro igen. Græder barnet, så gå hen til det.",
                    "Wait a moment when the baby squeaks. Babies make sounds in their sleep, and "
                    "some settle again. If the baby cries, go.",
                    "انتظروا لحظة حين يصدر الطفل صوتًا خفيفًا. فالأطفال يصدرون أصواتًا وهم "
                    "نائمون، وبعضهم يهدأ من جديد. أما إذا بكى فاذهبوا إليه.",
                ),
                Text(
                    "Begynd i det små: en stemme, en hånd på maven, en sut. Tag barnet op, når "
                    "det ikke er nok, og giv mad, når det er sultent.",
                    "Start small: a voice, a hand on the tummy, a dummy. Pick the baby up when "
                    "that is not enough, and feed when it is hungry.",
                    "ابدؤوا بالقليل: صوتكم، أو يد على بطنه، أو لهّاية. احملوه إن لم يكفِ ذلك، "
                    "وأطعموه إذا جاع.",
                ),
                Text(
                    "Del natten, hvis I er to. Den ene har vagten til kl. 2, den anden resten. "
                    "Den, der ikke ammer, kan hente, skifte og lægge tilbage.",
                    "Share the night if there are two of you. One is on duty until two o'clock, "
                    "the other after that. The one who does not breastfeed can fetch, change and "
                    "put back.",
                    "تقاسموا الليل إن كنتم اثنين: أحدكما مسؤول حتى الساعة الثانية والآخر بعدها. "
                    "ومن لا يُرضع يمكنه أن يحضر الطفل ويغيّر له ويعيده إلى سريره.",
                ),
                Text(
                    "Læg mobilen væk. Det hjælper ikke at vide, hvad klokken er.",
                    "Put the phone away. It does not help to know what time it is.",
                    "ضعوا الهاتف بعيدًا. فمعرفة الوقت لا تفيد.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Resten foregår om dagen. Kom ud i lyset om formiddagen. Om aftenen gør I det "
                    "samme i samme rækkefølge: nattøj, mælk, en sang, i seng. En baby kan ikke "
                    "klokken, men den lærer rækkefølgen at kende.",
                    "The rest happens in the daytime. Get out into the light in the morning. In "
                    "the evening do the same things in the same order: night clothes, milk, a "
                    "song, bed. Babies cannot tell the time, but they get to know the order.",
                    "والباقي يحدث في النهار. اخرجوا إلى الضوء قبل الظهر. وفي المساء افعلوا "
                    "الأشياء نفسها بالترتيب نفسه: ملابس النوم، ثم الحليب، ثم أغنية، ثم السرير. "
                    "الطفل لا يعرف الساعة، لكنه يتعرف على الترتيب.",
                ),
            ]
        ),
        NextStep(
            "aaben-raadgivning-sundhedsplejerske",
            Text(
                "Tag nætterne med til sundhedsplejersken. I behøver hverken en tid eller en "
                "søvndagbog.",
                "Bring your nights to the health visitor. You need neither an appointment nor a "
                "sleep diary.",
                "احكوا للزائرة الصحية (sundhedsplejerske) عن لياليكم. لا تحتاجون إلى موعد ولا إلى "
                "دفتر للنوم.",
            ),
        ),
        Heading(
            Text("Sådan ligger barnet sikkert", "How a baby lies safely", "كيف ينام الطفل بأمان")
        ),
        Bullets(
            [
                Text(
                    "På ryggen, hver gang, også til lur. Kan barnet selv vende sig, må det ligge, "
                    "som det vil, men læg det på ryggen.",
                    "On the back, every time, naps too. A baby who can turn over alone may lie as "
                    "it likes, but put it down on its back.",
                    "على ظهره في كل مرة، وفي القيلولة أيضًا. وإذا صار يستطيع أن ينقلب وحده فليتخذ "
                    "الوضع الذي يريده، لكن ضعوه دائمًا على ظهره.",
                ),
                Text(
                    "I sin egen seng, i samme rum som jer. Det er det sikreste sted.",
                    "In its own bed, in the same room as you. That is the safest place.",
                    "في سريره الخاص، في الغرفة التي تنامون فيها. فهذا أكثر الأماكن أمانًا.",
                ),
                Text(
                    "På en fast, flad madras med fri luft om ansigtet: ingen pude, intet tøjdyr, "
                    "ingen dyne op over hagen.",
                    "On a firm, flat mattress with free air round the face: no pillow, no soft "
                    "toy, no cover above the chin.",
                    "على فراش متماسك ومستوٍ والهواء حول وجهه طليق: لا وسادة، ولا دمية، ولا غطاء "
                    "فوق ذقنه.",
                ),
                Text(
                    "Ikke for varmt. Mærk i nakken: Varm og tør er fint, svedig er for meget. "
                    "Ingen hue indendørs.",
                    "Not too warm. Feel the neck: warm and dry is fine, sweaty is too much. No "
                    "hat indoors.",
                    "من دون حرّ زائد. تحسّسوا رقبته من الخلف: إن كانت دافئة وجافة فهذا جيد، وإن "
                    "كانت متعرقة فالحرارة زائدة. ولا قبعة داخل البيت.",
                ),
                Text(
                    "Uden røg, både i graviditeten og bagefter.",
                    "Without smoke, in pregnancy and after.",
                    "بعيدًا عن دخان التبغ، في الحمل وبعده.",
                ),
                Text(
                    "Aldrig i en sofa eller en lænestol sammen med en voksen, der kan falde i "
                    "søvn.",
                    "Never on a sofa or in an armchair with an adult who may fall asleep.",
                    "لا تدعوه ينام أبدًا على أريكة أو كرسي مع شخص بالغ قد يغفو.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Mange kommer alligevel til at sove med barnet hos sig. Gør det aldrig, hvis "
                    "en af jer ryger, har drukket eller har taget noget, der sløver, eller hvis "
                    "barnet er født for tidligt. Giv barnet sin egen plads ude i siden, ikke "
                    "mellem jer, og tal med sundhedsplejersken om det.",
                    "Many end up sleeping with the baby beside them all the same. Never do it if "
                    "one of you smokes, has been drinking or has taken something that makes you "
                    "drowsy, or if the baby was born early. Give the baby its own space at the "
                    "side, not between you, and talk to the health visitor about it.",
                    "ومع ذلك ينتهي الأمر بكثيرين إلى النوم والطفل بجانبهم. لا تفعلوا ذلك أبدًا "
                    "إذا كان أحدكم يدخّن أو شرب كحولًا أو تناول شيئًا يسبب النعاس، أو إذا وُلد "
                    "الطفل قبل أوانه. وأعطوا الطفل مكانًا خاصًا به إلى الجانب لا بينكم، وتحدثوا "
                    "مع الزائرة الصحية في الأمر.",
                ),
            ]
        ),
        Heading(Text("Hvornår skal I spørge?", "When to ask", "متى تسألون؟")),
        Paragraphs(
            [
                Text(
                    "Ring til sundhedsplejersken, hvis barnet ikke tager på, hvis gråden ikke er "
                    "til at trøste dag efter dag, eller hvis I selv er ved at bukke under af "
                    "træthed. I kan også få hjælp til søvn, når der ikke er noget galt.",
                    "Call the health visitor if the baby is not gaining weight, if the crying "
                    "cannot be soothed day after day, or if you yourselves are going under with "
                    "tiredness. You can have help with sleep also when nothing is wrong.",
                    "اتصلوا بالزائرة الصحية إذا كان وزن الطفل لا يزداد، أو كان بكاؤه لا يهدأ "
                    "يومًا بعد يوم، أو كنتم أنتم على وشك الانهيار من التعب. ويمكنكم الحصول على "
                    "مساعدة في أمر النوم حتى لو لم يكن هناك خطب ما.",
                ),
                Text(
                    "Ring til egen læge, eller til lægevagten, når lægen har lukket, hvis et barn "
                    "under tre måneder har feber, altså 38 grader eller mere, eller hvis barnet "
                    "er sløvt eller ikke vil spise. Ring 112, hvis barnet har svært ved at få "
                    "luft eller ikke er til at vække.",
                    "Call your own doctor, or the out-of-hours doctor (lægevagten) when the "
                    "surgery is closed, if a baby under three months has a fever, that is 38 "
                    "degrees or more, or if the baby is listless or will not eat. Call 112 if the "
                    "baby struggles to breathe or cannot be woken.",
                    "اتصلوا بطبيبكم، أو بالطبيب المناوب (lægevagten) حين تكون العيادة مغلقة، إذا "
                    "أصابت الحمّى طفلًا عمره أقل من ثلاثة أشهر، أي 38 درجة أو أكثر، أو كان الطفل "
                    "خاملًا أو لا يريد أن يرضع. واتصلوا بالرقم 112 إذا كان يتنفس بصعوبة أو لا "
                    "يمكن إيقاظه.",
                ),
            ]
        ),
        Callout(
            Text("Når I ikke kan mere", "When you cannot go on", "حين لا تعودون قادرين"),
            [
                Text(
                    "Et barn, der græder og græder, kan få den roligste til at koge over. Læg "
                    "barnet på ryggen i dets seng, luk døren, og træk vejret i nogle minutter. "
                    "Ring til en, I stoler på. Ryst aldrig en baby.",
                    "A baby who cries and cries can make the calmest person boil over. Put the "
                    "baby on its back in its bed, close the door and breathe for a few minutes. "
                    "Call somebody you trust. Never shake a baby.",
                    "الطفل الذي يبكي ويبكي قد يُفقد أهدأ الناس أعصابه. ضعوا الطفل على ظهره في "
                    "سريره، وأغلقوا الباب، وتنفسوا بضع دقائق. اتصلوا بشخص تثقون به. لا تهزّوا "
                    "رضيعًا أبدًا.",
                ),
            ],
        ),
        Quote(
            Text(
                "Jeg troede, alle andre havde fundet ud af det. Så sad vi seks i rundkredsen, og "
                "ingen af os havde sovet.",
                "I thought everybody else had worked it out. Then six of us sat in the ring, and "
                "none of us had slept.",
                "كنت أظن أن الجميع وجدوا الحل إلا أنا. ثم جلسنا ستّ أمهات في الحلقة، ولم تكن أي "
                "واحدة منا قد نامت.",
            ),
            Text("En mor i barselscaféen", "A mother at the Baby Café", "أم في لقاء أهالي الرضّع"),
        ),
        NextStep(
            "barselscafe",
            Text(
                "Her sidder andre, som heller ikke har sovet. I må gerne bare lytte.",
                "Here sit others who have not slept either. You are welcome to just listen.",
                "هنا يجلس آخرون لم يناموا أيضًا. ويمكنكم أن تكتفوا بالاستماع.",
            ),
        ),
    ],
)

DET_FOERSTE_AARS_NAETTER = DemoArticle(
    slug="det-foerste-aars-naetter",
    words=WORDS,
    stages=(Stage.BABY,),
    topics=("soevn",),
    reviewed_weeks_ago=2,
)
