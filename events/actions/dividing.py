"""Dates that are divided into talks stay so that each talk can take place, and is somebody's own.

Asked behind the lock of the series and its dates, once what was decided is written.
"""

from django.utils.translation import gettext as _

from ..date_words import weekday_date_words
from ..models import Series
from ..querysets import WITH_PEOPLE
from ..slots import SlotsRefused, refuse_undividable


class ScheduleRefused(Exception):
    """A plan cannot be had with the dates that there are; ``str(error)`` is for its editor."""


def refuse_dates_without_talks(series: Series, *, had_slots: bool) -> None:
    """Raises ScheduleRefused, and what was written is to be rolled back.

    Where families are on dates to come and would have a time of their own no longer, or not yet;
    and where some date, as it was set by hand or kept, has no time for so many talks or nobody
    who is responsible.
    """
    if had_slots == series.has_slots and not series.has_slots:
        return
    coming = series.occurrences.planned().upcoming().in_order()
    if had_slots != series.has_slots and coming.filter(WITH_PEOPLE).exists():
        raise ScheduleRefused(
            _(
                "Families have signed up for dates to come, with a time of their own or without. "
                "Plan a series of its own instead."
            )
        )
    for row in coming if series.has_slots else ():
        try:
            if row.responsible_id is None:
                raise SlotsRefused(_("Only whoever is responsible sees who comes to a talk."))
            refuse_undividable(row.starts_at, row.ends_at, row.capacity, is_all_day=row.is_all_day)
        except SlotsRefused as error:
            words = {"date": weekday_date_words(row.local_date), "refusal": error}
            raise ScheduleRefused(_("%(date)s: %(refusal)s") % words) from error
