"""What is made up here and what is not; its title stands at the foot of every page."""

from portal.house.parts import Bullets, Heading, Paragraphs
from portal.house.text import Text, Words

TRIAL_HOUSE = Words(
    title=Text(
        "Prøvehus: alt er eksempler",
        "Trial house: these are all examples",
        "بيت تجريبي: كل ما فيه أمثلة",
    ),
    lead=Text(
        "Her bor ingen endnu. Siderne viser, hvordan Familieværkets hjemmeside kan komme til at "
        "se ud, og det meste af det, der står på dem, er fundet på.",
        "Nobody lives here yet. The pages show what the web site of Familieværket may come to "
        "look like, and most of what they say is made up.",
        "لا أحد يسكن هنا بعد. تُظهر الصفحات كيف قد يبدو موقع Familieværket، ومعظم ما فيها مختلق.",
    ),
    body=[
        Heading(Text("Det er fundet på", "This is made up", "هذا مختلق")),
        Bullets(
            [
                Text(
                    "Datoer, tider, priser og ledige pladser. Meld jer gerne til for at prøve det, "
                    "men der er ingen, der dækker bord.",
                    "Dates, times, prices and free seats. Do sign up to try it out, but nobody "
                    "lays the table.",
                    "المواعيد والأوقات والأسعار والأماكن الشاغرة. جرّبوا التسجيل إن شئتم، لكن لا "
                    "أحد يُعدّ المائدة.",
                ),
                Text(
                    "Familier, værter og fagfolk, og det, de bliver citeret for.",
                    "Families, hosts and professionals, and what they are quoted as saying.",
                    "العائلات والمضيفون والمختصون، وما يُنقل عنهم من أقوال.",
                ),
                Text(
                    "Numre, adresser og åbningstider hos partnerne, også hos dem, der findes i "
                    "virkeligheden. Slå dem op på deres egne sider.",
                    "The partners' numbers, addresses and hours, also of those that exist. Look "
                    "them up on their own pages.",
                    "أرقام الشركاء وعناوينهم وأوقاتهم، حتى من كان منهم موجودًا في الواقع. ابحثوا "
                    "عنها في مواقعهم.",
                ),
                Text(
                    "At en fagperson har læst artiklerne igennem. Det er der ingen, der har, så "
                    "spørg sundhedsplejersken eller lægen om det, der gælder jeres barn.",
                    "That a professional has read the articles through. Nobody has, so ask the "
                    "health visitor or your doctor about what applies to your child.",
                    "أن مختصًا راجع المقالات. لم يراجعها أحد، فاسألوا الزائرة الصحية أو طبيبكم عمّا "
                    "يخص طفلكم.",
                ),
            ]
        ),
        Heading(Text("Det er rigtigt", "This is real", "هذا حقيقي")),
        Bullets(
            [
                Text(
                    "Ring 112, når der er fare for liv.",
                    "Call 112 when a life is in danger.",
                    "اتصلوا بالرقم 112 حين يكون هناك خطر على الحياة.",
                ),
                Text(
                    "Lægevagten i Region Midtjylland svarer på 70 11 31 31, når egen læge har "
                    "lukket.",
                    "The out-of-hours doctor (lægevagten) in Region Midtjylland answers on "
                    "70 11 31 31 when your doctor's surgery is closed.",
                    "يجيبكم الطبيب المناوب (lægevagten) في Region Midtjylland على الرقم 70113131 "
                    "حين تكون عيادة طبيبكم مغلقة.",
                ),
                Text(
                    "Livslinien svarer på 70 201 201, når nogen har tanker om selvmord.",
                    "The helpline Livslinien answers on 70 201 201 when somebody has thoughts of "
                    "suicide.",
                    "يجيبكم خط المساعدة Livslinien على الرقم 70201201 حين تراود أحدًا أفكار عن "
                    "الانتحار.",
                ),
                Text(
                    "BørneTelefonen svarer børn og unge på 116 111, hele døgnet.",
                    "BørneTelefonen answers children and young people on 116 111, day and night.",
                    "يجيب هاتف الأطفال BørneTelefonen الأطفال والمراهقين على الرقم 116111 ليلًا "
                    "ونهارًا.",
                ),
            ]
        ),
        Paragraphs(
            [
                Text(
                    "Når huset flytter ind, skriver det sine egne sider, og så forsvinder den her "
                    "side.",
                    "When the house moves in it writes pages of its own, and this one goes.",
                    "حين ينتقل البيت إلى هنا يكتب صفحاته بنفسه، وتختفي هذه الصفحة.",
                )
            ]
        ),
    ],
)
