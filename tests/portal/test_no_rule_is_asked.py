"""Nothing that is only looked at asks a rule: dates are rows (docs/adr/0003)."""

from datetime import datetime

import dateutil.rrule
import pytest
import recurrence
from django.conf import settings

import events.recurrence
from events.models import EventPage
from events.rule_text import parse_rule
from tests.events.scheduling import FIRST, TUESDAYS, save, weekly_line
from tests.support.visits import VISITS

pytestmark = [pytest.mark.slow, pytest.mark.either, pytest.mark.usefixtures("frozen")]

FEEDS = ("/calendar.ics", "/da/calendar.ics", "/en/calendar.ics?livsfase=baby", "/ar/calendar.ics")
#: In the order and with the words of a reader who tries everything.
CALENDAR = (
    "kalender/?naar=2026-10-20",
    "kalender/?vis=maaned&naar=2026-11&livsfase=baby",
    "kalender/?emne=soevn&type=legestue&sprog=ar&partner=findes-ikke&ledig=1&kigforbi=1&side=2",
)


class RuleAsked(Exception):
    """A rule was about to be worked out."""


@pytest.fixture
def planned_house(visited_house):
    """Its playroom has a plan by a rule, and the dates of that plan."""
    series = EventPage.objects.get(title="Fars Legestue", locale__language_code="da").series
    save(series, weekly_line(series, rule=TUESDAYS))
    return visited_house


@pytest.fixture
def no_rule_is_asked(monkeypatch):
    """Every way to work out a rule's dates raises: ours, django-recurrence's and dateutil's."""

    def refuse(*_arguments, **_keywords):
        raise RuleAsked

    # Ours all go through it, under whatever name they were imported.
    monkeypatch.setattr(events.recurrence, "single_rule", refuse)
    for name in ("occurrences", "between", "before", "after", "count"):
        monkeypatch.setattr(recurrence.Recurrence, name, refuse)
    monkeypatch.setattr(dateutil.rrule.rrule, "_iter", refuse)


@pytest.mark.urls("tests.support.failing_urls")
def test_no_page_and_no_feed_asks_a_rule(client, planned_house, no_rule_is_asked):
    for language, _name in settings.LANGUAGES:
        for visit in VISITS:
            if not visit.sends:
                planned_house.client(visit.user).get(visit.path(language))
        for address in CALENDAR:
            assert client.get(f"/{language}/{address}").status_code == 200
    for address in FEEDS:
        assert b"BEGIN:VEVENT" in client.get(address).content


@pytest.mark.parametrize(
    "ask",
    [
        lambda rule: events.recurrence.rule_dates(rule, from_date=FIRST, first=FIRST, last=FIRST),
        lambda rule: events.recurrence.last_date(rule, from_date=FIRST),
        lambda rule: events.recurrence.clean_rule(rule, from_date=FIRST, until_date=FIRST),
        lambda rule: rule.between(datetime(2026, 1, 1), datetime(2026, 2, 1)),
        lambda rule: list(dateutil.rrule.rrule(dateutil.rrule.DAILY, count=1)),
    ],
)
def test_whoever_asks_a_rule_is_found(no_rule_is_asked, ask):
    """Otherwise the test above would find nothing anywhere."""
    with pytest.raises(RuleAsked):
        ask(parse_rule(TUESDAYS))
