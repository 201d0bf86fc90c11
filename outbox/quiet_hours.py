"""The hours in which the house is silent: what can wait is not sent between 21 and 07."""

from datetime import datetime, time, timedelta

from django.utils import timezone

QUIET_FROM = time(21)
QUIET_UNTIL = time(7)


def after_quiet_hours(moment: datetime) -> datetime:
    """The moment itself by day; at night, by the house's clock, seven in the morning."""
    local = timezone.localtime(moment)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return moment
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    morning: datetime = timezone.make_aware(datetime.combine(day, QUIET_UNTIL))
    return morning
