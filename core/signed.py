"""Signed segments of an address: a family's link, what came of a sign-up. They open by themselves.

So they stand only in the page and the letter that are meant to show them.
"""

import re

# What django.core.signing makes ends in 43 characters of signature; letters of others may follow,
# as when a mail program takes a bracket for a part of the link.
_SIGNED = re.compile(r"[^\s/]*(?:[.:]|%3A)[\w-]{43}(?![\w-])[^\s/]*", re.ASCII | re.IGNORECASE)


def is_in(text: str) -> bool:
    return _SIGNED.search(text) is not None


def masked(text: str) -> str:
    return _SIGNED.sub("…", text)
