"""The letters about what somebody wrote: it has come, and there is something to read.

Neither repeats a word of it. Anybody can type anybody's address, so the receipt would carry other
people's advertisements; and what stands in a coordinator's mailbox is out of the house's hands.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.contact import contact
from core.models import User
from core.roles import Role
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter, Wording
from outbox.texts import Text, register

from .door_words import DOORS
from .enums import Door
from .models import Enquiry

RECEIPT = "home/enquiry_receipt"
NOTICE = "home/enquiry_notice"
RECEIPT_WORDS = register(
    Text(
        RECEIPT,
        gettext_lazy("Receipt for what somebody wrote"),
        gettext_lazy("We have got your message"),
        (gettext_lazy("Thank you for writing to us."),),
    )
)


def receipt(enquiry: Enquiry, once: str) -> Draft:
    return Draft(
        kind=RECEIPT,
        to=enquiry.email,
        language=enquiry.language,
        about=_about(enquiry),
        dedupe_key=f"{RECEIPT}:{enquiry.pk}:{once}",
    )


def notices(enquiry: Enquiry) -> list[Draft]:
    """One to each coordinator; while there is none, one to the house's own address."""
    coordinators = User.objects.filter(groups__name=Role.COORDINATOR, is_active=True)
    readers = [
        (user.email, user.language)
        for user in coordinators.select_related("wagtail_userprofile").order_by("pk")
    ]
    if not readers and (mail := contact().mail):
        readers = [(mail, settings.LANGUAGE_CODE)]
    return [
        Draft(
            kind=NOTICE,
            to=email,
            language=language,
            about=_about(enquiry),
            dedupe_key=f"{NOTICE}:{enquiry.pk}:{number}",
            can_wait=True,
        )
        for number, (email, language) in enumerate(readers)
    ]


def _about(enquiry: Enquiry) -> str:
    return f"{Enquiry._meta.label_lower}:{enquiry.pk}"


def _enquiry_of(letter: Letter) -> Enquiry | None:
    return Enquiry.objects.filter(pk=int(letter.about.rpartition(":")[2])).first()


def _compose_receipt(letter: Letter) -> Message:
    enquiry = _enquiry_of(letter)
    assert enquiry is not None  # or nobody had wanted it
    said = Wording.say(RECEIPT_WORDS)
    return Message(
        subject=said.subject,
        paragraphs=[*said.paragraphs, str(DOORS[Door(enquiry.door)].answer)],
        after=[_("Was it not you? Then somebody mistyped their address, and you can leave it.")],
    )


def _compose_notice(letter: Letter) -> Message:
    enquiry = _enquiry_of(letter)
    assert enquiry is not None  # or nobody had wanted it
    return Message(
        subject=_("Somebody has written to the house"),
        paragraphs=[_("There is something new to read and answer.")],
        facts=[(_("About"), enquiry.get_door_display())],
        button=(_("See what has come"), settings.WAGTAILADMIN_BASE_URL + reverse("enquiry:index")),
    )


def _receipt_is_wanted(letter: Letter) -> bool:
    enquiry = _enquiry_of(letter)
    return enquiry is not None and enquiry.email == letter.to


def _notice_is_wanted(letter: Letter) -> bool:
    enquiry = _enquiry_of(letter)
    return enquiry is not None and enquiry.answered_at is None


kinds.register(
    RECEIPT,
    title=RECEIPT_WORDS.title,
    compose=_compose_receipt,
    still_wanted=_receipt_is_wanted,
)
kinds.register(
    NOTICE,
    title=gettext_lazy("Something to answer, to coordinators"),
    compose=_compose_notice,
    still_wanted=_notice_is_wanted,
)
