from datetime import date, time, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from rooms.models import Closure, OpeningHours, Period, Zone


class ZoneFactory(DjangoModelFactory):
    """A room of the bookable half; the trait ``shared`` makes it one of the open half.

    ``on_plan=(x, y, width, height)`` puts it on the plan.
    """

    class Meta:
        model = Zone

    class Params:
        shared = factory.Trait(is_shared=True)
        on_plan = (None,) * 4

    slug = factory.Sequence(lambda n: f"rum-{n}")
    names = factory.LazyAttribute(
        lambda zone: {"da": f"Rummet {zone.slug}", "en": f"The room {zone.slug}"}
    )
    sort_order = factory.Sequence(int)
    plan_x = factory.LazyAttribute(lambda zone: zone.on_plan[0])
    plan_y = factory.LazyAttribute(lambda zone: zone.on_plan[1])
    plan_width = factory.LazyAttribute(lambda zone: zone.on_plan[2])
    plan_height = factory.LazyAttribute(lambda zone: zone.on_plan[3])


class OpeningHoursFactory(DjangoModelFactory):
    """Mondays, 08 to 22."""

    class Meta:
        model = OpeningHours

    zone = factory.SubFactory(ZoneFactory, shared=True)
    weekday = 0
    opens = time(8)
    closes = time(22)


class PeriodFactory(DjangoModelFactory):
    """The autumn holiday of 2026, week 42, in which the clock of tests stands."""

    class Meta:
        model = Period

    names = factory.LazyFunction(lambda: {"da": "Efterårsferie", "en": "Autumn holiday"})
    first_day = date(2026, 10, 12)
    last_day = date(2026, 10, 18)


class ClosureFactory(DjangoModelFactory):
    """The whole house for two weeks from now on; ``zones=`` closes only these rooms.

    Its dates are closed by the actions, not here.
    """

    class Meta:
        model = Closure
        skip_postgeneration_save = True

    reasons = factory.LazyFunction(lambda: {"da": "Juleferie", "en": "Christmas holiday"})
    starts_at = factory.LazyFunction(timezone.now)
    ends_at = factory.LazyAttribute(lambda closure: closure.starts_at + timedelta(days=14))

    @factory.post_generation
    def zones(self, create, zones, **_kwargs):
        if create and zones:
            self.zones.set(zones)
            Closure.objects.filter(pk=self.pk).update(is_whole_house=False)
