"""Dates that are ahead though the rule's day for them is over: somebody has moved them past it.

A plan looks at the days from today on, so it would leave them out, and "this and following" would
change all dates but this.
"""

from collections.abc import Sequence
from datetime import date

from .enums import State
from .line_days import spans_on
from .models import Occurrence
from .plans import Plan


def take_along_late(plans: Sequence[Plan], today: date) -> None:
    """Each goes on under the line whose rule has its day: its own, or else one that has taken over.

    Where none has it any more it stays as it was set by hand.
    """
    for giver in plans:
        for row in [row for row in giver.rows.values() if _is_late(row, today)]:
            for plan in sorted(plans, key=lambda each: each is not giver):
                days = {} if plan.line.is_ended else spans_on(plan.line, [row.rule_date])
                if days:
                    plan.spans |= days
                    giver.hand_over(row.pk, plan, row.rule_date)
                    break


def _is_late(row: Occurrence, today: date) -> bool:
    is_asleep = row.state == State.SKIPPED and not row.is_closed
    return row.rule_date is not None and row.rule_date < today and not is_asleep
