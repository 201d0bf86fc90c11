"""What a change foresees is what it does: the check every kind of change must pass."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import changes
from core.models import Change


def assert_foreseen_is_done(*, kind, target, before, after, by=None):
    """Foresee a change, which writes nothing, then carry it out; returns the applied change.

    Takes what ``changes.apply`` takes, such as ``cancelling.describe(occurrence, reason)`` gives.
    """
    facts = {"kind": kind, "target": target, "before": before, "after": after}
    with CaptureQueriesContext(connection) as captured:
        foreseen = [[line.key, line.count] for line in changes.foresee(Change(**facts))]
    written = [query["sql"] for query in captured if not query["sql"].startswith("SELECT")]
    assert not written, f"foreseeing {kind} wrote: {written}"

    change = changes.apply(**facts, by=by)

    assert change.card == foreseen, f"{kind}: foreseen {foreseen}, done {change.card}"
    return change
