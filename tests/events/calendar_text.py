"""TEXT as calendar files escape it: icalendar reads NAME and X-WR-CALNAME as they stand."""

import re


def as_text(written):
    """What a value of the type TEXT says (RFC 5545 §3.3.11)."""
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], str(written))
