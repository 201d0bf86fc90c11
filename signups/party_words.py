"""Parties in words: "1 adult and 2 children", and how many families come to a date."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.word_lists import comma_list

from .parties import Heads, Party


def party_words(party: Party) -> str:
    adults = str(ngettext("%(count)s adult", "%(count)s adults", party.adults)) % {
        "count": party.adults
    }
    children = str(ngettext("%(count)s child", "%(count)s children", party.children)) % {
        "count": party.children
    }
    if not party.children:
        return adults
    if not party.adults:
        return children
    return str(_("%(adults)s and %(children)s")) % {"adults": adults, "children": children}


def heads_words(heads: Heads) -> str:
    """ "4 families: 5 adults, 2 babies, 3 children"; nobody where nobody came."""
    counted = [
        str(words) % {"count": number}
        for number, words in (
            (heads.adults, ngettext("%(count)s adult", "%(count)s adults", heads.adults)),
            (heads.babies, ngettext("%(count)s baby", "%(count)s babies", heads.babies)),
            (heads.toddlers, ngettext("%(count)s toddler", "%(count)s toddlers", heads.toddlers)),
            (heads.children, ngettext("%(count)s child", "%(count)s children", heads.children)),
            (
                heads.teenagers,
                ngettext("%(count)s teenager", "%(count)s teenagers", heads.teenagers),
            ),
        )
        if number
    ]
    if not heads.families:
        return comma_list(counted) or str(_("Nobody came."))
    if not counted:
        return families_words(heads.families)
    facts = {"families": families_words(heads.families), "people": comma_list(counted)}
    return str(_("%(families)s: %(people)s")) % facts


def families_words(count: int) -> str:
    return str(ngettext("%(count)s family", "%(count)s families", count)) % {"count": count}


def waiting_words(count: int) -> str:
    """Of those on the waiting list."""
    words = ngettext(
        "%(count)s family on the waiting list", "%(count)s families on the waiting list", count
    )
    return str(words) % {"count": count}


def requested_words(count: int) -> str:
    """Of those whom nobody has said yes or no to yet."""
    words = ngettext(
        "%(count)s family waiting for an answer", "%(count)s families waiting for an answer", count
    )
    return str(words) % {"count": count}


def offered_words(count: int) -> str:
    """Of those on the waiting list for whom there is room now."""
    words = ngettext(
        "%(count)s family on the waiting list is offered a place",
        "%(count)s families on the waiting list are offered a place",
        count,
    )
    return str(words) % {"count": count}


def coming_words(families: int, people: Party, *, new: int, waiting: int) -> str:
    """ "3 families: 4 adults and 5 children. 1 of them is here for the first time. 1 family is
    waiting." """
    words = families_words(families)
    if families:
        facts = {"families": words, "people": party_words(people)}
        words = str(_("%(families)s: %(people)s")) % facts
    if new:
        first = ngettext(
            "%(count)s of them is here for the first time",
            "%(count)s of them are here for the first time",
            new,
        )
        words = f"{words}. {str(first) % {'count': new}}"
    if not waiting:
        return words
    waits = ngettext("%(count)s family is waiting.", "%(count)s families are waiting.", waiting) % {
        "count": waiting
    }
    return f"{words}. {waits}"
