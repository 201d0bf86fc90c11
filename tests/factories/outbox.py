import factory
from factory.django import DjangoModelFactory

from outbox.actions import new_message_id
from outbox.backends import MAIL
from outbox.enums import LetterStatus
from outbox.models import Broadcast, Letter


class LetterFactory(DjangoModelFactory):
    """A queued letter that comes with its words."""

    class Meta:
        model = Letter

    class Params:
        sent = factory.Trait(status=LetterStatus.SENT)

    kind = MAIL
    to = factory.Sequence(lambda n: f"parent-{n}@example.org")
    language = "da"
    dedupe_key = factory.Sequence(lambda n: f"test-{n}")
    message_id = factory.LazyFunction(new_message_id)
    subject = "Hej"
    body = "Hej med jer."


class BroadcastFactory(DjangoModelFactory):
    """A message to many, as it is kept; ``signups.broadcasts`` sends one."""

    class Meta:
        model = Broadcast

    subjects = {"da": "Hej"}
    texts = {"da": "Hej med jer."}
    once = factory.Sequence(lambda n: f"test-{n}")
