"""The health visitor's open hours: each Monday afternoon, with an interpreter for who asks."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise
from portal.house.parts import Bullets, Callout, Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import MONDAY, coming
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text(
        "Åben rådgivning med sundhedsplejersken",
        "Drop in on the health visitor",
        "استشارة مفتوحة مع الزائرة الصحية",
    ),
    lead=Text(
        "Sundhedsplejersken sidder i Samtalerummet mandag eftermiddag. Kom med det, I går og "
        "tænker på, stort eller småt. I skal ikke bestille tid.",
        "The health visitor is in the talking room on Monday afternoons. Bring whatever is on "
        "your mind, big or small. There is nothing to book.",
        "تجلس الزائرة الصحية في غرفة الحوار بعد ظهر كل يوم اثنين. تعالوا بكل ما يشغل بالكم، كبيرًا "
        "كان أم صغيرًا. لا حاجة إلى حجز موعد.",
    ),
    body=[
        Heading(Text("Det kan I komme med", "What you can ask", "عمّ يمكنكم أن تسألوا")),
        Bullets(
            [
                Text(
                    "Søvn, gråd og ondt i maven",
                    "Sleep, crying and tummy ache",
                    "النوم والبكاء ومغص البطن",
                ),
                Text(
                    "Amning, flaske og den første mad",
                    "Breastfeeding, bottles and first foods",
                    "الرضاعة الطبيعية والزجاجة والطعام الأول",
                ),
                Text(
                    "Vægt og udvikling. I kan få barnet vejet.",
                    "Weight and development. Your child can be weighed.",
                    "الوزن والنمو. يمكن وزن طفلكم هنا.",
                ),
                Text(
                    "Tiden lige før og lige efter fødslen",
                    "The time just before and just after the birth",
                    "الفترة التي تسبق الولادة والتي تليها مباشرة",
                ),
                Text(
                    "Hvordan I selv har det",
                    "How you are doing yourselves",
                    "كيف حالكم أنتم",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "I får et kvarter eller tyve minutter, og døren er lukket. Er der andre før "
                    "jer, er der kaffe i Stuen og plads på Legegulvet imens. Sundhedsplejersken "
                    "har tavshedspligt.",
                    "You have fifteen or twenty minutes, and the door is closed. If others are "
                    "before you, there is coffee in the living room and space on the play floor "
                    "meanwhile. What you tell the health visitor is confidential.",
                    "لديكم ربع ساعة أو عشرون دقيقة، والباب مغلق. وإن سبقكم غيركم فهناك قهوة في "
                    "غرفة الجلوس ومكان في ركن اللعب حتى يحين دوركم. والزائرة الصحية ملزمة بالسرّية "
                    "المهنية.",
                ),
                Text(
                    "Rådgivningen kommer oven i de besøg, I får derhjemme. I må også gerne komme, "
                    "hvis I ikke har fået besøg længe.",
                    "This comes on top of the visits you get at home. Do come even if it is a "
                    "long time since anybody visited you.",
                    "هذه الاستشارة إضافة إلى الزيارات التي تتلقونها في البيت. ويسعدنا حضوركم حتى "
                    "لو مضى وقت طويل على آخر زيارة.",
                ),
            ]
        ),
        Heading(Text("Tolk", "Interpreter", "الترجمة الشفوية")),
        Paragraphs(
            [
                Text(
                    "Vil I have en tolk med, så skriv til os et par dage før og fortæl, hvilket "
                    "sprog I taler. I må gerne skrive på jeres eget sprog. Tolken har også "
                    "tavshedspligt. Børn og naboer skal ikke tolke for jer.",
                    "If you would like an interpreter, write to us a couple of days before and "
                    "tell us which language you speak. You are welcome to write in it. The "
                    "interpreter keeps things confidential too. No child or neighbour should have "
                    "to interpret for you.",
                    "إذا أردتم مترجمًا شفويًا فاكتبوا إلينا قبل يومين أو ثلاثة وأخبرونا بلغتكم. "
                    "يمكنكم الكتابة بلغتكم أنتم. والمترجم أيضًا ملزم بالسرّية، فلا ينبغي أن يترجم "
                    "لكم طفل أو جار.",
                ),
            ]
        ),
        Callout(
            Text(
                "Når det ikke kan vente",
                "When it cannot wait",
                "حين لا يحتمل الأمر الانتظار",
            ),
            [
                Text(
                    "Er barnet slapt og svært at vække, eller kæmper det for at få luft, så ring "
                    "112.",
                    "If your child is limp and hard to wake, or is fighting for breath, call 112.",
                    "إذا كان طفلكم مرتخي الجسم ويصعب إيقاظه، أو كان يجاهد كي يتنفس، فاتصلوا "
                    "بالرقم 112.",
                ),
                Text(
                    "Har en baby under tre måneder feber, eller er I bekymrede for et sygt barn, "
                    "så ring til egen læge. Er der lukket, så ring til lægevagten.",
                    "If a baby under three months has a temperature, or you are worried about a "
                    "child who is ill, call your own doctor. When the surgery is closed, call the "
                    "out-of-hours doctor.",
                    "إذا أصيب رضيع دون ثلاثة أشهر بالحمّى، أو كنتم قلقين على طفل مريض، فاتصلوا "
                    "بطبيبكم. وإن كانت العيادة مغلقة فاتصلوا بالطبيب المناوب (Lægevagten).",
                ),
            ],
        ),
    ],
    fields={
        "bring": Text(
            "Barnets bog, hvis I har en, og en ren ble.",
            "The child's health record book, if you have one, and a clean nappy.",
            "دفتر صحة الطفل (Barnets bog) إن كان لديكم، وحفاض نظيف.",
        ),
        "first_time": Text(
            "Sæt jer i Stuen eller på Legegulvet. Sundhedsplejersken kommer ud og henter jer "
            "efter tur.\n"
            "Fortæl, hvad I går og tænker på. Det behøver ikke være et færdigt spørgsmål.\n"
            "Kom, når det passer jer, men helst før halv tre, så der er tid nok.",
            "Take a seat in the living room or on the play floor. The health visitor comes out "
            "and fetches you in turn.\n"
            "Say what is on your mind. It need not be a finished question.\n"
            "Come when it suits you, but before half past two if you can, so that there is time "
            "enough.",
            "اجلسوا في غرفة الجلوس أو في ركن اللعب، وستخرج إليكم الزائرة الصحية بالدور.\n"
            "احكوا لها ما يشغلكم، ولا يلزم أن يكون سؤالًا جاهزًا.\n"
            "تعالوا في الوقت الذي يناسبكم، ويُستحسن قبل الثانية والنصف كي يكفي الوقت.",
        ),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, MONDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=MO",
            start=time(13),
            end=time(15),
            zones=("samtalerummet",),
        )
    ]


AABEN_RAADGIVNING_SUNDHEDSPLEJERSKE = DemoSeries(
    slug="aaben-raadgivning-sundhedsplejerske",
    words=WORDS,
    stages=(Stage.GRAVID, Stage.BABY, Stage.TUMLING),
    topics=("raadgivning", "soevn", "amning", "kost"),
    kind=Kind.COUNSELLING,
    languages=("da", "en"),
    has_interpreter=True,
    noise=Noise.QUIET,
    partner="sundhedsplejen",
    lines=_lines,
)
