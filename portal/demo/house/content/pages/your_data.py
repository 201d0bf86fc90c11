"""The page about what the house does with what families tell it."""

from portal.house.parts import Heading, Paragraphs, PersonalData
from portal.house.text import Text, Words

YOUR_DATA = Words(
    title=Text("Jeres oplysninger", "Your data", "بياناتكم"),
    lead=Text(
        "Vi beder om så lidt som muligt, bruger det kun til det, I har bedt os om, og sletter det "
        "igen.",
        "We ask for as little as we can, use it only for what you asked us to do, and then "
        "delete it.",
        "نطلب أقل ما يمكن، ولا نستخدمه إلا لما طلبتموه منا، ثم نحذفه.",
    ),
    body=[
        Heading(Text("Når I melder jer til", "When you sign up", "عندما تسجّلون")),
        Paragraphs(
            [
                Text(
                    "I skriver et navn, en mailadresse og hvor mange I er, og hvis I vil, et "
                    "telefonnummer, og om det er første gang. Hvor gamle børnene er, "
                    "spørger vi kun om, når datoen er for en bestemt alder. Værten ser navnene på "
                    "dem, der kommer. Det gør andre familier ikke.",
                    "You write a name, an email address and how many you are and, if you like, a "
                    "phone number and whether it is your first time. We only ask how old "
                    "the children are when the date is for a certain age. The host sees the names "
                    "of those who come. Other families do not.",
                    "تكتبون اسمًا وبريدًا إلكترونيًا وكم عددكم، وإن أردتم رقم هاتف وهل هي "
                    "المرة الأولى. ولا نسأل عن أعمار الأطفال إلا إذا "
                    "كان الموعد لعمر معيّن. يرى المضيف أسماء القادمين، ولا تراها العائلات الأخرى.",
                ),
                Text(
                    "I mailen fra os er der et link, hvor I kan se, ændre og aflyse jeres "
                    "tilmelding. I skal ikke have en konto.",
                    "Our email has a link where you can see, change and cancel your sign-up. "
                    "You do not need an account.",
                    "في رسالتنا إليكم رابط ترون من خلاله تسجيلكم وتغيّرونه وتلغونه. لا تحتاجون "
                    "إلى حساب.",
                ),
            ]
        ),
        Heading(
            Text(
                "Når I skriver eller vil høre nyt",
                "When you write or want to hear news",
                "عندما تكتبون إلينا أو تريدون معرفة الجديد",
            )
        ),
        Paragraphs(
            [
                Text(
                    "Beder I os sige til, når der er nye datoer eller andet nyt, gemmer vi jeres "
                    "mailadresse, og hvad I vil høre om. I kan stoppe det med et enkelt tryk i "
                    "hver mail.",
                    "If you ask us to tell you about new dates and other news, we keep your email "
                    "address and what you want to hear about. One tap in any of those emails "
                    "stops it.",
                    "إذا طلبتم أن نخبركم بالمواعيد الجديدة أو بأخبار أخرى، نحفظ بريدكم "
                    "الإلكتروني وما تريدون معرفته. ويمكنكم إيقاف ذلك بضغطة واحدة في أي رسالة.",
                ),
                Text(
                    "Skriver I til os på siden Kontakt, læser koordinatorerne jeres navn, "
                    "mailadresse, telefonnummer og det, I skriver. Ingen andre gør.",
                    "If you write to us on the Contact page, the coordinators read your name, "
                    "email address, phone number and what you write. Nobody else does.",
                    "إذا كتبتم إلينا من صفحة الاتصال، يقرأ المنسّقون اسمكم وبريدكم ورقم هاتفكم وما "
                    "كتبتموه، ولا يقرؤه أحد غيرهم.",
                ),
            ]
        ),
        Heading(
            Text(
                "Det, I gemmer under Min familie",
                "What you keep at My family",
                "ما تحفظونه في «عائلتي»",
            )
        ),
        Paragraphs(
            [
                Text(
                    "Hvis I vil, kan I skrive, hvor mange I er, og jeres børns fornavn og "
                    "fødselsmåned. Det er kun jer, der ser det. Termin og fødselsdag gemmer vi "
                    "ikke.",
                    "If you like, you can write how many you are, and your children's first names "
                    "and months of birth. Only you see it. We keep no due dates and no birthdays.",
                    "إن أردتم، يمكنكم كتابة عددكم والأسماء الأولى لأطفالكم وأشهر ولادتهم. لا يراها "
                    "غيركم. ولا نحفظ موعد الولادة المتوقع ولا يوم الميلاد.",
                ),
                Text(
                    "Dér kan I også se alt, hvad vi har om jer, hente det som en fil og få det "
                    "slettet. Det kan I med en konto, eller med et link, vi sender til jeres mail.",
                    "There you can also see everything we hold of you, take it along as a file and "
                    "have it deleted: with an account, or with a link that we send to your "
                    "mailbox.",
                    "وهناك يمكنكم أيضًا رؤية كل ما نحفظه عنكم، وأخذه كملف، وطلب حذفه: بحساب، أو "
                    "برابط نرسله إلى بريدكم.",
                ),
            ]
        ),
        Heading(
            Text(
                "Det gemmer vi, og så længe",
                "What we keep, and for how long",
                "ما نحتفظ به، وكم من الوقت",
            )
        ),
        PersonalData(),
        Paragraphs(
            [
                Text(
                    "Hver nat tager vi en kopi af det hele og gemmer den i 14 dage, så intet "
                    "går tabt. Beder I os slette jer, sletter vi jer igen, hvis vi må tage en "
                    "ældre kopi i brug.",
                    "Every night we make a copy of everything and keep it for 14 days, so that "
                    "nothing is lost. If you ask us to erase you, we do so again should we "
                    "have to use an older copy.",
                    "نُعدّ كل ليلة نسخة من كل شيء ونحتفظ بها 14 يومًا كي لا يضيع شيء. وإذا طلبتم "
                    "حذف بياناتكم، نحذفها مرة أخرى إن اضطررنا إلى استعمال نسخة أقدم.",
                ),
            ]
        ),
        Heading(Text("Når I bare kigger", "When you just look around", "عندما تتصفحون فقط")),
        Paragraphs(
            [
                Text(
                    "De åbne sider sætter ingen cookies og henter intet fra andre end os. Derfor "
                    "er der heller ikke noget at sige ja til.",
                    "The public pages set no cookies and fetch nothing from anybody but us. So "
                    "there is nothing to accept either.",
                    "الصفحات المفتوحة لا تضع ملفات تعريف الارتباط (cookies) ولا تجلب شيئًا من أي "
                    "جهة غيرنا. لذلك لا يوجد ما توافقون عليه.",
                ),
                Text(
                    "Jeres telefon gemmer en enkelt side af vores, så den kan vise åbningstider og "
                    "telefonnummer, når I ikke har forbindelse. Den gemmer ikke, hvad I har læst.",
                    "Your phone keeps one single page of ours, so that it can show our hours and "
                    "our number when you have no connection. It does not keep what you have read.",
                    "يحتفظ هاتفكم بصفحة واحدة فقط من صفحاتنا، ليعرض أوقات الفتح ورقم هاتفنا عندما "
                    "لا يكون لديكم اتصال. ولا يحتفظ بما قرأتموه.",
                ),
                Text(
                    "Søger I efter noget, vi ikke har, tæller vi ordene, så vi kan skrive om det. "
                    "Vi gemmer ikke, hvem der søgte, og vi gemmer hverken mailadresser eller "
                    "lange tal. Ord, der kun er søgt én gang, sletter vi efter to uger.",
                    "If you search for something that we do not have, we count the words, so that "
                    "we can write about it. We do not keep who searched, and keep neither mail "
                    "addresses nor long numbers. Words that were searched for only once we delete "
                    "after two weeks.",
                    "إذا بحثتم عن شيء ليس لدينا، نعدّ الكلمات كي نتمكن من الكتابة عنه. لا نحفظ من "
                    "بحث، ولا نحفظ عناوين البريد ولا الأرقام الطويلة. والكلمات التي بُحث عنها مرة "
                    "واحدة فقط نحذفها بعد أسبوعين.",
                ),
            ]
        ),
    ],
)
