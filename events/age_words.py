"""Ages in words. Pure; ages are in months."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

#: From this age on people count years.
COUNTED_IN_YEARS = 36


def age_words(months: int) -> str:
    """An age as people say it: months under three years, years from then on."""
    if months < COUNTED_IN_YEARS:
        return str(ngettext("%(count)s month", "%(count)s months", months)) % {"count": months}
    years = months // 12
    return str(ngettext("%(count)s year", "%(count)s years", years)) % {"count": years}


def _limit_words(months: int) -> str:
    """The same at the end of a range; Arabic has two months and two years in another case there."""
    if months < COUNTED_IN_YEARS:
        text = npgettext("after up to, from or to", "%(count)s month", "%(count)s months", months)
        return str(text) % {"count": months}
    years = months // 12
    text = npgettext("after up to, from or to", "%(count)s year", "%(count)s years", years)
    return str(text) % {"count": years}


def age_rule_words(youngest: int | None, oldest: int | None) -> str:
    """Whom a rule lets in: "children from 0 months to 6 years"; empty without a rule."""
    if youngest is None and oldest is None:
        return ""
    if not youngest:
        return str(_("children up to %(oldest)s")) % {"oldest": _limit_words(oldest or 0)}
    if oldest is None:
        return str(_("children from %(youngest)s")) % {"youngest": _limit_words(youngest)}
    return str(_("children from %(youngest)s to %(oldest)s")) % {
        "youngest": _limit_words(youngest),
        "oldest": _limit_words(oldest),
    }
