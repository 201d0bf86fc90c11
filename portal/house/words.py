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
)
CALENDAR = Words(
    title=Text("Kalender", "Calendar", "التقويم"),
    lead=Text(
        "Det sker i huset, dag for dag. Står der ”Kig forbi”, skal I ikke melde jer til. I kommer "
        "bare.",
        "What is on in the house, day by day. Where it says “Just come”, there is no sign-up. You "
        "just come.",
        "ما يجري في البيت يومًا بيوم. حيث ترون «تعالوا دون موعد» لا حاجة إلى التسجيل. تعالوا فحسب.",
    ),
)
