"""What is on round a topic, a stage or a partner: each series' next date, the soonest first."""

from datetime import timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone

from core.enums import Stage
from events.enums import Kind
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def sleep(db):
    return TopicFactory()


@pytest.fixture
def partner(db):
    return PartnerFactory()


@pytest.fixture
def a_series(calendar, sleep, partner):
    """``a_series("Title", 2, 9)``: about sleep, for babies, by the partner, in so many days."""

    def make(title, *days, dates=None, topics=None, stages=(Stage.BABY,), **facts):
        page = EventPageFactory(
            parent=calendar,
            title=title,
            stages=list(stages),
            topics=[sleep] if topics is None else topics,
        )
        series = SeriesFactory(page=page, **{"partner": partner} | facts)
        for day in days:
            local_date = timezone.localdate() + timedelta(days=day)
            OccurrenceFactory(series=series, local_date=local_date, **dates or {})
        return series

    return make


@pytest.fixture(params=["stage", "topic", "partner"])
def listed(request, sleep, partner):
    """``listed(5)``: what the pages of the stage, the topic and the partner show, by title."""
    tags = {
        "stage": "dates_for_stage 'baby'",
        "topic": f"dates_about {sleep.pk}",
        "partner": f"dates_of_partner {partner.pk}",
    }

    def ask(most):
        context = Context()
        Template(f"{{% load events_tags %}}{{% {tags[request.param]} {most} as dates %}}").render(
            context
        )
        today = timezone.localdate()
        return [
            (each.title, (each.occurrence.local_date - today).days) for each in context["dates"]
        ]

    return ask


def test_what_is_on_every_week_crowds_out_no_single_day(a_series, listed):
    a_series("Temadag", 30)
    a_series("Hver uge", 2, 9, 16, 23)
    a_series("Hver anden uge", 1, 15)

    assert listed(5) == [("Hver anden uge", 1), ("Hver uge", 2), ("Temadag", 30)]
    assert listed(2) == [("Hver anden uge", 1), ("Hver uge", 2)]


def test_themed_day_stands_for_what_is_on_its_programme(a_series, listed):
    day = a_series("Temadag", 30, kind=Kind.THEMED_DAY)
    a_series("Oplæg på temadagen", 30, part_of=day)

    assert listed(5) == [("Temadag", 30)]


def test_cancelled_and_past_dates_are_no_next_ones(a_series, listed):
    a_series("Aflyst", 2, dates={"cancelled": True})
    a_series("Forbi", -2)

    assert listed(5) == []


def test_others_are_left_out(a_series, listed):
    a_series("Andet", 2, topics=[TopicFactory()], stages=[Stage.TEEN], partner=PartnerFactory())

    assert listed(5) == []
