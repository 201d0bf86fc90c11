"""The letter with the link to My family, and the one before a family is forgotten."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.date_words import date_words
from core.models import User
from families.models import Household
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter

from .links import GOOD_FOR, family_url

LINK = "home/family_link"
WARNING = "home/unused"


def link_letter(household: Household, language: str, once: str) -> Draft:
    return Draft(
        kind=LINK,
        to=household.email,
        language=language,
        about=_about(household),
        dedupe_key=f"{LINK}:{household.pk}:{once}",
    )


def _about(row: User | Household) -> str:
    return f"{row._meta.label_lower}:{row.pk}"


def _household_of(letter: Letter) -> Household | None:
    return Household.objects.filter(pk=int(letter.about.rpartition(":")[2])).first()


def _compose_link(letter: Letter) -> Message:
    household = _household_of(letter)
    assert household is not None  # or nobody had wanted it
    return Message(
        subject=_("Your link to My family"),
        paragraphs=[
            _(
                "Here is the link you asked for. It shows all that is yours with us: sign-ups, "
                "news, your calendar. There you can also take your data along, or delete it."
            )
        ],
        button=(_("Open My family"), family_url(household, letter.language)),
        after=[
            _("It is valid for a day. Do not pass it on: whoever has it can do all that."),
            _("If you did not ask for it, you need not do anything."),
        ],
    )


def _link_is_wanted(letter: Letter) -> bool:
    is_new = timezone.now() - letter.created_at < GOOD_FOR
    return is_new and _household_of(letter) is not None


def warning_letter(row: User | Household, language: str, kept_until: date) -> Draft:
    """``row`` is what of the family goes: its account, or what it keeps here, or both of them."""
    return Draft(
        kind=WARNING,
        to=row.email,
        language=language,
        about=_about(row),
        data={"kept_until": kept_until.isoformat()},
        dedupe_key=f"{WARNING}:{_about(row)}:{kept_until}",
        can_wait=True,
    )


def _unused(letter: Letter) -> list[QuerySet[Any]]:
    """What of the family nobody has used since the letter was written."""
    accounts = User.objects.of_families().filter(email__iexact=letter.to)
    households = Household.objects.of_person(letter.to)
    return [rows.unused_since(letter.created_at) for rows in (accounts, households)]


def _warning_is_wanted(letter: Letter) -> bool:
    """Whoever has signed in meanwhile keeps everything."""
    return any(rows.exists() for rows in _unused(letter))


def _was_told(letter: Letter) -> None:
    for rows in _unused(letter):
        keys = list(rows.values_list("pk", flat=True))
        rows.model.objects.filter(pk__in=keys).update(warned_at=timezone.now())


def _compose_warning(letter: Letter) -> Message:
    kept_until = date.fromisoformat(letter.data["kept_until"])
    with translation.override(letter.language):
        path = reverse("account_login")
    return Message(
        subject=_("Shall we keep what is yours?"),
        paragraphs=[
            _(
                "You have not used My family for almost two years. After %(day)s we delete what "
                "you keep there: who you are, your own calendar, and how you sign in."
            )
            % {"day": date_words(kept_until)},
            _("Do you want to keep it? Then sign in once until then. Nothing else is needed."),
        ],
        button=(_("Sign in, and keep it"), f"{settings.WAGTAILADMIN_BASE_URL}{path}"),
        after=[_("If you do nothing, it goes by itself, and you hear no more about it.")],
    )


kinds.register(
    LINK,
    title=gettext_lazy("Link to My family"),
    compose=_compose_link,
    still_wanted=_link_is_wanted,
    is_key=True,
)
kinds.register(
    WARNING,
    title=gettext_lazy("Warning before a family is forgotten"),
    compose=_compose_warning,
    still_wanted=_warning_is_wanted,
    sent=_was_told,
)
