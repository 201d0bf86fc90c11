"""The calendar's filters as links, and what is chosen in words."""

import pytest
from django.utils import translation

from events.filter_chips import chip_groups, filter_rows, further_groups, subscribe_words
from events.filter_choices import Choice, Choices
from events.filters import CalendarFilter

pytestmark = pytest.mark.pure

CHOICES = Choices(
    {
        "stages": {"baby": Choice("baby", "Baby"), "tumling": Choice("tumling", "Toddler")},
        "topics": {"kost": Choice(1, "Diet", is_offered=False), "soevn": Choice(2, "Sleep")},
        "kinds": {"cafe": Choice("cafe", "Café"), "kursus": Choice("kursus", "Course")},
        "languages": {"da": Choice("da", "Danish", is_offered=False)},
        "partners": {},
    }
)


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def links(groups):
    return {chip.id: (chip.url, chip.is_current) for group in groups for chip in group["chips"]}


def test_chip_leads_to_the_list_with_its_word_more_or_less():
    found = links(chip_groups(CalendarFilter(stages=("baby",), when=("uge",))))

    assert found["livsfase-baby"] == ("?naar=uge", True)
    assert found["livsfase-tumling"] == ("?livsfase=baby&livsfase=tumling&naar=uge", False)
    assert found["naar-uge"] == ("?livsfase=baby", True)
    assert found["naar-i-dag"] == ("?livsfase=baby&naar=i-dag&naar=uge", False)
    assert found["kun-ledig"] == ("?ledig=1&livsfase=baby&naar=uge", False)


def test_only_what_exists_is_offered_and_what_is_chosen_can_be_taken_away():
    assert list(links(further_groups(CalendarFilter(), CHOICES))) == [
        "emne-soevn",
        "type-cafe",
        "type-kursus",
    ]

    chosen = links(further_groups(CalendarFilter(topics=("kost",)), CHOICES))

    assert chosen["emne-kost"] == ("?", True)
    assert chosen["emne-soevn"] == ("?emne=kost&emne=soevn", False)


def test_in_a_month_chips_keep_it_and_those_that_say_when_lead_to_the_list():
    found = links(chip_groups(CalendarFilter(when=("2026-11",), is_month=True)))

    assert found["livsfase-baby"] == ("?livsfase=baby&naar=2026-11&vis=maaned", False)
    assert found["naar-i-dag"] == ("?naar=i-dag", False)
    assert "naar-dage" not in found


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("weekend", "At the weekend"),
        ("2026-W42", "week 42"),
        ("2026-11", "November 2026"),
        ("2026-11-23", "Monday 23 November 2026"),
    ],
)
def test_days_that_are_chosen_are_said_and_can_be_taken_away(when, words):
    current = CalendarFilter(stages=("baby",), when=(when,))

    assert filter_rows(current, CHOICES).words == f"Baby, {words}"
    assert ("?livsfase=baby", True) in links(chip_groups(current)).values()


@pytest.mark.parametrize(
    ("current", "words"),
    [
        (CalendarFilter(when=("i-dag",)), "Subscribe to the whole calendar"),
        (CalendarFilter(stages=("baby",), is_month=True), "Subscribe to: Baby"),
        (CalendarFilter(stages=("baby", "tumling")), "Subscribe to: Baby, Toddler"),
        (CalendarFilter(stages=("baby",), topics=("soevn",)), "Subscribe to: Baby, Sleep"),
        (CalendarFilter(drop_in=True, when=("uge",)), "Subscribe to: Just come"),
    ],
)
def test_subscription_is_named_for_what_is_shown_whenever_it_is(current, words):
    assert subscribe_words(current, CHOICES) == words
