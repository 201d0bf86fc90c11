"""A coordinator sees what has left the house and what has not; nobody changes a letter."""

import pytest

from outbox.enums import LetterStatus
from outbox.models import Letter
from tests.factories.outbox import LetterFactory

LIST = "/admin/letter/"


def test_coordinator_reads_of_each_letter_all_but_what_it_says(sign_in, coordinator, site):
    LetterFactory(
        to="parent@example.org",
        status=LetterStatus.FAILED,
        error="refused: 550",
        subject="Canary subject",
        body="Canary body",
    )

    page = sign_in(coordinator).get(LIST).content.decode()

    assert "parent@example.org" in page
    assert Letter.objects.get().trouble in page
    assert Letter.objects.get().get_status_display() in page
    assert "Canary" not in page


def test_letters_can_be_narrowed_to_those_that_failed(sign_in, coordinator, site):
    LetterFactory(to="failed@example.org", status=LetterStatus.FAILED)
    LetterFactory(to="sent@example.org", sent=True)

    page = sign_in(coordinator).get(LIST, {"status": "failed"}).content.decode()

    assert "failed@example.org" in page
    assert "sent@example.org" not in page


def test_kinds_are_listed_and_chosen_by_their_titles(sign_in, coordinator, site):
    LetterFactory(to="off@example.org", kind="signups/date_cancelled")
    LetterFactory(to="code@example.org", kind="home/sign_in_code")

    page = sign_in(coordinator).get(LIST, {"kind": "signups/date_cancelled"}).text

    assert "off@example.org" in page
    assert "code@example.org" not in page
    assert "Aflyst dato" in page
    assert ">signups/date_cancelled" not in page


@pytest.mark.parametrize("letters", [1, 3])
def test_list_costs_the_same_however_many_letters(
    sign_in, coordinator, site, assert_queries, letters
):
    LetterFactory.create_batch(letters)

    assert_queries(12, sign_in(coordinator).get, LIST)


def test_coordinator_finds_the_list_in_the_menu_and_an_editor_does_not(
    sign_in, coordinator, editor, site
):
    assert f'"{LIST}"' in sign_in(coordinator).get("/admin/").content.decode()
    assert f'"{LIST}"' not in sign_in(editor).get("/admin/").content.decode()
    assert sign_in(editor).get(LIST)["Location"] == "/admin/"


@pytest.mark.parametrize("view", ["new/", "edit/{}/", "delete/{}/", "copy/{}/", "history/{}/"])
def test_there_is_no_way_to_change_a_letter(sign_in, coordinator, site, view):
    letter = LetterFactory()

    for method in ("get", "post"):
        response = getattr(sign_in(coordinator), method)(LIST + view.format(letter.pk))
        assert response.status_code == 404

    assert Letter.objects.get().status == LetterStatus.QUEUED


def test_superuser_sees_the_list_without_a_way_to_add(sign_in, coordinator, site):
    coordinator.is_superuser = True
    coordinator.save()
    LetterFactory(to="parent@example.org")

    page = sign_in(coordinator).get(LIST).content.decode()

    assert "parent@example.org" in page
    assert f"{LIST}new/" not in page
