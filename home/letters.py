"""The letter that carries a code for signing in."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from outbox import kinds
from outbox.actions import Draft, write_letters
from outbox.models import Letter

SIGN_IN_CODE = "home/sign_in_code"


def send_code(address: str, code: str) -> None:
    """Write the letter, in the language of the page that asked for it."""
    write_letters(
        [
            Draft(
                kind=SIGN_IN_CODE,
                to=address,
                language=get_language() or settings.LANGUAGE_CODE,
                dedupe_key=f"{SIGN_IN_CODE}:{uuid.uuid4().hex}",
                data={"code": code},
            )
        ]
    )


def _compose(letter: Letter) -> kinds.Message:
    return kinds.Message(
        subject=_("Your code for %(site)s") % {"site": settings.SITE_NAME},
        paragraphs=[
            _("Here is the code you asked for:"),
            letter.data["code"],
            _("Write it on the page you asked from. It is valid for ten minutes."),
        ],
        after=[_("If you did not ask for a code, you need not do anything.")],
    )


def _still_wanted(letter: Letter) -> bool:
    age = timezone.now() - letter.created_at
    return age < timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)


kinds.register(
    SIGN_IN_CODE,
    title=gettext_lazy("Code for signing in"),
    compose=_compose,
    still_wanted=_still_wanted,
    is_key=True,
)
