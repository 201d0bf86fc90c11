"""What the calendar can be filtered by, and which of it is offered."""

import pytest

from core.enums import Spoken
from events.enums import Kind
from events.filter_choices import filter_choices
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, SeriesFactory
from tests.factories.partners import (
    PartnerFactory,
    PartnerIndexPageFactory,
    PartnerPageFactory,
)


@pytest.fixture
def sleep():
    return TopicFactory(slug="soevn", names={"da": "Søvn", "ar": "النوم"})


@pytest.fixture
def partner(front_page, translate):
    page = PartnerPageFactory(
        parent=PartnerIndexPageFactory(parent=front_page), title="Sundhedsplejen"
    )
    translate(page, "en", title="Health visitors")
    return PartnerFactory(page=page)


def offered(name, language="da"):
    choices = filter_choices(language)[name]
    return {word: choice.text for word, choice in choices.items() if choice.is_offered}


def test_what_a_public_series_has_is_offered_in_the_readers_words(calendar, sleep, partner):
    TopicFactory(slug="kost")
    page = EventPageFactory(parent=calendar, topics=[sleep])
    SeriesFactory(
        page=page,
        kind=Kind.CAFE,
        languages=[Spoken.ARABIC],
        has_interpreter=True,
        partner=partner,
    )

    assert offered("topics", "ar") == {"soevn": "النوم"}
    assert offered("topics", "en") == {"soevn": "Søvn"}
    assert offered("kinds", "en") == {"cafe": "Café"}
    assert offered("languages", "en") == {"ar": "Arabic", "tolk": "With an interpreter"}
    assert offered("partners", "en") == {"sundhedsplejen": "Health visitors"}
    assert len(offered("stages")) == 5


def test_nothing_is_offered_of_a_series_that_is_not_public(calendar, sleep, partner):
    page = EventPageFactory(parent=calendar, topics=[sleep], draft=True)
    SeriesFactory(page=page, kind=Kind.CAFE, languages=[Spoken.ARABIC], partner=partner)

    assert [offered(name) for name in ("topics", "kinds", "languages", "partners")] == [{}] * 4
    assert list(filter_choices("da")["topics"]) == ["soevn"]


def test_choices_are_kept_until_a_series_or_what_it_is_about_changes(
    calendar, sleep, assert_queries
):
    page = EventPageFactory(parent=calendar)
    series = SeriesFactory(page=page, kind=Kind.CAFE)
    assert_queries(1, offered, "kinds")

    series.kind = Kind.TALK
    series.save()

    assert list(offered("kinds")) == ["oplaeg"]

    page.topics.add(sleep)
    page.save_revision().publish()

    assert list(offered("topics")) == ["soevn"]
