"""A party in words: "1 adult and 2 children"."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .parties import Party


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
