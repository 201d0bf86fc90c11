"""What lists choose from: which subjects are public, for whom and about what."""

import uuid
from datetime import UTC, datetime

import pytest

from core.enums import Stage, SubjectKind
from core.public_subjects import PublicSubject, facts_of, nearest, public_subjects, stages_of
from core.subjects import copy_facts
from tests.factories.core import SubjectFactory, TopicFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

BABY, TEEN = Stage.BABY, Stage.TEEN


@pytest.fixture
def shelf(front_page):
    return ArticleIndexPageFactory(parent=front_page)


def a_subject(*stages, topics=()):
    return PublicSubject(uuid.uuid4(), stages, frozenset(topics))


@pytest.mark.pure
def test_subject_is_for_any_of_its_stages_and_about_any_of_its_topics():
    subject = a_subject(BABY, TEEN, topics=[1, 2])

    assert [subject.is_for(each) for each in ([], [BABY], [BABY, Stage.BARN], [Stage.BARN])] == [
        True,
        True,
        True,
        False,
    ]
    assert [subject.is_about(each) for each in ([], [2], [2, 3], [3])] == [True, True, True, False]


@pytest.mark.pure
def test_nearest_share_most_topics_then_most_stages_and_keep_their_order():
    here = a_subject(BABY, TEEN, topics=[1, 2])
    both, one, young, younger, other = (
        a_subject(topics=[1, 2]),
        a_subject(BABY, topics=[1]),
        a_subject(BABY),
        a_subject(BABY),
        a_subject(Stage.BARN, topics=[3]),
    )

    assert nearest(here, [young, other, here, one, younger, both]) == [both, one, young, younger]


@pytest.mark.pure
def test_what_is_for_many_stages_is_near_by_its_topics_only():
    family, grief = tuple(Stage), 1
    here, same = a_subject(*family, topics=[grief]), a_subject(*family, topics=[grief])
    baby, lunches = a_subject(BABY, topics=[2]), a_subject(*family, topics=[3])

    assert nearest(here, [baby, lunches, same]) == [same]
    assert nearest(baby, [lunches, here]) == []


def test_only_public_subjects_of_the_kind_are_there(shelf):
    page = ArticlePageFactory(parent=shelf, stages=[BABY], topics=[TopicFactory()])
    ArticlePageFactory(parent=shelf, draft=True)
    SubjectFactory()

    (found,) = public_subjects(SubjectKind.ARTICLE)

    assert found.key == page.translation_key
    assert (found.stages, len(found.topics)) == ((BABY,), 1)


def test_newest_page_is_first_and_one_that_nobody_knows_the_age_of_last(shelf):
    older, newer, unknown = ArticlePageFactory.create_batch(3, parent=shelf)
    for page, day in ((older, 1), (newer, 2), (unknown, None)):
        page.first_published_at = day and datetime(2026, 10, day, tzinfo=UTC)
        page.save()

    assert [each.key for each in public_subjects(SubjectKind.ARTICLE)] == [
        page.translation_key for page in (newer, older, unknown)
    ]


def test_topic_counts_as_soon_as_it_is_copied_also_where_somebody_asked_before(shelf):
    """Publishing is not atomic: what was asked halfway must not be kept."""
    page, topic = ArticlePageFactory(parent=shelf), TopicFactory()
    page.topics.add(topic)
    page.save()
    assert public_subjects(SubjectKind.ARTICLE)[0].topics == frozenset()

    copy_facts(page)

    assert public_subjects(SubjectKind.ARTICLE)[0].topics == {topic.pk}


def test_facts_of_a_draft_are_those_its_editor_has_written(shelf):
    topic = TopicFactory()
    draft = ArticlePageFactory(parent=shelf, draft=True, stages=[TEEN], topics=[topic])

    assert facts_of(draft) == PublicSubject(draft.translation_key, (TEEN,), frozenset({topic.pk}))


def test_facts_of_a_translation_are_those_of_its_subject(shelf, translate):
    page = ArticlePageFactory(parent=shelf, stages=[BABY])
    english = translate(page, "en", title="Nights")
    english.stages = [TEEN]

    assert facts_of(english).stages == (BABY,)


def test_stages_of_any_subject_are_known_by_its_key(db):
    assert stages_of(SubjectFactory(stages=[TEEN]).pk) == (TEEN,)
    assert stages_of(uuid.uuid4()) == ()
