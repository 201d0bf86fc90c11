"""What cannot be had, each with the sentence that says so to the family."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.date_words import weekday_date_words
from events.models import Occurrence

from .. import seats
from ..models import Place


class SignupRefused(Exception):
    """That cannot be had, and nothing has changed; ``str(error)`` is fit to show to the family."""


def refuse_closed(occurrence: Occurrence) -> None:
    if not occurrence.takes_signups:
        raise SignupRefused(_("Sign-up for this date has closed."))


def refuse_all_closed(open_dates: Sequence[Occurrence]) -> None:
    if not open_dates:
        raise SignupRefused(_("Sign-up for these dates has closed."))


def refuse_over(occurrence: Occurrence) -> None:
    """What stands at a date can be changed until it ends, also when sign-up has closed."""
    if occurrence.is_cancelled:
        raise SignupRefused(_("The date has been cancelled."))
    if occurrence.is_over:
        raise SignupRefused(_("The date is over."))


def refuse_inactive(place: Place) -> None:
    if not place.is_active:
        raise SignupRefused(_("This sign-up has been cancelled."))


def refuse_impossible(occurrence: Occurrence, wanted: int, *, had: int = 0) -> None:
    """Parties that could never fit, whoever else comes; those that become fewer always do."""
    if not wanted:
        raise SignupRefused(_("At least one of you needs a place."))
    if occurrence.capacity is not None and wanted > max(occurrence.capacity, had):
        raise SignupRefused(
            ngettext(
                "There is only %(count)s place in all on this date.",
                "There are only %(count)s places in all on this date.",
                occurrence.capacity,
            )
            % {"count": occurrence.capacity}
        )


@contextmanager
def naming_date(occurrence: Occurrence) -> Iterator[None]:
    """What is refused at one date of several says at which."""
    try:
        yield
    except SignupRefused as error:
        words = {"day": weekday_date_words(occurrence.local_date), "refusal": error}
        raise SignupRefused(_("%(day)s: %(refusal)s") % words) from error


def refuse_more(held: Occurrence, more: int) -> None:
    """Seats for a party that grows are seats for somebody who comes now."""
    if not seats.fit(held, more) or seats.someone_waiting_fits(held):
        raise SignupRefused(_("There is no room for more of you. You keep the places you have."))
