"""Practical things that hold for everything in the house."""

from portal.house.text import Text

PRAM = (
    Text("Barnevogn", "Pram", "عربة الأطفال"),
    Text(
        "Den kan stå tørt under halvtaget ved døren, eller den kan komme med ned i elevatoren.",
        "Leave it in the dry under the porch roof, or take it down with you in the lift.",
        "يمكنكم تركها تحت السقيفة عند الباب، أو النزول بها في المصعد.",
    ),
)
STAIRS = (
    Text("Trappe og elevator", "Stairs and lift", "الدرج والمصعد"),
    Text(
        "14 trin ned fra gaden. Elevatoren er til venstre for trappen.",
        "14 steps down from the street. The lift is to the left of the stairs.",
        "14 درجة نزولًا من الشارع. المصعد على يسار الدرج.",
    ),
)
CHANGING = (
    Text("Pusleplads", "Changing table", "مكان تغيير الحفاض"),
    Text(
        "På toilettet ved Stuen.",
        "In the toilet next to the living room.",
        "في دورة المياه بجانب غرفة الجلوس.",
    ),
)
FREE = (Text("Pris", "Price", "السعر"), Text("Det er gratis.", "Free of charge.", "مجانًا."))
