"""Barselscafé, hosted by Folkekirkens Familiestøtte, whom the founders name themselves."""

from datetime import date, time

from core.enums import Stage
from events.enums import Kind, Noise
from portal.house.parts import Heading, Paragraphs
from portal.house.text import Text, Words

from ...days import WEDNESDAY, coming
from ...series import DemoLine, DemoSeries

WORDS = Words(
    title=Text("Barselscafé", "Baby Café", "مقهى الأهل والرضّع (Barselscafé)"),
    lead=Text(
        "En rolig formiddag for jer på barsel. Folkekirkens Familiestøtte er vært, og babyerne "
        "bestemmer tempoet.",
        "A quiet morning for parents on leave. Folkekirkens Familiestøtte, the church's family "
        "support, is the host, and the babies set the pace.",
        "صباح هادئ لمن هم في إجازة أمومة أو أبوّة. تستضيفكم Folkekirkens Familiestøtte، وهي خدمة "
        "الكنيسة الدنماركية لدعم العائلات، والرضّع هم من يحدّدون الإيقاع.",
    ),
    body=[
        Heading(Text("Sådan er det", "What it is like", "كيف تكون الجلسة")),
        Paragraphs(
            [
                Text(
                    "Vi sidder i rundkreds med tæpper på gulvet. Værten har hver gang et emne "
                    "med, for eksempel nætter, amning eller det at blive tre. Man må gerne bare "
                    "lytte.",
                    "We sit in a ring with blankets on the floor. Each time the host brings a "
                    "theme, such as nights, breastfeeding or becoming three. You are welcome to "
                    "just listen.",
                    "نجلس في حلقة على بطانيات مفروشة على الأرض. تطرح المضيفة في كل مرة موضوعًا، "
                    "مثل الليالي أو الرضاعة أو كيف يصبح الاثنان ثلاثة. ويمكنكم الاكتفاء بالاستماع.",
                ),
                Text(
                    "Kom, når barnet er klar. Det er helt i orden at komme for sent, gå før tid "
                    "og amme hele vejen igennem. Flaske er lige så fint.",
                    "Come when the baby is ready. It is quite all right to be late, leave early "
                    "and feed all the way through, by breast or by bottle.",
                    "تعالوا حين يكون طفلكم مستعدًا. لا بأس أبدًا إن تأخرتم أو غادرتم مبكرًا أو "
                    "أرضعتم طوال الوقت، من الثدي أو بالزجاجة.",
                ),
                Text(
                    "Der er kaffe, te og brød på bordet, og grøden kan I varme i mikroovnen i "
                    "Køkkenet. Har I hænderne fulde, bærer værten koppen. Alle er velkomne, "
                    "uanset hvad man tror på.",
                    "There is coffee, tea and bread on the table, and porridge can be warmed in "
                    "the microwave in the kitchen. If your hands are full, the host carries the "
                    "cup. Everybody is welcome, whatever they believe.",
                    "على الطاولة قهوة وشاي وخبز، ويمكنكم تسخين العصيدة في ميكروويف المطبخ. وإن "
                    "كانت أيديكم مشغولة حملت المضيفة عنكم الفنجان. الجميع مرحّب بهم أيًا كان دينهم "
                    "أو معتقدهم.",
                ),
            ]
        ),
        Heading(Text("Når det er svært", "When it is hard", "حين يكون الأمر صعبًا")),
        Paragraphs(
            [
                Text(
                    "Det er ikke alle, der synes, at barslen er en dejlig tid. Sig det til "
                    "værten, så går I ind i Samtalerummet og taler i fred.",
                    "Not everybody finds these months lovely. Tell the host, and the two of you "
                    "can go into the talking room and speak in peace.",
                    "ليست هذه الأشهر جميلة عند الجميع. أخبروا المضيفة بذلك، فتدخلون معها إلى غرفة "
                    "الحوار وتتحدثون بهدوء.",
                ),
                Text(
                    "Er du trist det meste af tiden, eller er det svært at føle noget for barnet, "
                    "så tal med sundhedsplejersken eller din egen læge. Det kan ske for både "
                    "mødre og fædre, og der er hjælp at få.",
                    "If you feel low most of the time, or find it hard to feel anything for the "
                    "baby, talk to the health visitor or your own doctor. It can happen to "
                    "mothers and fathers alike, and there is help.",
                    "إذا كان الحزن يلازمكم معظم الوقت، أو صعُب عليكم أن تشعروا بالقرب من طفلكم، "
                    "فتحدّثوا إلى الزائرة الصحية أو إلى طبيبكم. قد يحدث هذا للأمهات والآباء على "
                    "السواء، والمساعدة متوفرة.",
                ),
            ]
        ),
    ],
    fields={
        "first_time": Text(
            "Værten tager imod ved døren til Legesalen og hjælper jer på plads.\n"
            "Den, der har lyst, siger sit navn og barnets. Resten nikker bare.\n"
            "Kom gerne midt i det hele, og gå, når barnet ikke vil mere.",
            "The host meets you at the door of the playroom and helps you settle in.\n"
            "Those who like say their name and the baby's. Everybody else just nods.\n"
            "Feel free to turn up in the middle, and leave when the baby has had enough.",
            "تستقبلكم المضيفة عند باب قاعة اللعب وتساعدكم على إيجاد مكان.\n"
            "من أراد ذكر اسمه واسم طفله، ويكفي الآخرين أن يومئوا برؤوسهم.\n"
            "يمكنكم الحضور في منتصف الجلسة، والمغادرة حين يكتفي طفلكم.",
        ),
    },
)


def _lines(today: date) -> list[DemoLine]:
    return [
        DemoLine(
            from_date=coming(today, WEDNESDAY),
            rule="RRULE:FREQ=WEEKLY;BYDAY=WE",
            start=time(10),
            end=time(12),
            zones=("legesalen", "samtalerummet"),
        )
    ]


BARSELSCAFE = DemoSeries(
    slug="barselscafe",
    words=WORDS,
    stages=(Stage.BABY,),
    topics=("soevn", "amning"),
    kind=Kind.CAFE,
    languages=("da", "en"),
    noise=Noise.QUIET,
    partner="folkekirkens-familiestoette",
    lines=_lines,
    leads_on_to=("tumlingecafe",),
)
