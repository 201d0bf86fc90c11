"""What parents find in journeys: Fars Legestue on the live house, in three languages."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from core.enums import Stage
from events.models import EventPage, Occurrence, Series
from outbox.models import Letter
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import SiteFactory
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.support.translating import translate

#: Children up to six come, so that the form asks how old they are.
OLDEST = 6 * 12


@dataclass
class Playroom:
    """Fars Legestue, with sign-up for each date; every person takes a seat."""

    page: EventPage
    series: Series

    def add_date(self, *, weeks: int = 1, **facts) -> Occurrence:
        """A date so many weeks ahead, 10 to 12; far enough for offers to be made one by one."""
        day = timezone.localdate() + timedelta(weeks=weeks)
        zones = [ZoneFactory(names={"da": "Legesalen", "en": "The playroom"})]
        return OccurrenceFactory(series=self.series, local_date=day, zones=zones, **facts)

    def address(self, day: date, language: str = "da") -> str:
        return f"/{language}/kalender/fars-legestue/{day.isoformat()}/"


@pytest.fixture
def playroom(live_house):
    front = SiteFactory().root_page.specific
    calendar = CalendarPageFactory(parent=front)
    page = EventPageFactory(
        parent=calendar,
        title="Fars Legestue",
        lead="Lørdag formiddag for fædre og børn.",
        stages=[Stage.BABY, Stage.TUMLING, Stage.BARN],
    )
    series = SeriesFactory(page=page, sign_up=True, max_age=OLDEST)
    translate(page, "en", title="Dads’ Playroom")
    translate(page, "ar", title="ركن الآباء")
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    return Playroom(page, series)


@pytest.fixture
def letter_to(live_house):
    """``letter_to(address)``: their newest letter, after the worker has carried it out.

    At night, what can wait does wait: then the worker's clock is put on to the morning.
    """

    def newest(address: str) -> Letter:
        letter = Letter.objects.to_person(address).first()
        with time_machine.travel(max(timezone.now(), letter.not_before), tick=True):
            live_house.run_due()
        letter.refresh_from_db()
        return letter

    return newest
