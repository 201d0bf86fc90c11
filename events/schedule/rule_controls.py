"""A rule as the controls of the form hold it, and back: everything that ``is_simple`` allows.

Pure. The controls are plain fields of the form, so they work where no script does; what they say is
put together as RFC 5545 text here, and judged like any other text.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from recurrence import Recurrence, Rule, to_weekday

from ..recurrence import local_date


@dataclass(frozen=True)
class RuleControls:
    """What stands in each control, as typed. ``until`` has none: a line has a field for its end."""

    frequency: str = ""
    interval: str = "1"
    weekdays: tuple[str, ...] = ()
    ordinal: str = ""
    ordinal_day: str = ""
    count: str = ""
    until: str = ""
    left_out: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @classmethod
    def showing(cls, rule: Recurrence) -> "RuleControls":
        """Of a rule that ``is_simple``."""
        left_out, added = _days(rule.exdates), _days(rule.rdates)
        if not rule.rrules:
            return cls(left_out=left_out, added=added)
        part = rule.rrules[0]
        weekdays = [to_weekday(day) for day in part.byday]
        numbered = next((day for day in weekdays if day.index), None)
        return cls(
            frequency=Rule.frequencies[part.freq],
            interval=str(part.interval),
            weekdays=() if numbered else tuple(Rule.weekdays[day.number] for day in weekdays),
            ordinal=str(numbered.index) if numbered else "",
            ordinal_day=Rule.weekdays[numbered.number] if numbered else "",
            count=str(part.count or ""),
            until=f"{local_date(part.until):%Y%m%d}" if part.until else "",
            left_out=left_out,
            added=added,
        )

    @classmethod
    def entered(cls, data: Mapping[str, Any], name: str) -> "RuleControls | None":
        """What a form sent; None where it has no controls of this name, but text or nothing."""
        if f"{name}-interval" not in data:
            return None
        values_of: Callable[[str], list[str]] = getattr(data, "getlist", lambda key: [data[key]])
        found: dict[str, Any] = {}
        for field in fields(cls):
            key = f"{name}-{field.name}"
            values = [value.strip() for value in values_of(key)] if key in data else []
            if field.name in ("weekdays", "left_out", "added"):
                found[field.name] = tuple(filter(None, values))
            else:
                found[field.name] = values[0] if values else ""
        return cls(**found)

    @property
    def text(self) -> str:
        """The rule as ``parse_rule`` reads it; what belongs to another frequency is not said."""
        lines = [f"RRULE:{';'.join(self._parts())}"] if self.frequency else []
        lines += [f"EXDATE;VALUE=DATE:{_basic(day)}" for day in sorted(set(self.left_out))]
        lines += [f"RDATE;VALUE=DATE:{_basic(day)}" for day in sorted(set(self.added))]
        return "\n".join(lines)

    def _parts(self) -> Iterable[str]:
        yield f"FREQ={self.frequency}"
        if self.interval not in ("", "1"):
            yield f"INTERVAL={self.interval}"
        if self.frequency == "WEEKLY" and self.weekdays:
            yield f"BYDAY={','.join(self.weekdays)}"
        if self.frequency == "MONTHLY" and self.ordinal:
            yield f"BYDAY={self.ordinal}{self.ordinal_day}"
        if self.count:
            yield f"COUNT={self.count}"
        elif self.until:
            yield f"UNTIL={self.until}"


def _days(moments: Iterable[Any]) -> tuple[str, ...]:
    return tuple(f"{local_date(moment)}" for moment in moments)


def _basic(day: str) -> str:
    return day.replace("-", "")
