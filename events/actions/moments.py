"""No two dates of a series begin at the same moment: they would have one address between them.

Asked behind the lock of the series and its dates, before and after what was decided is written: a
series that has such dates from earlier on can still be changed.
"""

from collections.abc import Set
from datetime import datetime

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import Occurrence
from ..when_words import moment_words


def shared_moments(series_id: int) -> Set[datetime]:
    """At which more than one of its dates begins, those that people know to be off among them."""
    rows = Occurrence.objects.not_asleep().filter(series=series_id, starts_at__gt=timezone.now())
    counted = rows.order_by().values("starts_at").annotate(count=Count("pk")).filter(count__gt=1)
    return set(counted.values_list("starts_at", flat=True))


def two_at_once(series_id: int, before: Set[datetime]) -> str:
    """What is to be refused of what was just written, for its editor; "" where there is nothing."""
    if new := shared_moments(series_id) - before:
        moment = {"moment": moment_words(min(new))}
        return _("Two dates of this series would begin at the same time: %(moment)s.") % moment
    return ""
