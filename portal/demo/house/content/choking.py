"""First aid to a child that cannot breathe: one text for the article and the talk."""

from portal.house.text import Text

CHOKING = (
    Text(
        "Et barn, der er ved at blive kvalt, er stille. Det kan hverken hoste, græde eller få "
        "luft. Ring 112, sæt telefonen på medhør, og gå i gang."
    ),
    Text(
        "Under 1 år: Læg barnet på maven langs jeres underarm med hovedet lavest, og støt hovedet. "
        "Giv op til fem faste slag mellem skulderbladene. Hjælper det ikke, så vend barnet om på "
        "ryggen, stadig med hovedet lavest, og giv op til fem tryk midt på brystkassen med to "
        "fingre. Bliv ved med slag og tryk skiftevis."
    ),
    Text(
        "Over 1 år: Læn barnet forover, og giv op til fem faste slag mellem skulderbladene. "
        "Hjælper det ikke, så stil jer bag barnet med armene om det. Sæt en knyttet hånd mellem "
        "navle og brystben, tag om den med den anden, og giv op til fem stød indad og opad. Bliv "
        "ved med slag og stød skiftevis."
    ),
    Text(
        "Bliver barnet bevidstløst, så læg det ned, og gør, som 112 siger. Har I givet tryk eller "
        "stød, skal en læge se barnet bagefter, også når det har det godt igen."
    ),
)
