"""The letter that a message to those who want news goes out as."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from families import letters as families
from families.models import Subscription
from outbox import kinds
from outbox.actions import Draft
from outbox.broadcasts.sending import said
from outbox.kinds import Message
from outbox.models import Broadcast, Letter

KIND = "outreach/broadcast"


def draft(subscription: Subscription, broadcast: int) -> Draft:
    return Draft(
        kind=KIND,
        to=subscription.email,
        language=subscription.language,
        about=families.about(subscription),
        data={"broadcast": broadcast},
        dedupe_key=f"{KIND}:{broadcast}:{subscription.pk}",
        can_wait=True,
    )


def _is_wanted(letter: Letter) -> bool:
    """While the message stands, and the one it is to has not stopped such emails."""
    subscription = families.subscription_of(letter)
    is_known = Broadcast.objects.filter(pk=letter.data["broadcast"]).exists()
    return is_known and subscription is not None and subscription.confirmed_at is not None


def _compose(letter: Letter) -> Message:
    subscription = families.subscription_of(letter)
    assert subscription is not None  # or nobody had wanted it
    subject, paragraphs = said(Broadcast.objects.get(pk=letter.data["broadcast"]))
    what = {"what": families.what(subscription)}
    return Message(
        subject=subject,
        paragraphs=paragraphs,
        after=[_("You get this email because you asked for news of this: %(what)s.") % what],
        way_out=families.way_out(subscription),
    )


kinds.register(
    KIND,
    title=gettext_lazy("Message to those who want news"),
    compose=_compose,
    still_wanted=_is_wanted,
)
