"""Who is behind: the founders' dream, and who keeps the house going."""

from portal.house.parts import Bullets, Heading, Paragraphs
from portal.house.text import Text, Words

ABOUT_US = Words(
    title=Text("Hvem står bag", "Who we are", "من نحن"),
    lead=Text(
        "Familieværket begyndte som en drøm om et sted, der har plads til forskelligheder, og "
        "hvor alle børnefamilier kan trives. Nu er der 90 m² i en kælder i Herning.",
        "Familieværket began as a dream of a place with room for being different, where all "
        "families with children can thrive. Now there are 90 m² in a basement in Herning.",
        "بدأ Familieværket حلمًا بمكان يتسع لاختلافنا وتنعم فيه كل العائلات التي لديها أطفال. "
        "واليوم صار 90 مترًا مربعًا في طابق سفلي في هيرنينغ.",
    ),
    body=[
        Heading(Text("Drømmen", "The dream", "الحلم")),
        Paragraphs(
            [
                Text(
                    "Vi vil skabe et rum, hvor der er grobund for et godt familieliv. Her kan I "
                    "være sammen og lave noget, dele det, I ved, høre et oplæg og få et råd af en "
                    "sundhedsplejerske eller en familieterapeut.",
                    "We want to make a space where family life has good soil to grow in. Here you "
                    "can be together and do things, share what you know, hear a talk and get "
                    "advice from a health visitor or a family therapist.",
                    "نريد أن نهيئ مكانًا تنمو فيه حياة عائلية طيبة. هنا تجتمعون وتقومون بأنشطة، "
                    "وتتشاركون ما تعرفونه، وتحضرون محاضرة، وتستشيرون زائرة صحية أو معالجًا أسريًا.",
                ),
                Text(
                    "Vi er begyndt med gravide og familier med små børn. Men huset skal så "
                    "hurtigt som muligt være for flere, også for jer med skolebørn og teenagere.",
                    "We have begun with those who are pregnant and families with small children. "
                    "But as soon as possible the house is to be for more people, also for you "
                    "with schoolchildren and teenagers.",
                    "بدأنا بالحوامل وبعائلات الأطفال الصغار. لكننا نريد أن يتسع البيت لغيرهم في "
                    "أقرب وقت، ولمن لديهم أطفال في المدرسة ومراهقون أيضًا.",
                ),
                Text(
                    "Med tiden håber vi, at Familieværket bliver en paraply, der er stor nok til "
                    "det meste af familiens liv.",
                    "In time we hope that Familieværket becomes an umbrella wide enough for most "
                    "of a family's life.",
                    "ونأمل مع الوقت أن يصبح Familieværket مظلة تتسع لمعظم جوانب حياة العائلة.",
                ),
            ]
        ),
        Heading(Text("Dem, der gør det", "The people who do it", "من يقوم بذلك")),
        Bullets(
            [
                Text(
                    "Frivillige låser op, laver kaffe, er værter og vasker legetøj.",
                    "Volunteers unlock the door, make coffee, host and wash the toys.",
                    "متطوعون يفتحون الباب ويُعدّون القهوة ويستضيفون ويغسلون الألعاب.",
                ),
                Text(
                    "En koordinator på deltid holder styr på kalender, nøgler og aftaler.",
                    "A part-time coordinator keeps track of calendar, keys and agreements.",
                    "منسّق بدوام جزئي يتابع التقويم والمفاتيح والاتفاقات.",
                ),
                Text(
                    "Partnere kommer med det, de er uddannet til: sundhedspleje, amning, "
                    "familieterapi. Folkekirkens Familiestøtte holder barselscafé.",
                    "Partners bring what they are trained for: health visiting, breastfeeding, "
                    "family therapy. Folkekirkens Familiestøtte hosts the Baby Café.",
                    "شركاء يقدمون ما تدربوا عليه: الرعاية الصحية للأطفال والرضاعة والعلاج الأسري. "
                    "وتستضيف Folkekirkens Familiestøtte مقهى الأهل والرضّع.",
                ),
                Text(
                    "Familier starter selv det, de savner. Har I en idé til en gruppe, finder vi "
                    "et rum til den.",
                    "Families themselves start what they would like to see here. If you have an "
                    "idea for a group, we find a room for it.",
                    "عائلات تبدأ بنفسها ما ينقصها. إن كانت لديكم فكرة لمجموعة وجدنا لها مكانًا.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "I hører nyt fra os på sociale medier. Tit kommer det også rundt med "
                    "sundhedsplejen, i dagpleje, børnehave og skole og på Aula, og I må gerne selv "
                    "sende det videre.",
                    "You hear our news on social media. Often it also goes round with the health "
                    "visitors, in childcare, kindergartens and schools and on Aula, and do pass it "
                    "on yourselves.",
                    "تصلكم أخبارنا عبر وسائل التواصل الاجتماعي. وكثيرًا ما تنتقل أيضًا مع الزائرات "
                    "الصحيات، وفي الحضانات والرياض والمدارس، وعلى منصة Aula، ويسرّنا أن تنشروها "
                    "أنتم أيضًا.",
                )
            ]
        ),
        Heading(Text("Vil I være med?", "Would you like to join in?", "هل تريدون المشاركة؟")),
        Paragraphs(
            [
                Text(
                    "Har I en time om måneden, en idé eller noget, I kan lære fra jer, så skriv "
                    "til os under Kontakt. Man behøver ikke kunne noget særligt. Man skal kunne "
                    "lide børn og finde kaffefiltrene.",
                    "If you have an hour a month, an idea or something you can teach, write to us "
                    "under Contact. You need no special skills. You just have to like children "
                    "and find the coffee filters.",
                    "إن كانت لديكم ساعة في الشهر أو فكرة أو شيء يمكنكم تعليمه فاكتبوا إلينا من "
                    "صفحة «اتصلوا بنا». لا يلزم أن تتقنوا شيئًا خاصًا. يكفي أن تحبوا الأطفال وأن "
                    "تجدوا مرشّحات القهوة.",
                )
            ]
        ),
    ],
)
