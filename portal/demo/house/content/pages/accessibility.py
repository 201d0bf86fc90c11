"""How accessible the web site and the house are, said as it is."""

from portal.house.parts import Bullets, Heading, Paragraphs
from portal.house.text import Text, Words

ACCESSIBILITY = Words(
    title=Text("Tilgængelighed", "Accessibility"),
    lead=Text(
        "Alle skal kunne bruge siderne og komme ind i huset. Her står, hvad der virker, og hvad "
        "der ikke gør det endnu.",
        "Everybody should be able to use these pages and get into the house. Here is what works, "
        "and what does not work yet.",
    ),
    body=[
        Heading(Text("Hjemmesiden", "The web site")),
        Paragraphs(
            [
                Text(
                    "Vi bygger efter WCAG 2.2 på niveau AA. Hver gang siderne bliver lavet om, "
                    "bliver de prøvet af i en browser: lyst og mørkt, på dansk og arabisk, på en "
                    "smal skærm, med dobbelt så stor tekst og uden mus.",
                    "We build to WCAG 2.2 at level AA. Each time the pages are changed they are "
                    "tried out in a browser: light and dark, in Danish and Arabic, on a narrow "
                    "screen, with text twice the size and without a mouse.",
                ),
                Text(
                    "Det kan en maskine gøre. En fast bruger af skærmlæser har ikke prøvet "
                    "siderne igennem endnu, så der er fejl, vi ikke kender.",
                    "A machine can do that. Nobody who uses a screen reader every day has tried "
                    "the pages through yet, so there are faults that we do not know of.",
                ),
                Text(
                    "Ikke alt er oversat. Findes en side kun på dansk, står der ”Kun på dansk” "
                    "ved den.",
                    "Not everything is translated. Where a page exists in Danish only, it says "
                    "“In Danish only”.",
                ),
            ]
        ),
        Heading(Text("Huset", "The house")),
        Bullets(
            [
                Text(
                    "Der er elevator fra gaden og ingen dørtrin nede i kælderen.",
                    "There is a lift from the street, and there are no thresholds down in the "
                    "basement.",
                ),
                Text(
                    "Toilettet er stort nok til en barnevogn, men det er ikke et handicaptoilet.",
                    "The toilet is large enough for a pram, but it is not an accessible toilet.",
                ),
                Text(
                    "Der er ingen teleslynge, og Legesalen runger, når den er fuld.",
                    "There is no hearing loop, and the playroom echoes when it is full.",
                ),
                Text(
                    "I Samtalerummet kan døren lukkes, når nogen har brug for ro.",
                    "The talking room has a door that can be shut when somebody needs quiet.",
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
                )
            ]
        ),
        Heading(Text("Når noget er i vejen", "When something is in the way")),
        Paragraphs(
            [
                Text(
                    "Skriv eller ring, når der er noget, I ikke kan bruge, læse eller komme ind "
                    "til. Fortæl, hvad I ville, så hjælper vi jer med det først og retter fejlen "
                    "bagefter.",
                    "Write or call when there is something you cannot use, read or get into. Say "
                    "what you wanted to do; we help you with that first, and mend the fault "
                    "afterwards.",
                ),
                Text(
                    "Skal I bruge en tolk, også til tegnsprog, så sig det i god tid, så ser vi, "
                    "hvad vi kan skaffe.",
                    "If you need an interpreter, also for sign language, tell us in good time, "
                    "and we see what we can arrange.",
                ),
            ]
        ),
    ],
)
