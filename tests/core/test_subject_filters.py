"""Filters of a list of pages: read from an address, written back."""

import uuid

import pytest
from django.http import QueryDict
from django.utils import translation

from core.enums import Stage
from core.public_subjects import PublicSubject
from core.subject_filters import SubjectFilter, chip_groups, chosen_words
from core.topic_words import NamedTopic

pytestmark = pytest.mark.pure

FOOD, SLEEP = NamedTopic(1, "kost", "Food"), NamedTopic(2, "soevn", "Sleep")
TOPICS = (FOOD, SLEEP)


def read(query):
    return SubjectFilter.from_query(QueryDict(query), TOPICS)


def test_repeated_and_different_keys_are_all_read():
    assert read("livsfase=teen&livsfase=baby&emne=soevn&emne=kost") == SubjectFilter(
        ("baby", "teen"), ("kost", "soevn")
    )


@pytest.mark.parametrize("query", ["livsfase=olding", "emne=%00", "emne=x", "side=2", "naar=uge"])
def test_unknown_words_are_ignored(query):
    assert not read(query)


def test_query_is_the_same_whatever_the_order_it_was_asked_in():
    one = read("emne=soevn&livsfase=teen&fbclid=x&livsfase=baby")
    other = read("livsfase=baby&livsfase=teen&emne=soevn")

    assert one.query() == other.query() == "?emne=soevn&livsfase=baby&livsfase=teen"
    assert one.query(2) == "?emne=soevn&livsfase=baby&livsfase=teen&side=2"
    assert SubjectFilter().query() == "?"


def test_subject_must_fit_stages_and_topics():
    def subject(stage, topic):
        return PublicSubject(uuid.uuid4(), (stage,), frozenset({topic.key}))

    fits, young, hungry = (
        subject(Stage.TEEN, SLEEP),
        subject(Stage.BABY, SLEEP),
        subject(Stage.TEEN, FOOD),
    )
    everything = [fits, young, hungry]

    assert read("livsfase=teen&emne=soevn").apply(everything, TOPICS) == [fits]
    assert read("emne=soevn").apply(everything, TOPICS) == [fits, young]
    assert read("").apply(everything, TOPICS) == everything


def test_chip_adds_its_word_or_takes_it_away():
    with translation.override("en"):
        stages, topics = chip_groups(read("livsfase=baby&emne=soevn"), TOPICS)

    assert [(chip.text, chip.url, chip.is_current) for chip in topics["chips"]] == [
        ("Food", "?emne=kost&emne=soevn&livsfase=baby", False),
        ("Sleep", "?livsfase=baby", True),
    ]
    assert [chip.url for chip in stages["chips"] if chip.is_current] == ["?emne=soevn"]


def test_without_topics_only_stages_are_offered():
    assert [group["id"] for group in chip_groups(SubjectFilter(), ())] == ["livsfase"]


def test_what_is_chosen_is_said_as_the_chips_say_it():
    with translation.override("en"):
        assert chosen_words(read("emne=kost&livsfase=teen"), TOPICS) == "Teenager, Food"
