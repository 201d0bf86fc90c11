"""Which mail addresses a letter can be sent to at all."""

import re

from django.utils.encoding import punycode


def can_be_written_to(address: str) -> bool:
    """Whether the domain has a form for the net. Django's own check does not ask: a domain in
    letters such as ö may be too long once they are spelled out, and sending fails every time."""
    try:
        punycode(address.rpartition("@")[2])
    except UnicodeError:
        return False
    return True


def names(email: str, text: str) -> bool:
    """Whether a text that somebody wrote holds this very address, and not just a longer one."""
    address = re.escape(email.strip())
    whole = rf"(?<![\w.%+-]){address}(?![\w-]|\.\w)"
    return bool(address) and re.search(whole, text, re.IGNORECASE) is not None
