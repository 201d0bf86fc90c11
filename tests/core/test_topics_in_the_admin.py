"""Editors keep the topics."""

import pytest

from core.models import Topic
from tests.factories.core import TopicFactory

LIST = "/admin/snippets/core/topic/"

pytestmark = pytest.mark.django_db


def test_editor_adds_a_topic_in_two_languages(site, editor, sign_in):
    client = sign_in(editor)

    saved = client.post(f"{LIST}add/", {"names_da": "Søvn", "names_en": "Sleep", "slug": "soevn"})

    assert saved["Location"] == LIST
    topic = Topic.objects.get()
    assert (topic.names, topic.slug) == ({"da": "Søvn", "en": "Sleep"}, "soevn")


def test_topic_without_a_word_in_addresses_gets_its_names(site, editor, sign_in):
    sign_in(editor).post(f"{LIST}add/", {"names_da": "Søvn og ro", "slug": ""})

    assert Topic.objects.get().slug == "soevn-og-ro"


def test_word_in_addresses_that_is_taken_is_asked_for(site, editor, sign_in):
    TopicFactory(slug="soevn")

    answer = sign_in(editor).post(f"{LIST}add/", {"names_da": "Søvn", "slug": ""})

    assert answer.status_code == 200
    assert "slug" in answer.context["form"].errors
    assert Topic.objects.count() == 1


def test_topic_without_a_danish_name_is_refused(site, editor, sign_in):
    response = sign_in(editor).post(f"{LIST}add/", {"names_en": "Sleep", "slug": "soevn"})

    assert response.status_code == 200
    assert not Topic.objects.exists()


def test_editor_changes_a_topic(site, editor, sign_in):
    topic = TopicFactory(names={"da": "Søvn"})
    client = sign_in(editor)
    address = f"{LIST}edit/{topic.pk}/"
    assert 'value="Søvn"' in client.get(address).text

    client.post(address, {"names_da": "Søvn og ro", "names_ar": "النوم", "slug": topic.slug})

    topic.refresh_from_db()
    assert topic.names == {"da": "Søvn og ro", "ar": "النوم"}


def test_coordinator_takes_a_topic_away_and_editors_cannot(site, editor, coordinator, sign_in):
    address = f"{LIST}delete/{TopicFactory().pk}/"

    sign_in(editor).post(address)
    assert Topic.objects.exists()

    sign_in(coordinator).post(address)
    assert not Topic.objects.exists()


def test_list_shows_the_names(site, editor, sign_in):
    TopicFactory(names={"da": "Søvn"})

    assert "Søvn" in sign_in(editor).get(LIST).text


def test_editor_says_that_a_topic_calls_for_help(site, editor, sign_in):
    topic = TopicFactory(names={"da": "Sorg"})
    fields = {"names_da": "Sorg", "slug": topic.slug, "calls_for_help": "on"}

    sign_in(editor).post(f"{LIST}edit/{topic.pk}/", fields)

    topic.refresh_from_db()
    assert topic.calls_for_help
