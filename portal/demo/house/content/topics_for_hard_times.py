"""The pages of the topics that nobody should be alone with: counselling, grief."""

from portal.house.parts import Paragraphs
from portal.house.text import Text, Words

RAADGIVNING = Words(
    title=Text("Rådgivning", "Counselling", "الاستشارة"),
    lead=Text(
        "Når I har brug for en, der lytter og ved noget om det. Vores åbne rådgivning er gratis og "
        "uden henvisning. Til sundhedsplejersken kommer I bare, til familieterapeuten vælger I en "
        "tid.",
        "When you need somebody who listens and knows something about it. Our open hours are free, "
        "and you need no referral. Just drop in on the health visitor; with the family therapist "
        "you choose a time.",
        "حين تحتاجون إلى من يصغي إليكم ويعرف الموضوع. ساعاتنا المفتوحة مجانية ودون إحالة. تأتون "
        "إلى الزائرة الصحية دون حجز، وتختارون موعدًا عند المعالج الأسري.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Nogle kommer med et spørgsmål, andre ved ikke helt, hvad der er galt. Begge "
                    "dele er en god grund til at komme. I behøver ikke have prøvet alt andet "
                    "først.",
                    "Some come with a question, others do not quite know what is wrong. Either is "
                    "a good reason to come. You need not have tried everything else first.",
                    "بعضهم يأتي بسؤال، وبعضهم لا يعرف تمامًا ما الخطب. وكلاهما سبب وجيه للحضور. "
                    "ولا حاجة إلى أن تكونوا قد جربتم كل شيء آخر قبل ذلك.",
                ),
                Text(
                    "Den, I taler med, har tavshedspligt. Kan det ikke vente, eller vil I hellere "
                    "tale med nogen uden for huset, står der også her, hvem I kan ringe til.",
                    "Whoever you talk to keeps it to themselves. If it cannot wait, or you would "
                    "rather talk to somebody outside the house, you can see here whom to call.",
                    "من تتحدثون إليه ملزم بحفظ السر. وإن كان الأمر لا يحتمل الانتظار، أو كنتم "
                    "تفضّلون الحديث مع أحد خارج البيت، فهنا أيضًا من يمكنكم الاتصال به.",
                ),
            ]
        )
    ],
)

SORG = Words(
    title=Text("Sorg"),
    lead=Text(
        "Når nogen mangler. Her står, hvem der kan være sammen med jer i det, og hvem I kan ringe "
        "til."
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "Sorg har ingen rigtig måde og ingen frist. Ikke alle kan være i et hus fuldt "
                    "af børn, når man har mistet sit eget. Ring eller skriv til os, så hjælper vi "
                    "jer videre herfra."
                )
            ]
        )
    ],
)
