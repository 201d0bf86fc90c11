"""What one needs to know of a partner before calling or coming, fact by fact."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.date_words import date_words
from core.spoken_words import spoken_words
from core.translated import in_language, language_found

from .enums import Freshness

if TYPE_CHECKING:  # page models use this module
    from .models import Partner

Facts = list[dict[str, Any]]


def reach_facts(partner: "Partner") -> Facts:
    """What goes out of date first, as components/facts shows it: the phone, and when it answers."""
    facts: Facts = []
    if partner.phone:
        facts.append(_link("phone", _("Phone"), f"tel:{partner.phone_link}", partner.phone))
    if hours := _said(partner.hours):
        facts.append({"icon": "clock", "term": _("When you can reach them")} | hours)
    return facts


def lasting_facts(partner: "Partner") -> Facts:
    """The rest, in the same form."""
    facts: Facts = []
    if partner.email:
        facts.append(_link("mail", _("Mail"), f"mailto:{partner.email}", partner.email))
    if partner.website:
        facts.append(_link("globe", _("On the web"), partner.website, _short(partner.website)))
    if price := _said(partner.price) or _claimed(partner.is_free, _("Free")):
        facts.append({"icon": "wallet", "term": _("Price")} | price)
    none = _("You need none. Just call or write.")
    if referral := _said(partner.referral) or _claimed(partner.needs_no_referral, none):
        facts.append({"icon": "door-open", "term": _("Referral")} | referral)
    if spoken := spoken_words(partner.languages, has_interpreter=partner.has_interpreter):
        facts.append({"icon": "languages", "term": _("Language"), "text": spoken})
    if partner.is_step_free is not None:
        text = _("You can get in without steps.") if partner.is_step_free else _("There are steps.")
        facts.append({"icon": "accessibility", "term": _("Getting in"), "text": text})
    return facts


def checked_words(partner: "Partner") -> str:
    """When somebody last made sure of it all."""
    if partner.checked_on is None:
        return _("Not checked yet")
    day = {"date": date_words(partner.checked_on)}
    if partner.freshness is Freshness.CONFIRMED:
        return _("Checked on %(date)s") % day
    return _("Not confirmed since %(date)s") % day


def _link(icon: str, term: str, url: str, text: str) -> dict[str, Any]:
    # Numbers and addresses run from left to right in every language.
    return {"icon": icon, "term": term, "url": url, "link_text": text, "is_ltr": True}


def _said(names: dict[str, str]) -> dict[str, str]:
    """The text of a fact and the language it is written in; nothing where it says nothing."""
    text = in_language(names, get_language())
    return {"text": text, "language": language_found(names, get_language())} if text else {}


def _claimed(is_so: bool, text: str) -> dict[str, str]:
    """The same of what is a yes or nothing."""
    return {"text": text} if is_so else {}


def _short(website: str) -> str:
    """A web address as people say it."""
    parts = urlsplit(website)
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
