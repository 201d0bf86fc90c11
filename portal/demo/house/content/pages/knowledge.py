"""The knowledge shelf's own few words."""

from portal.house.text import Text, Words

KNOWLEDGE = Words(
    title=Text("Viden", "Articles", "مقالات"),
    lead=Text(
        "Artikler om det, forældre spørger om: hvad der er almindeligt, hvad I kan prøve i aften, "
        "og hvornår I skal ringe til nogen. Ved hver artikel står, hvilken fagperson der har læst "
        "den igennem. Her i prøvehuset er fagpersonerne opdigtede.",
        "Articles on what parents ask about: what is common, what you can try tonight, and when "
        "to call somebody. Each one says which professional has read it through. Here in the "
        "trial house the professionals are invented.",
        "مقالات عمّا يسأل عنه الأهل: ما الأمر الشائع، وماذا يمكنكم أن تجربوا الليلة، ومتى ينبغي "
        "أن تتصلوا بأحد. ومكتوب على كل مقال أي مختص راجعه. وهنا في البيت التجريبي المختصون "
        "مختلقون.",
    ),
)
