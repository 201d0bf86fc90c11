"""What else can be done with a date is offered to those who may do it, and to nobody else."""

import re

import pytest

from core.roles import Role
from events.models import Occurrence
from tests.factories.core import UserFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("frozen", "site", "line"),
]


@pytest.fixture
def links_shown_to(sign_in, schedule_url):
    """``links_shown_to(user)``: their browser, and the addresses of families it is offered."""

    def links_shown_to(user):
        client = sign_in(user)
        answer = client.get(schedule_url)
        assert answer.status_code == 200
        assert answer.text.count("schedule-coming__actions") == 4
        return client, re.findall(r'href="(/admin/signups/[^"]+)"', answer.text)

    return links_shown_to


def test_coordinator_is_led_to_the_families_of_each_date(links_shown_to, coordinator):
    client, links = links_shown_to(coordinator)

    dates = Occurrence.objects.in_order()
    assert links == [f"/admin/signups/{date.uid}/" for date in dates]
    assert {client.get(link).status_code for link in links} == {200}


def test_editor_is_led_nowhere_they_may_not_go(links_shown_to, editor):
    _client, links = links_shown_to(editor)

    assert links == []


def test_superuser_is_led_everywhere(links_shown_to):
    superuser = UserFactory(email="operator@example.org", staff=True, is_superuser=True)

    client, links = links_shown_to(superuser)

    assert len(links) == 4
    assert client.get(links[0]).status_code == 200


def test_who_is_given_the_right_is_led_there_too(links_shown_to, editor, coordinator):
    (right,) = coordinator.groups.get(name=Role.COORDINATOR).permissions.filter(
        codename="view_place"
    )
    editor.user_permissions.add(right)

    client, links = links_shown_to(editor)

    assert len(links) == 4
    assert client.get(links[0]).status_code == 200
