"""How a first visit was."""

from django.utils.translation import gettext as _

from ..enums import Welcome
from ..models import Place
from .refusals import SignupRefused


def say_welcome(*, place: Place, answer: Welcome) -> None:
    """Whether the family felt welcome; another answer takes the place of the first. Raises
    SignupRefused."""
    if not place.was_first_visit:
        raise SignupRefused(_("This is asked after your first visit."))
    place.felt_welcome = answer
    place.save(update_fields=["felt_welcome"])
