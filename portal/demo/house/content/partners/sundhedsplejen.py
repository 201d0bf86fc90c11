"""Sundhedsplejen, which the founders name first among those to ask."""

from core.enums import Stage
from portal.house.parts import Bullets, Callout, Paragraphs, Steps
from portal.house.text import Text, Words

from ...partners import DemoPartner
from .headings import HOW, WHAT_FOR

WORDS = Words(
    title=Text("Sundhedsplejen", "Health visitors", "الزائرات الصحيات"),
    lead=Text(
        "Det første år kommer sundhedsplejersken hjem til jer. Her i huset kan I spørge om det, "
        "der ikke kan vente til næste besøg, og om det, I synes er for småt at ringe om.",
        "In the first year the health visitor comes to your home. Here in the house you can ask "
        "about what cannot wait until the next visit, and what feels too small to call about.",
        "في السنة الأولى تزوركم الزائرة الصحية (sundhedsplejerske) في بيتكم. وهنا عندنا يمكنكم أن "
        "تسألوها عمّا لا يحتمل الانتظار حتى الزيارة التالية، وعمّا ترونه أصغر من أن تتصلوا بشأنه.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "En sundhedsplejerske er en sygeplejerske, der har læst videre for at arbejde "
                    "med børn og deres familier. I behøver ikke have et problem for at komme. "
                    "Mange vil bare høre, om det, de ser derhjemme, er almindeligt.",
                    "A health visitor is a nurse with further training in children and their "
                    "families. You do not need a problem to come. Many just want to hear whether "
                    "what they see at home is common.",
                    "الزائرة الصحية ممرضة تلقّت تدريبًا إضافيًا للعمل مع الأطفال وعائلاتهم. لا "
                    "يُشترط أن تكون لديكم مشكلة كي تأتوا. كثيرون يريدون فقط أن يعرفوا هل ما يرونه "
                    "في البيت أمر شائع.",
                ),
                Text(
                    "I får en snak og ingen karakterer. Vil I have barnet vejet, er vægten med.",
                    "It is a chat, not an exam. If you would like the baby weighed, the scales "
                    "are there.",
                    "تحصلون على حديث هادئ، ولا أحد يقيّمكم. وإن أردتم وزن الطفل فالميزان موجود.",
                ),
            ]
        ),
        WHAT_FOR,
        Bullets(
            [
                Text(
                    "Amning, flaske og den første grød",
                    "Breastfeeding, bottles and the first porridge",
                    "الرضاعة الطبيعية وزجاجة الحليب وأول طعام",
                ),
                Text(
                    "Søvn, uro og gråd",
                    "Sleep, fretting and crying",
                    "النوم والتململ والبكاء",
                ),
                Text(
                    "Om barnet vokser, leger og pludrer, som det skal",
                    "Whether the child grows, plays and babbles as it should",
                    "هل ينمو الطفل ويلعب ويناغي كما ينبغي",
                ),
                Text(
                    "En storesøster eller storebror, der har fået det svært",
                    "A big sister or brother who is having a hard time",
                    "أخت كبرى أو أخ أكبر صار الأمر صعبًا عليه",
                ),
                Text(
                    "Hvordan I selv har det, også når glæden lader vente på sig",
                    "How you are doing yourselves, also when joy is slow to come",
                    "كيف حالكم أنتم، حتى حين يتأخر الفرح",
                ),
            ]
        ),
        HOW,
        Steps(
            [
                Text(
                    "Find en dag med åben rådgivning i kalenderen.",
                    "Find “Drop in on the health visitor” in the calendar.",
                    "ابحثوا في التقويم عن يوم فيه استشارة مفتوحة.",
                ),
                Text(
                    "Kom, når det passer jer. Er der andre før jer, er der kaffe i Stuen imens.",
                    "Come when it suits you. If others are before you, there is coffee in the "
                    "living room.",
                    "تعالوا متى ناسبكم ذلك. وإن سبقكم غيركم فالقهوة في غرفة الجلوس حتى يأتي دوركم.",
                ),
                Text(
                    "I taler sammen bag en lukket dør. Sundhedsplejersken har tavshedspligt.",
                    "You talk behind a closed door. Health visitors are bound to confidentiality.",
                    "تتحدثون خلف باب مغلق. والزائرة الصحية ملزمة بالسرّية المهنية.",
                ),
                Text(
                    "I går hjem med noget, I kan prøve, og ved, hvem I skal ringe til, hvis det "
                    "ikke hjælper.",
                    "You go home with something to try, and you know whom to call if it does not "
                    "help.",
                    "تعودون إلى البيت ومعكم شيء تجربونه، وتعرفون بمن تتصلون إن لم ينفع.",
                ),
            ]
        ),
        Callout(
            Text("Er barnet sygt?", "Is your child ill?", "هل طفلكم مريض؟"),
            [
                Text(
                    "Så ring til egen læge, eller til lægevagten, når lægen har lukket. Ring 112, "
                    "hvis barnet er svært at vække, har svært ved at få luft eller får kramper.",
                    "Then call your own doctor, or the out-of-hours doctor (lægevagten) when the "
                    "surgery is closed. Call 112 if the child is hard to wake, struggles to "
                    "breathe or has a seizure.",
                    "اتصلوا بطبيبكم، أو بالطبيب المناوب (lægevagten) حين تكون العيادة مغلقة. "
                    "واتصلوا بالرقم 112 إذا كان من الصعب إيقاظ الطفل أو كان يتنفس بصعوبة أو "
                    "أصابته تشنجات.",
                )
            ],
        ),
    ],
)

SUNDHEDSPLEJEN = DemoPartner(
    slug="sundhedsplejen",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING, Stage.BARN),
    topics=("soevn", "kost", "amning", "sprog", "foedsel"),
    phone="00 00 00 01",
    email="sundhedsplejen@example.org",
    website="https://example.org/sundhedsplejen",
    hours=Text(
        "Eksempel: telefontid på hverdage kl. 8–9",
        "Example: by phone on weekdays, 08:00–09:00",
        "مثال: بالهاتف في أيام العمل من الساعة 8 إلى 9",
    ),
    languages=("da", "en"),
    has_interpreter=True,
    is_step_free=True,
    checked_days_ago=12,
)
