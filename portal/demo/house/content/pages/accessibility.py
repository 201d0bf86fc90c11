"""How accessible the web site and the house are, said as it is."""

from portal.house.parts import Bullets, Heading, Paragraphs
from portal.house.text import Text, Words

ACCESSIBILITY = Words(
    title=Text("Tilgængelighed", "Accessibility", "إمكانية الوصول"),
    lead=Text(
        "Alle skal kunne bruge siderne og komme ind i huset. Her står, hvad der virker, og hvad "
        "der ikke gør det endnu.",
        "Everybody should be able to use these pages and get into the house. Here is what works, "
        "and what does not work yet.",
        "ينبغي أن يستطيع الجميع استخدام هذه الصفحات ودخول البيت. نذكر هنا ما يعمل، وما لا يعمل "
        "بعد.",
    ),
    body=[
        Heading(Text("Hjemmesiden", "The web site", "الموقع")),
        Paragraphs(
            [
                Text(
                    "Vi bygger efter WCAG 2.2 på niveau AA. Hver gang siderne bliver lavet om, "
                    "bliver de prøvet af i en browser: lyst og mørkt, på dansk og arabisk, på en "
                    "smal skærm, med dobbelt så stor tekst og uden mus.",
                    "We build to WCAG 2.2 at level AA. Each time the pages are changed they are "
                    "tried out in a browser: light and dark, in Danish and Arabic, on a narrow "
                    "screen, with text twice the size and without a mouse.",
                    "نبني الموقع وفق معيار WCAG 2.2 بالمستوى AA. وكلما تغيّرت الصفحات جُرّبت في "
                    "متصفح: فاتحة وداكنة، بالدنماركية والعربية، على شاشة ضيقة، وبنص مضاعف الحجم، "
                    "ومن دون فأرة.",
                ),
                Text(
                    "Det kan en maskine gøre. En fast bruger af skærmlæser har ikke prøvet "
                    "siderne igennem endnu, så der er fejl, vi ikke kender.",
                    "A machine can do that. Nobody who uses a screen reader every day has gone "
                    "through the pages yet, so there are faults we do not know of.",
                    "هذا ما تستطيعه الآلة. ولم يجرّب الصفحات بعد شخص يستخدم قارئ الشاشة كل يوم، "
                    "ففيها أخطاء لا نعرفها.",
                ),
                Text(
                    "Ikke alt er oversat. Findes en side kun på dansk, står der ”Siden er kun "
                    "på dansk” ved den.",
                    "Not everything is translated. A page that exists in Danish only is marked "
                    "“Page in Danish only”.",
                    "ليس كل شيء مترجمًا. والصفحة الموجودة بالدنماركية وحدها مكتوب عندها "
                    "«الصفحة بالدنماركية فقط».",
                ),
            ]
        ),
        Heading(Text("Huset", "The house", "البيت")),
        Bullets(
            [
                Text(
                    "Der er elevator fra gaden og ingen dørtrin nede i kælderen.",
                    "There is a lift from the street, and there are no thresholds down in the "
                    "basement.",
                    "يوجد مصعد من الشارع، ولا توجد عتبات في الطابق السفلي.",
                ),
                Text(
                    "Toilettet er stort nok til en barnevogn, men det er ikke et handicaptoilet.",
                    "The toilet is large enough for a pram, but it is not fitted out for "
                    "wheelchair users.",
                    "دورة المياه تتسع لعربة أطفال، لكنها ليست مجهّزة لذوي الإعاقة.",
                ),
                Text(
                    "Der er ingen teleslynge, og Legesalen runger, når den er fuld.",
                    "There is no hearing loop, and the playroom echoes when it is full.",
                    "لا توجد حلقة سمعية، وفي قاعة اللعب صدى حين تمتلئ.",
                ),
                Text(
                    "I Samtalerummet kan døren lukkes, når nogen har brug for ro.",
                    "The talking room has a door that can be shut when somebody needs quiet.",
                    "في غرفة الحوار باب يمكن إغلاقه حين يحتاج أحد إلى الهدوء.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Det her er et prøvehus, så oplysningerne om huset er fundet på, indtil det "
                    "skriver sine egne.",
                    "This is a trial house, so what is said of the house is made up until it "
                    "writes its own.",
                    "هذا بيت تجريبي، فما يقال عن البيت مختلق إلى أن يكتب البيت تفاصيله الحقيقية.",
                )
            ]
        ),
        Heading(Text("Når noget er i vejen", "When something is in your way", "حين يعترضكم شيء")),
        Paragraphs(
            [
                Text(
                    "Skriv eller ring, når der er noget, I ikke kan bruge, læse eller komme ind "
                    "til. Fortæl, hvad I ville, så hjælper vi jer med det først og retter fejlen "
                    "bagefter.",
                    "Write or call when there is something you cannot use, read or get into. Tell "
                    "us what you wanted to do: we help you with that first, and mend the fault "
                    "afterwards.",
                    "اكتبوا أو اتصلوا إذا وجدتم شيئًا لا تستطيعون استخدامه أو قراءته أو دخوله. "
                    "أخبرونا بما أردتم فعله، فنساعدكم في ذلك أولًا، ثم نصلح الخطأ.",
                ),
                Text(
                    "Skal I bruge en tolk, også til tegnsprog, så sig det i god tid, så ser vi, "
                    "hvad vi kan skaffe.",
                    "If you need an interpreter, for sign language too, tell us in good time, and "
                    "we will see what we can arrange.",
                    "إذا احتجتم إلى مترجم شفوي، وإلى مترجم لغة الإشارة أيضًا، فأخبرونا قبل الموعد "
                    "بوقت كافٍ، وسنرى ما يمكننا ترتيبه.",
                ),
            ]
        ),
    ],
)
