"""Help for the hardest moments, real and checked, as it stands on several pages."""

from portal.house.text import Text

LIVSLINIEN = Text(
    "Livslinien taler med alle, der har tanker om selvmord, og med dem, der holder af dem: "
    "70 201 201 og livslinien.dk.",
    "The helpline Livslinien talks to everybody who has thoughts of suicide, and to those who "
    "love them: 70 201 201 and livslinien.dk.",
)
BOERNETELEFONEN = Text(
    "Børn og unge kan også ringe eller skrive til BørneTelefonen på 116 111, hele døgnet."
)
