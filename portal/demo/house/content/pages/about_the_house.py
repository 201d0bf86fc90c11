"""The page about the house: can we just come, and how do we get in with a pram."""

from portal.house.parts import Bullets, Heading, Paragraphs
from portal.house.text import Text, Words

HOUSE = Words(
    title=Text("Huset", "The house", "البيت"),
    lead=Text(
        "90 m² i kælderen. Den ene halvdel står åben for alle familier hver dag kl. 8–22. Den "
        "anden halvdel bruger grupper og arrangementer.",
        "90 m² in the basement. One half is open to every family every day, 08:00–22:00. The "
        "other half is for groups and events.",
        "90 مترًا مربعًا في الطابق السفلي. نصف المكان مفتوح لكل العائلات يوميًا من الساعة 8 إلى "
        "22، والنصف الآخر مخصص للمجموعات والفعاليات.",
    ),
    fields={
        "entrance": Text(
            "En gul dør i gavlen ud mod gaden, med en lampe over. Døren er ikke låst i "
            "åbningstiden.",
            "A yellow door in the gable facing the street, with a lamp above it. The door is not "
            "locked during opening hours.",
            "باب أصفر في الجدار الجانبي المطل على الشارع، وفوقه مصباح. لا يُقفل في أوقات الفتح.",
        ),
        "steps": Text(
            "14 trin ned fra gaden, med gelænder i begge sider.",
            "14 steps down from the street, with a handrail on both sides.",
            "14 درجة نزولًا من الشارع، مع درابزين على الجانبين.",
        ),
        "lift": Text(
            "Til venstre for trappen. Der er plads til en barnevogn og to voksne eller til en "
            "kørestol.",
            "To the left of the stairs. There is room for a pram and two adults, or for a "
            "wheelchair.",
            "على يسار الدرج. يتسع لعربة أطفال وشخصين بالغين، أو لكرسي متحرك.",
        ),
        "pram": Text(
            "Den kan stå tørt under halvtaget ved døren, eller den kan komme med ned i elevatoren.",
            "Leave it in the dry under the porch roof, or take it down with you in the lift.",
            "يمكنكم تركها تحت السقيفة عند الباب، أو النزول بها في المصعد.",
        ),
        "changing": Text(
            "På toilettet ved Stuen. Der er klude og poser, men tag selv bleer med.",
            "In the toilet next to the living room. There are cloths and bags, but bring your own "
            "nappies.",
            "في دورة المياه بجانب غرفة الجلوس. تجدون هناك مناشف وأكياسًا، وأحضروا الحفاضات معكم.",
        ),
        "food": Text(
            "Tag gerne madpakker med. Der er mikroovn, høje stole og kaffe i Køkkenet.",
            "Do bring your own. The kitchen has a microwave, high chairs and coffee.",
            "أحضروا طعامكم معكم. في المطبخ ميكروويف وكراسٍ عالية للأطفال وقهوة.",
        ),
        "parking": Text(
            "Gratis bag huset. Derfra er der 50 meter til døren på jævne fliser.",
            "Free behind the house. From there it is 50 metres to the door, on even paving.",
            "مجاني خلف البيت. ومن هناك 50 مترًا إلى الباب على رصيف مستوٍ.",
        ),
        "bus": Text(
            "Stoppestedet ligger 200 meter fra døren, på samme side af vejen.",
            "The stop is 200 metres from the door, on the same side of the road.",
            "يقع موقف الحافلة على بعد 200 متر من الباب، على الجانب نفسه من الشارع.",
        ),
        "first_time": Text(
            "Gå ind ad den gule dør, og tag trappen eller elevatoren ned.\nStil skoene, og sig, "
            "at det er første gang.\nVærten viser jer rundt og fortæller, hvem de andre er.\nGå, "
            "når I har fået nok.",
            "Go in by the yellow door, and take the stairs or the lift down.\nLeave your shoes, "
            "and say that it is your first time.\nThe host shows you round and says who is who.\n"
            "Leave when you have had enough.",
            "ادخلوا من الباب الأصفر وانزلوا بالدرج أو بالمصعد.\nاخلعوا أحذيتكم وقولوا إنها "
            "زيارتكم الأولى.\nيريكم المضيف المكان ويعرّفكم بالآخرين.\nغادروا متى شئتم.",
        ),
    },
    body=[
        Heading(Text("Kan vi bare komme?", "Can we just come?", "هل يمكننا أن نأتي دون تسجيل؟")),
        Paragraphs(
            [
                Text(
                    "Ja. Stuen, Køkkenet og Legegulvet er for alle, alle ugens dage. I skal ikke "
                    "melde jer til, og det koster ikke noget.",
                    "Yes. The living room, the kitchen and the play floor are for everybody, "
                    "every day of the week. There is no sign-up and nothing to pay.",
                    "نعم. غرفة الجلوس والمطبخ وركن اللعب للجميع طوال أيام الأسبوع. لا حاجة إلى "
                    "التسجيل ولا توجد أي رسوم.",
                ),
                Text(
                    "I behøver heller ikke have en grund. Nogle kommer for at drikke kaffe, andre "
                    "for at varme grød mellem to ærinder i byen.",
                    "You do not need a reason either. Some come for coffee, others to warm some "
                    "porridge between two errands in town.",
                    "ولا تحتاجون إلى سبب. يأتي بعضهم لشرب القهوة، ويأتي غيرهم لتسخين طعام الطفل "
                    "بين مشوارين في المدينة.",
                ),
            ]
        ),
        Heading(Text("Sådan er vi her", "How we do things here", "هكذا نكون هنا")),
        Bullets(
            [
                Text(
                    "Ryd op efter jer, så de næste kan begynde på en frisk.",
                    "Clear up after yourselves, so that the next can start afresh.",
                    "رتّبوا المكان بعدكم ليبدأ من يليكم من جديد.",
                ),
                Text(
                    "Syge børn bliver hjemme, til de er raske. Det gør syge voksne også.",
                    "Children who are ill stay home until they are well. So do grown-ups.",
                    "يبقى الأطفال المرضى في البيت حتى يشفوا، وكذلك الكبار.",
                ),
                Text(
                    "Skoene bliver ved døren. Tag hjemmesko eller tykke sokker med.",
                    "Shoes stay at the door. Bring slippers or thick socks.",
                    "تبقى الأحذية عند الباب. أحضروا خفًّا منزليًا أو جوارب سميكة.",
                ),
                Text(
                    "I passer jeres egne børn, og alle holder øje med dem, der er på vej mod "
                    "trappen.",
                    "You look after your own children, and everybody keeps an eye on those "
                    "heading for the stairs.",
                    "كل عائلة ترعى أطفالها، والجميع ينتبه إلى من يتجه نحو الدرج.",
                ),
                Text(
                    "Tag kun billeder af jeres egne børn.",
                    "Only take pictures of your own children.",
                    "صوّروا أطفالكم فقط.",
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
                    "هذا بيت تجريبي: الدرج والمصعد وسائر التفاصيل العملية مختلقة إلى أن يكتب "
                    "البيت تفاصيله الحقيقية.",
                )
            ]
        ),
    ],
)
