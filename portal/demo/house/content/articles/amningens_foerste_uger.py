"""Breastfeeding: how the first weeks go, a good latch, whether the baby gets enough."""

from core.enums import Stage
from portal.house.parts import (
    Bullets,
    Callout,
    Facts,
    Heading,
    NextStep,
    Paragraphs,
    Steps,
)
from portal.house.text import Text, Words

from ...articles import DemoArticle
from .reviewers import BREASTFEEDING_COUNSELLOR

WORDS = Words(
    title=Text(
        "Amningens første uger",
        "The first weeks of breastfeeding",
        "الأسابيع الأولى من الرضاعة الطبيعية",
    ),
    lead=Text(
        "Amning er noget, to skal lære, og den ene er få dage gammel. Giv det tid, og få en til "
        "at se på, hvordan barnet ligger. Du behøver ikke vente med at spørge, til det gør ondt.",
        "Breastfeeding is something two have to learn, and one of them is a few days old. Give it "
        "time, and let somebody see how the baby lies. You need not wait until it hurts before "
        "you ask.",
        "الرضاعة الطبيعية يتعلمها اثنان، أحدهما عمره بضعة أيام. امنحيها وقتًا، ودعي أحدًا يرى كيف "
        "يستلقي الطفل. ولا تنتظري حتى تؤلمكِ كي تسألي.",
    ),
    fields={"reviewed_by": BREASTFEEDING_COUNSELLOR},
    body=[
        Paragraphs(
            [
                Text(
                    "Du sidder med skuldrene oppe om ørerne og puder på alle sider. Barnet får "
                    "fat, slipper og græder. Det gør ondt, og du ved ikke længere, hvilket bryst "
                    "der var det sidste. I pjecen så det lettere ud.",
                    "You sit with your shoulders up round your ears and pillows on all sides. The "
                    "baby latches, lets go and cries. It hurts, and you no longer know which "
                    "breast was last. In the leaflet it looked easier.",
                    "تجلسين وكتفاكِ مشدودتان نحو أذنيكِ والوسائد من كل جانب. يمسك الطفل بالثدي ثم "
                    "يتركه ويبكي. هذا مؤلم، ولم تعودي تتذكرين من أي ثدي رضع آخر مرة. في الكتيّب "
                    "بدا الأمر أسهل.",
                ),
                Text(
                    "Mange, der endte med at amme længe, har siddet sådan. De første uger er for "
                    "de fleste de sværeste. Du behøver ikke vente på, at de går: Hjælp virker "
                    "bedst, når den kommer tidligt.",
                    "Many who went on to breastfeed for a long time have sat like that. For most, "
                    "the first weeks are the hardest. You need not wait for them to pass: help "
                    "works best when it comes early.",
                    "كثيرات جلسن هكذا ثم أرضعن مدة طويلة. الأسابيع الأولى هي الأصعب عند معظم "
                    "الأمهات. ولا حاجة إلى أن تنتظري حتى تمر: فالمساعدة تنفع أكثر حين تأتي مبكرة.",
                ),
            ]
        ),
        Heading(
            Text("Sådan går de første dage", "How the first days go", "كيف تسير الأيام الأولى")
        ),
        Facts(
            [
                (
                    Text("Første døgn", "First day and night", "اليوم الأول"),
                    Text(
                        "Hud mod hud så meget som muligt. Mange børn spiser 4–5 gange. Der er kun "
                        "lidt råmælk, og det er nok.",
                        "Skin to skin as much as you can. Many babies feed 4–5 times. There is "
                        "only a little first milk, and it is enough.",
                        "الجلد على الجلد قدر الإمكان. كثير من الأطفال يرضعون 4 إلى 5 مرات. اللبأ "
                        "قليل، وهو كافٍ.",
                    ),
                ),
                (
                    Text("Andet døgn og frem", "From the second day on", "من اليوم الثاني فصاعدًا"),
                    Text(
                        "Mindst 8 gange i døgnet, tit 8–12, også om natten. Nat nummer to er "
                        "urolig for mange.",
                        "At least 8 times a day, often 8–12, at night too. The second night is "
                        "restless for many.",
                        "8 مرات على الأقل في اليوم والليلة، وغالبًا من 8 إلى 12، وفي الليل أيضًا. "
                        "والليلة الثانية صعبة على كثيرين.",
                    ),
                ),
                (
                    Text("Dag 2–5", "Days 2–5", "من اليوم الثاني إلى الخامس"),
                    Text(
                        "Mælken løber til. Brysterne kan blive tunge, varme og ømme i nogle dage.",
                        "The milk comes in. Your breasts may be heavy, warm and sore for some "
                        "days.",
                        "يدرّ الحليب. وقد يصبح الثديان ثقيلين ودافئين ومؤلمين بضعة أيام.",
                    ),
                ),
                (
                    Text("De første to uger", "The first two weeks", "الأسبوعان الأولان"),
                    Text(
                        "Barnet taber sig lidt i begyndelsen og er som regel oppe på sin "
                        "fødselsvægt igen efter to uger.",
                        "The baby loses a little weight at first and is usually back at its birth "
                        "weight after two weeks.",
                        "يفقد الطفل قليلًا من وزنه في البداية، ويعود عادة إلى وزنه عند الولادة "
                        "بعد أسبوعين.",
                    ),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Jo mere barnet sutter, jo mere mælk bliver der dannet. Derfor kan det godt "
                    "ville ligge ved brystet en hel aften. Det er sjældent et tegn på, at du er "
                    "løbet tør.",
                    "The more the baby sucks, the more milk is made. So a baby may well want to "
                    "lie at the breast for a whole evening. It is rarely a sign that you have run "
                    "dry.",
                    "كلما رضع الطفل أكثر تكوّن حليب أكثر. لذلك قد يريد أن يبقى عند الثدي مساءً "
                    "كاملًا. ونادرًا ما يكون ذلك علامة على أن حليبكِ نفد.",
                ),
            ]
        ),
        Heading(Text("Godt fat", "A good latch", "التقام جيد للثدي")),
        Steps(
            [
                Text(
                    "Læn dig tilbage, så ryg og arme hviler. Skuldrene ned.",
                    "Lean back so that your back and arms rest. Shoulders down.",
                    "استندي إلى الخلف حتى يرتاح ظهركِ وذراعاكِ. أنزلي كتفيكِ.",
                ),
                Text(
                    "Vend hele barnet ind mod dig, mave mod mave, med næsen ud for brystvorten.",
                    "Turn the whole baby towards you, tummy to tummy, nose level with the nipple.",
                    "أديري جسم الطفل كله نحوكِ، بطنه على بطنكِ، وأنفه مقابل الحلمة.",
                ),
                Text(
                    "Vent på den store mund. Lad brystvorten røre overlæben, til barnet gaber op.",
                    "Wait for the big mouth. Let the nipple touch the upper lip until the baby "
                    "opens wide.",
                    "انتظري الفم المفتوح على اتساعه. دعي الحلمة تلامس شفته العليا حتى يفتح فمه.",
                ),
                Text(
                    "Før barnet ind til brystet, ikke brystet hen til barnet. Hagen skal ramme "
                    "først.",
                    "Bring the baby to the breast, not the breast to the baby. The chin should "
                    "touch first.",
                    "قرّبي الطفل إلى الثدي لا الثدي إلى الطفل. يجب أن يلامس ذقنه الثدي أولًا.",
                ),
                Text(
                    "Se og lyt: Munden er vidt åben, læberne vender udad, og du kan høre det "
                    "synke.",
                    "Look and listen: the mouth is wide open, the lips turn outwards, and you can "
                    "hear swallowing.",
                    "انظري واسمعي: الفم مفتوح على اتساعه، والشفتان مقلوبتان إلى الخارج، وتسمعين "
                    "صوت البلع.",
                ),
                Text(
                    "Gør det ondt ud over de første sut, så stik en ren finger ind i mundvigen, "
                    "så suget slipper, og begynd forfra.",
                    "If it hurts beyond the first sucks, slip a clean finger into the corner of "
                    "the mouth, break the suction and start again.",
                    "إذا استمر الألم بعد المصّات الأولى فأدخلي إصبعًا نظيفًا في زاوية فمه لفكّ "
                    "الشفط، وابدئي من جديد.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Ømme brystvorter er almindelige de første dage. Sår skal du ikke bare holde "
                    "ud, og heller ikke smerter, der varer hele måltidet. Som regel skal barnet "
                    "have bedre fat, og det ser man bedst, når man sidder ved siden af.",
                    "Sore nipples are common in the first days. Cracks are nothing you just have "
                    "to bear, and neither is pain that lasts through the feed. Usually the baby "
                    "needs a better latch, and that is best seen by somebody sitting beside you.",
                    "ألم الحلمتين مألوف في الأيام الأولى. أما التشققات والألم الذي يستمر طوال "
                    "الرضعة فلا داعي لأن تتحمليهما صامتة. في العادة يكون الالتقام هو ما يحتاج إلى "
                    "تصحيح، وأفضل من يرى ذلك شخص يجلس بجانبكِ.",
                ),
            ]
        ),
        NextStep(
            "ammecafe",
            Text(
                "Kom, når barnet snart er sultent. Ammevejlederen ser på, mens du ammer.",
                "Come when the baby will soon be hungry. The counsellor watches while you feed.",
                "تعالي قبيل موعد جوع الطفل. فالمستشارة تنظر وأنتِ ترضعين.",
            ),
        ),
        Heading(
            Text("Får barnet nok?", "Is the baby getting enough?", "هل يحصل الطفل على ما يكفيه؟")
        ),
        Bullets(
            [
                Text(
                    "Det spiser mindst otte gange i døgnet og er tilfreds efter de fleste "
                    "måltider.",
                    "It feeds at least eight times a day and is content after most feeds.",
                    "يرضع ثماني مرات على الأقل في اليوم والليلة، ويكون راضيًا بعد معظم الرضعات.",
                ),
                Text(
                    "Det har omkring seks våde, tunge bleer i døgnet, når mælken er løbet til.",
                    "It has about six wet, heavy nappies a day once the milk has come in.",
                    "يبلّل نحو ستة حفاضات ثقيلة في اليوم بعد أن يدرّ الحليب.",
                ),
                Text(
                    "Afføringen går fra sort til gul i løbet af de første fire–fem dage.",
                    "The stools go from black to yellow over the first four or five days.",
                    "يتغير لون البراز من الأسود إلى الأصفر خلال الأيام الأربعة أو الخمسة الأولى.",
                ),
                Text(
                    "Det er vågent ind imellem og har kræfter til at brokke sig.",
                    "It is awake now and then and has the strength to complain.",
                    "يستيقظ بين حين وآخر ولديه قوة ليتذمر.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "En nyfødt, der sover meget og sjældent melder sig, er ikke altid et nemt "
                    "barn. Det kan være for træt af sult. Væk det, hvis der er gået mere end fire "
                    "timer, og ring til sundhedsplejersken samme dag, hvis det bliver ved.",
                    "A newborn who sleeps a lot and rarely asks is not always an easy baby. It "
                    "may be too tired from hunger. Wake it if more than four hours have passed, "
                    "and call the health visitor the same day if it goes on.",
                    "المولود الذي ينام كثيرًا ونادرًا ما يطلب الرضاعة ليس دائمًا طفلًا سهلًا. فقد "
                    "يكون منهكًا من الجوع. أيقظيه إذا مرت أكثر من أربع ساعات، واتصلي بالزائرة "
                    "الصحية (sundhedsplejerske) في اليوم نفسه إذا استمر ذلك.",
                ),
                Text(
                    "Er barnet slapt, svært at vække, meget gult i huden, eller er bleerne næsten "
                    "tørre, så ring med det samme til fødestedet, egen læge eller lægevagten.",
                    "If the baby is limp, hard to wake, very yellow in the skin, or the nappies "
                    "are almost dry, call the maternity ward, your own doctor or the out-of-hours "
                    "doctor (lægevagten) at once.",
                    "إذا كان الطفل مرتخي الجسم، أو من الصعب إيقاظه، أو كان جلده شديد الاصفرار، أو "
                    "كانت حفاضاته شبه جافة، فاتصلي فورًا بقسم الولادة أو بطبيبكِ أو بالطبيب "
                    "المناوب (lægevagten).",
                ),
                Text(
                    "Sundhedsstyrelsen anbefaler 10 mikrogram D-vitamin om dagen til alle børn, "
                    "fra de er to uger, til de er fire år, også når de får flaske. Der er "
                    "D-vitamin i modermælkserstatning, så spørg sundhedsplejersken, hvis barnet "
                    "får meget af den.",
                    "The Danish Health Authority recommends 10 micrograms of vitamin D a day for "
                    "all children from two weeks until four years old, also when they are "
                    "bottle-fed. There is vitamin D in formula, so ask the health visitor if the "
                    "baby gets much of it.",
                    "توصي هيئة الصحة الدنماركية بإعطاء كل الأطفال 10 ميكروغرام من فيتامين د "
                    "يوميًا من عمر أسبوعين حتى أربع سنوات، حتى لو كانوا يرضعون بالزجاجة. وفي "
                    "الحليب الصناعي فيتامين د، فاسألي الزائرة الصحية إذا كان الطفل يرضع كثيرًا "
                    "منه.",
                ),
            ]
        ),
        Heading(Text("Når brystet gør ondt", "When the breast hurts", "حين يؤلمكِ الثدي")),
        Paragraphs(
            [
                Text(
                    "Er et sted på brystet hårdt, rødt og ømt, så bliv ved med at amme, som "
                    "barnet beder om det. Læg noget køligt på mellem måltiderne, hvil dig, og lad "
                    "være med at massere hårdt.",
                    "If a spot on the breast is hard, red and sore, go on feeding as the baby "
                    "asks. Put something cool on it between feeds, rest, and do not massage hard.",
                    "إذا كان موضع في الثدي قاسيًا ومحمرًّا ومؤلمًا فواصلي الإرضاع كلما طلب الطفل. "
                    "ضعي عليه شيئًا باردًا بين الرضعات، واستريحي، ولا تدلّكيه بقوة.",
                ),
                Text(
                    "Får du feber, eller føles det som influenza, så ring til egen læge samme "
                    "dag, eller til lægevagten. Det samme gælder, hvis det ikke er bedre efter et "
                    "døgn. Det kan være brystbetændelse, og du kan som regel roligt amme videre.",
                    "If you get a fever, or it feels like flu, call your own doctor the same day, "
                    "or the out-of-hours doctor. The same goes if it is no better after a day. It "
                    "may be mastitis, and as a rule you can safely go on feeding.",
                    "إذا أصابتكِ حمّى أو شعرتِ بما يشبه الإنفلونزا فاتصلي بطبيبكِ في اليوم نفسه، "
                    "أو بالطبيب المناوب. وكذلك إذا لم يتحسن الأمر بعد يوم وليلة. فقد يكون "
                    "التهابًا في الثدي، ويمكنكِ في العادة أن تواصلي الإرضاع باطمئنان.",
                ),
            ]
        ),
        NextStep(
            "ammevejlederen",
            Text(
                "Ring, når du er i tvivl. Du behøver ikke vente, til det er blevet slemt.",
                "Call when you are in doubt. You need not wait until it is bad.",
                "اتصلي حين تشكّين. لا حاجة إلى الانتظار حتى يسوء الأمر.",
            ),
        ),
        Heading(Text("Er I to om det?", "Are there two of you?", "هل أنتما اثنان؟")),
        Paragraphs(
            [
                Text(
                    "Den, der ikke ammer, har også noget at tage sig til: hente vand, tage barnet "
                    "bagefter, sende gæsterne hjem i tide og sige højt, at det går fremad. Det "
                    "hjælper.",
                    "The one who does not breastfeed has a job too: fetch water, take the baby "
                    "afterwards, send visitors home in time and say aloud that it is getting "
                    "better. It helps.",
                    "لمن لا يُرضع عمل أيضًا: أن يحضر الماء، ويأخذ الطفل بعد الرضعة، ويودّع الضيوف "
                    "في الوقت المناسب، ويقول بصوت مسموع إن الأمور تتحسن. هذا ينفع.",
                ),
            ]
        ),
        Callout(
            Text("Flasken er også mad", "The bottle is food too", "زجاجة الحليب طعام أيضًا"),
            [
                Text(
                    "Sundhedsstyrelsen anbefaler at amme fuldt, til barnet er omkring seks "
                    "måneder. Nogle gør det, nogle ammer i tre uger, og nogle slet ikke. Et barn "
                    "trives også på modermælkserstatning og nærhed, og sundhedsplejersken hjælper "
                    "lige så gerne med det.",
                    "The Danish Health Authority recommends breastfeeding only, until the baby is "
                    "about six months. Some do, some breastfeed for three weeks, and some not at "
                    "all. A baby thrives on formula and closeness too, and the health visitor is "
                    "just as glad to help with that.",
                    "توصي هيئة الصحة الدنماركية بالرضاعة الطبيعية وحدها حتى يبلغ الطفل نحو ستة "
                    "أشهر. بعض الأمهات يفعلن ذلك، وبعضهن يُرضعن ثلاثة أسابيع، وبعضهن لا يُرضعن "
                    "أبدًا. والطفل ينمو جيدًا أيضًا على الحليب الصناعي والقرب منكم، والزائرة "
                    "الصحية تساعد في ذلك بالسرور نفسه.",
                ),
            ],
        ),
    ],
)

AMNINGENS_FOERSTE_UGER = DemoArticle(
    slug="amningens-foerste-uger",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY),
    topics=("amning",),
    reviewed_weeks_ago=5,
)
