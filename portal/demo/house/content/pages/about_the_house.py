"""The page about the house: can we just come, and how do we get in with a pram."""

from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.text import Text, Words

from ..practical import CHANGING, PRAM, STAIRS

HOUSE = Words(
    title=Text("Huset", "The house", "البيت"),
    lead=Text(
        "90 m² i kælderen. Den ene halvdel står åben for alle familier hver dag kl. 08–22. Den "
        "anden halvdel bruger grupper og arrangementer.",
        "90 m² in the basement. One half is open to every family every day, 08:00–22:00. The "
        "other half is for groups and events.",
        "90 مترًا مربعًا في الطابق السفلي. نصف المكان مفتوح لكل العائلات يوميًا من الساعة 8 إلى 22، "
        "والنصف الآخر مخصص للمجموعات والفعاليات.",
    ),
    body=[
        Heading(Text("Kan vi bare komme?", "Can we just come?", "هل يمكننا أن نأتي بلا موعد؟")),
        Paragraphs(
            [
                Text(
                    "Ja. Stuen, Køkkenet og Legegulvet er for alle, alle ugens dage. I skal ikke "
                    "melde jer til, og det koster ikke noget.",
                    "Yes. The living room, the kitchen and the play floor are for everybody, "
                    "every day of the week. There is no sign-up and nothing to pay.",
                    "نعم. غرفة الجلوس والمطبخ وركن اللعب للجميع طوال أيام الأسبوع. لا حاجة إلى "
                    "التسجيل ولا يوجد أي رسوم.",
                ),
                Text(
                    "Legesalen, Samtalerummet og Værkstedet er den halvdel, der bliver booket. "
                    "Hvad der foregår dér, kan I se i kalenderen.",
                    "The playroom, the talking room and the workshop are the half that is "
                    "booked. The calendar shows what is on there.",
                    "أما قاعة اللعب وغرفة الحوار والورشة فتُحجز للمجموعات، ويمكنكم رؤية ما يجري "
                    "فيها في التقويم.",
                ),
            ]
        ),
        Heading(Text("Sådan kommer I ind", "How to get in", "كيف تدخلون")),
        Facts(
            [
                PRAM,
                STAIRS,
                CHANGING,
                (
                    Text("Mad", "Food", "الطعام"),
                    Text(
                        "Tag gerne madpakker med. Der er mikroovn, høje stole og kaffe i Køkkenet.",
                        "Do bring your own. The kitchen has a microwave, high chairs and coffee.",
                        "أحضروا طعامكم معكم. في المطبخ ميكروويف وكراسٍ عالية للأطفال وقهوة.",
                    ),
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Det her er et prøvehus: trin, elevator og andet praktisk er fundet på, "
                    "indtil huset skriver sit eget.",
                    "This is a trial house: steps, lift and other practical things are made up "
                    "until the house writes its own.",
                    "هذا بيت تجريبي: الدرج والمصعد وسائر التفاصيل العملية مختلقة إلى أن يكتب البيت "
                    "تفاصيله الحقيقية.",
                )
            ]
        ),
    ],
)
