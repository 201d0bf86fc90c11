"""Who wants news of the demo house, plainly made up, and one message to them in two languages."""

from django.utils import timezone

from core.enums import Stage
from core.models import User
from families.models import Subscription
from outbox.broadcasts.sending import send
from outbox.models import Broadcast
from outreach.telling import ABOUT, describe_telling
from portal.house.report import Report

#: How many want news of a stage, and how many of them in which other language.
READERS = {
    Stage.GRAVID: (2, {}),
    Stage.BABY: (5, {1: "en", 2: "ar"}),
    Stage.TUMLING: (3, {2: "en"}),
    Stage.TEEN: (1, {}),
}
SUBJECTS = {"da": "Temadag om søvn i huset", "en": "A day about sleep in the house"}
TEXTS = {
    "da": "Sover I for lidt? Kom til temadag om søvn, og tag barnet med. Der er kaffe hele dagen.",
    "en": "Too little sleep? Come to the day about sleep, and bring your child. There is coffee.",
}


def build(report: Report, *, by: User) -> None:
    for stage, (count, languages) in READERS.items():
        for number in range(count):
            _subscription, is_new = Subscription.objects.get_or_create(
                email=f"nyt-{stage.value}-{number + 1}@example.org",
                stage=stage,
                defaults={
                    "language": languages.get(number, "da"),
                    "confirmed_at": timezone.now(),
                },
            )
            (report.made if is_new else report.found)("people who want news")
    if not Broadcast.objects.filter(about=ABOUT).exists():
        told = describe_telling([Stage.BABY, Stage.TUMLING])
        send(told, about=ABOUT, subjects=SUBJECTS, texts=TEXTS, form_token="demo-news", by=by)
