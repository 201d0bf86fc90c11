"""Which series are meant, chosen in memory: each sort by itself stands in the calendar's tests."""

import pytest

from core.enums import Stage
from core.generation import asked_once
from events.chosen_series import Wanted, chosen_series
from events.enums import Kind
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, SeriesFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def a_series(calendar):
    def make(stages=(), topics=(), **facts):
        page = EventPageFactory(parent=calendar, stages=list(stages), topics=topics)
        return SeriesFactory(page=page, **facts)

    return make


def of(**asked):
    return chosen_series(Wanted(**{name: frozenset(words) for name, words in asked.items()}))


def test_one_of_each_sort_that_is_asked_for_will_do(a_series):
    sleep, diet = TopicFactory(), TopicFactory()
    talk = a_series([Stage.BABY, Stage.TUMLING], [sleep, diet], kind=Kind.TALK)
    cafe = a_series([Stage.BABY], kind=Kind.CAFE)
    teens = a_series([Stage.TEEN], [diet], kind=Kind.TALK)

    assert set(of(stages=["baby", "teen"])) == {talk.pk, cafe.pk, teens.pk}
    assert set(of(stages=["baby", "teen"], topics=[diet.pk])) == {talk.pk, teens.pk}
    assert of(stages=["baby"], topics=[diet.pk], kinds=["oplaeg"]) == (talk.pk,)
    assert of(stages=["gravid"]) == ()


def test_what_is_not_public_is_never_meant(a_series):
    series = a_series([Stage.BABY])
    assert of(stages=["baby"]) == (series.pk,)

    series.subject.is_public = False
    series.subject.save()

    assert of(stages=["baby"]) == of() == ()


def test_what_is_on_a_programme_can_be_left_out(a_series):
    day = a_series(kind=Kind.THEMED_DAY)
    item = a_series(part_of=day)

    assert of(programmes=[None]) == (day.pk,)
    assert of(programmes=[day.pk]) == (item.pk,)


def test_changed_series_is_chosen_anew(a_series, site):
    series = a_series(kind=Kind.CAFE)
    assert of(kinds=["cafe"]) == (series.pk,)

    series.kind = Kind.PLAY
    series.save()

    assert of(kinds=["cafe"]) == ()
    assert of(kinds=["legestue"]) == (series.pk,)


def test_all_are_known_from_one_statement(a_series, django_assert_num_queries, site):
    for _number in range(3):
        a_series([Stage.BABY], [TopicFactory()])

    # Since when what is kept is as it is; the series.
    with asked_once(), django_assert_num_queries(2):
        of(stages=["baby"])
