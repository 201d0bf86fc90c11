"""The first words of the front page and the calendar; editors change them."""

from .text import Text, Words

FRONT = Words(
    title=Text("Familieværket", "Familieværket", "Familieværket"),
    lead=Text(
        "Kom ned i kælderen, som I er. Her er gulv at lege på, et bord at spise ved og plads til "
        "forskelligheder. For alle børnefamilier i Herning Kommune.",
        "Come down to the basement as you are. There is floor to play on, a table to eat at and "
        "room for being different. For every family with children in Herning Municipality.",
        "انزلوا إلى الطابق السفلي كما أنتم. هنا أرض للعب، وطاولة للأكل، ومكان يتسع لاختلافنا. "
        "لكل العائلات التي لديها أطفال في بلدية هيرنينغ.",
    ),
    fields={
        "behind": Text(
            "Forældre i Herning indrettede 90 m² i en kælder, fordi de selv savnede et sted at gå "
            "hen. I dag passer frivillige og en koordinator på deltid huset.\n"
            "Sundhedsplejersker, familieterapeuter og Folkekirkens Familiestøtte kommer fast. Har "
            "I en idé til en gruppe, er der plads til den i den anden halvdel.",
            "Parents in Herning fitted out 90 m² in a basement, because they had nowhere to go. "
            "Today volunteers and a part-time coordinator look after the house.\n"
            "Health visitors, family therapists and Folkekirkens Familiestøtte come regularly. If "
            "you have an idea for a group, there is room for it in the other half.",
            "جهّز أهالٍ في هيرنينغ 90 مترًا مربعًا في طابق سفلي، لأنهم افتقدوا مكانًا يذهبون إليه. "
            "واليوم يعتني بالبيت متطوعون ومنسّق بدوام جزئي.\n"
            "تحضر الزائرات الصحيات ومعالجو الأسرة ومنظمة Folkekirkens Familiestøtte بانتظام. وإن "
            "كانت لديكم فكرة لمجموعة، ففي النصف الآخر متسع لها.",
        )
    },
)
CALENDAR = Words(
    title=Text("Kalender", "Calendar", "التقويم"),
    lead=Text(
        "Det sker i huset, dag for dag. Står der ”Kig forbi”, skal I ikke melde jer til. I kommer "
        "bare.",
        "What is on in the house, day by day. Where it says “Just come”, there is no sign-up. You "
        "just come.",
        "ما يجري في البيت يومًا بيوم. حيث ترون «احضروا دون تسجيل» لا حاجة إلى التسجيل. تعالوا فحسب.",
    ),
)
