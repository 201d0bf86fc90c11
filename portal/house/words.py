"""The first words of the front page and the calendar; editors change them."""

from .text import Text, Words

FRONT = Words(
    title=Text("Familieværket", "Familieværket", "Familieværket"),
    lead=Text(
        "Et kulturelt og socialt fællesskab for børnefamilier i Herning Kommune. Her er plads til "
        "forskelligheder og til at have det godt sammen.",
        "A cultural and social community for families with children in Herning Municipality. "
        "There is room here for being different, and for being well together.",
        "ملتقى ثقافي واجتماعي للعائلات التي لديها أطفال في بلدية هيرنينغ. هنا مكان يتسع "
        "لاختلافنا ونكون فيه معًا بخير.",
    ),
)
CALENDAR = Words(
    title=Text("Kalender", "Calendar", "التقويم"),
    lead=Text(
        "Det sker i huset. Står der ”kig forbi”, så kom bare.",
        "What is on in the house. Where it says “just come”, just come.",
        "ما يجري في البيت. حيث لا يلزم التسجيل، تفضلوا بالحضور مباشرة.",
    ),
)
