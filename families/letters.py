"""The letter that asks an address whether it wants news. News itself is written higher up."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter, Wording
from outbox.texts import Text, register

from . import interests
from .links import confirm_url, stop_url
from .models import Subscription

QUESTION = "families/question"
WORDS = register(
    Text(
        QUESTION,
        gettext_lazy("Question whether news is wanted"),
        gettext_lazy("Shall we write to you when there are new dates?"),
        (
            gettext_lazy(
                "Somebody, most likely you, wants us to write here when there are new dates or "
                "other news."
            ),
        ),
    )
)


def question(subscription: Subscription, once: str) -> Draft:
    """``once`` tells it from another one about the same: the form that asked for it."""
    return Draft(
        kind=QUESTION,
        to=subscription.email,
        language=subscription.language,
        about=about(subscription),
        dedupe_key=f"{QUESTION}:{subscription.pk}:{once}",
    )


def about(subscription: Subscription) -> str:
    return f"{Subscription._meta.label_lower}:{subscription.pk}"


def subscription_of(letter: Letter) -> Subscription | None:
    """The subscription a letter is about; None where it has ended."""
    return Subscription.objects.filter(pk=int(letter.about.rpartition(":")[2])).first()


def way_out(subscription: Subscription) -> tuple[str, str]:
    """The end of every letter that somebody has asked for."""
    return _("Stop these emails"), stop_url(subscription)


def what(subscription: Subscription) -> str:
    """What the reader asked to be told of, named within a line: a series by its title, or a stage.

    A series that has been taken down has no title to show any more.
    """
    interest = interests.of(subscription)
    return interest.title if interest else _("a date in the house")


def _compose(letter: Letter) -> Message:
    subscription = subscription_of(letter)
    assert subscription is not None  # or nobody had wanted it
    facts = [(_("What you want to hear about"), what(subscription))]
    if subscription.confirmed_at:
        return Message(
            subject=_("You will hear from us when there are new dates"),
            paragraphs=[
                _("You have asked to be told of new dates, and you already are."),
            ],
            facts=facts,
            way_out=way_out(subscription),
        )
    said = Wording.say(WORDS)
    return Message(
        subject=said.subject,
        paragraphs=said.paragraphs,
        facts=facts,
        button=(_("Yes, write to me"), confirm_url(subscription)),
        after=[
            _(
                "Was it not you? Then do nothing. You hear no more from us, and in a week we have "
                "forgotten your address."
            )
        ],
    )


kinds.register(
    QUESTION,
    title=WORDS.title,
    compose=_compose,
    still_wanted=lambda letter: subscription_of(letter) is not None,
)
