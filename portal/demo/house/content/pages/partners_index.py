"""What stands above the list of partners."""

from portal.house.text import Text, Words

PARTNERS_INDEX = Words(
    title=Text("Partnere", "Partners", "الشركاء"),
    lead=Text(
        "De kommer i huset, holder caféer og sidder klar til en snak. Her står også hjælp andre "
        "steder i området. På hver side kan I se, hvornår oplysningerne sidst er tjekket.",
        "They come to the house, run cafés and are here for a chat. Help elsewhere in the area "
        "is here too. Each page says when its facts were last checked.",
        "يأتون إلى البيت، ويستضيفون اللقاءات، ويجلسون مستعدين للحديث معكم. وهنا أيضًا جهات مساعدة "
        "أخرى في المنطقة. وفي كل صفحة ترون متى روجعت معلوماتها آخر مرة.",
    ),
)
