"""A rule as RFC 5545 text: what the schedule form shows and sends, what a calendar file holds.

Wraps django-recurrence's parser, which drops all but the first date of ``RDATE:a,b``, passes over
lines it does not know, lets impossible dates through as bare ``ValueError`` and reads dates in
whatever time zone the request has active.
"""

import re
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from recurrence import Recurrence, Rule, deserialize, serialize
from recurrence.exceptions import DeserializationError

from .recurrence import local_date
from .rule_parts import RuleRefused
from .wall_clock import ZONE

#: Characters. Twice the dates a line may have, each on a line of its own, fit.
MAX_LENGTH = 150_000

_PROPERTY = re.compile(
    r"(?P<name>DTSTART|DTEND|RRULE|EXRULE|RDATE|EXDATE)(?:;[^:]*)?:(?P<value>[-\w=;,/+]+)",
    re.ASCII,
)


def parse_rule(text: str) -> Recurrence:
    """The rule as written, not yet judged: hand it to ``recurrence.clean_rule``.

    Empty text is the empty rule. Times without a Z are the house's own. Raises ``RuleRefused``.
    """
    if len(text) > MAX_LENGTH:
        raise RuleRefused(_("This rule is too long."))
    try:
        with timezone.override(ZONE):
            return deserialize("\n".join(_properties(text)), include_dtstart=False)
    except (DeserializationError, ValueError, OverflowError):
        raise RuleRefused(
            _("This rule cannot be read. It should look like %(example)s.")
            % {"example": "RRULE:FREQ=WEEKLY;BYDAY=TU"}
        ) from None


def write_rule(rule: Recurrence) -> str:
    """The rule as ``parse_rule`` reads it, its days as local dates and not as moments in UTC."""
    lines = [_rule_line("RRULE", part) for part in rule.rrules]
    lines += [_rule_line("EXRULE", part) for part in rule.exrules]
    lines += [f"EXDATE;VALUE=DATE:{local_date(day):%Y%m%d}" for day in rule.exdates]
    lines += [f"RDATE;VALUE=DATE:{local_date(day):%Y%m%d}" for day in rule.rdates]
    return "\n".join(lines)


def _rule_line(name: str, part: Rule) -> str:
    parts = {each: getattr(part, each) for each in Rule.byparams}
    bare = Rule(part.freq, part.interval, part.wkst, part.count, **parts)
    value = serialize(bare).removeprefix("RRULE:")
    until = "" if part.until is None else f";UNTIL={local_date(part.until):%Y%m%d}"
    return f"{name}:{value}{until}"


def _properties(text: str) -> Iterator[str]:
    """One property with one value per line; ``ValueError`` on anything else."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)  # RFC 5545 §3.1: long lines are folded
    for line in unfolded.upper().split("\n"):
        if not line.strip():
            continue
        found = _PROPERTY.fullmatch(line.strip())
        if found is None:
            raise ValueError(line)
        name, value = found["name"], found["value"]
        values = value.split(",") if name in ("RDATE", "EXDATE") else [value]
        for one in values:
            yield f"{name}:{one}"
