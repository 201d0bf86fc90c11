"""What stands above the four doors of the contact page."""

from portal.house.parts import Paragraphs
from portal.house.text import Text, Words

CONTACT_PAGE = Words(
    title=Text("Kontakt", "Contact", "اتصلوا بنا"),
    lead=Text(
        "Vi vil gerne høre fra jer, også når I ikke helt ved, hvad I vil spørge om. Vælg den dør, "
        "der passer bedst. De fører alle sammen ind til os.",
        "We would like to hear from you, also when you do not quite know what to ask. Choose the "
        "door that fits best. They all lead to us.",
        "يسعدنا أن نسمع منكم، حتى حين لا تعرفون تمامًا عمّ تسألون. اختاروا الباب الأنسب لكم، "
        "فكلها تؤدي إلينا.",
    ),
    body=[
        Paragraphs(
            [
                Text(
                    "De fleste af os er frivillige og har selv børn, der skal hentes. Skriver I, "
                    "får I svar inden for to hverdage. Er der ingen, der tager telefonen, så læg "
                    "en besked. Vi ringer op.",
                    "Most of us are volunteers, with children of our own to fetch. If you write, "
                    "you get an answer within two working days. If nobody answers the phone, "
                    "leave a message. We call back.",
                    "معظمنا متطوعون، ولدينا أطفال علينا إحضارهم. إن كتبتم إلينا فستتلقون الرد "
                    "خلال يومَي عمل. وإن لم يُجب أحد على الهاتف فاتركوا رسالة وسنعاود الاتصال بكم.",
                ),
                Text(
                    "Er barnet sygt, skal I ikke vente på os. Ring til egen læge, eller til "
                    "lægevagten, når lægen har lukket. Er der fare for liv, så ring 112.",
                    "If your child is ill, do not wait for us. Call your own doctor, or the "
                    "out-of-hours doctor (lægevagten) when the surgery is closed. If life is in "
                    "danger, call 112.",
                    "إذا كان طفلكم مريضًا فلا تنتظرونا. اتصلوا بطبيبكم، أو بالطبيب المناوب "
                    "(lægevagten) حين تكون العيادة مغلقة. وإن كانت هناك حياة في خطر فاتصلوا "
                    "بالرقم 112.",
                ),
            ]
        )
    ],
)
