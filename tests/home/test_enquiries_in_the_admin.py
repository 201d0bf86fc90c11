"""Coordinators read what was written, answer by mail, and mark it as answered; nobody else does."""

import pytest
from wagtail.models import ModelLogEntry

from home.models import Enquiry
from tests.factories.home import EnquiryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

LIST = "/admin/enquiry/"


@pytest.fixture
def enquiry():
    return EnquiryFactory(
        name="Anna Andersen", email="anna+hus@example.org", phone="12 34 56 78", text="Ja?\n\nNej?"
    )


def test_list_names_who_wrote_about_what_and_leads_to_it(sign_in, coordinator, enquiry):
    page = sign_in(coordinator).get(LIST).text

    assert "Anna Andersen" in page
    assert f'href="{LIST}{enquiry.pk}/"' in page
    assert "Nej?" not in page


def test_list_can_be_narrowed_to_a_door_and_to_what_waits(sign_in, coordinator):
    EnquiryFactory(name="Ventende", door="ide")
    EnquiryFactory(name="Besvarede", door="partner", answered=True)
    client = sign_in(coordinator)

    for query, shown, hidden in (
        ({"door": "ide"}, "Ventende", "Besvarede"),
        ({"answered": "no"}, "Ventende", "Besvarede"),
        ({"answered": "yes"}, "Besvarede", "Ventende"),
    ):
        page = client.get(LIST, query).text
        assert shown in page
        assert hidden not in page


@pytest.mark.parametrize("enquiries", [1, 3])
def test_list_costs_the_same_however_many(sign_in, coordinator, assert_queries, enquiries):
    EnquiryFactory.create_batch(enquiries)

    assert_queries(12, sign_in(coordinator).get, LIST)


def test_enquiry_is_read_whole_and_answered_by_mail(sign_in, coordinator, enquiry):
    page = sign_in(coordinator).get(f"{LIST}{enquiry.pk}/").text

    assert "<p>Ja?</p>" in page
    assert "12 34 56 78" in page
    assert 'href="mailto:anna%2Bhus@example.org"' in page


def test_what_a_stranger_wrote_is_text_and_no_markup(sign_in, coordinator):
    nasty = EnquiryFactory(name="<b>Anna</b>", text="<script>alert(1)</script>")

    client = sign_in(coordinator)

    assert "<script>alert(1)" not in client.get(f"{LIST}{nasty.pk}/").text
    assert "<b>Anna</b>" not in client.get(LIST).text


def test_one_button_marks_it_as_answered_and_another_takes_that_back(sign_in, coordinator, enquiry):
    client = sign_in(coordinator)

    answer = client.post(f"{LIST}{enquiry.pk}/answered/", {"answered": "yes"})
    enquiry.refresh_from_db()
    assert answer["Location"] == LIST
    assert enquiry.answered_at is not None

    client.post(f"{LIST}{enquiry.pk}/answered/", {"answered": "no"})
    enquiry.refresh_from_db()
    assert enquiry.answered_at is None


def test_log_says_who_marked_it_and_not_whose_it_was(sign_in, coordinator, enquiry):
    client = sign_in(coordinator)
    for _click in range(2):
        client.post(f"{LIST}{enquiry.pk}/answered/", {"answered": "yes"})

    entry = ModelLogEntry.objects.get(action="home.answer")
    assert entry.user == coordinator
    assert entry.label == f"enquiry {enquiry.pk}"


def test_looking_marks_nothing(sign_in, coordinator, enquiry):
    client = sign_in(coordinator)
    client.get(f"{LIST}{enquiry.pk}/")

    assert client.get(f"{LIST}{enquiry.pk}/answered/").status_code == 405
    assert Enquiry.objects.get().answered_at is None


def test_only_coordinators_find_it_in_the_menu_and_behind_its_addresses(
    sign_in, coordinator, editor, partner, stranger, client, enquiry
):
    assert f'"{LIST}"' in sign_in(coordinator).get("/admin/").text
    assert f'"{LIST}"' not in sign_in(editor).get("/admin/").text
    for address in (LIST, f"{LIST}{enquiry.pk}/", f"{LIST}results/"):
        assert sign_in(editor).get(address)["Location"] == "/admin/"
        for nobody in (sign_in(partner), sign_in(stranger), client):
            assert nobody.get(address).status_code in (302, 404)
    refused = sign_in(editor).post(f"{LIST}{enquiry.pk}/answered/", {"answered": "yes"})
    assert refused.status_code in (302, 403)
    assert Enquiry.objects.get().answered_at is None


@pytest.mark.parametrize("view", ["new/", "edit/{}/", "delete/{}/", "copy/{}/", "history/{}/"])
def test_there_is_no_way_to_change_or_delete_one(sign_in, coordinator, enquiry, view):
    for method in ("get", "post"):
        response = getattr(sign_in(coordinator), method)(LIST + view.format(enquiry.pk))
        assert response.status_code == 404

    assert Enquiry.objects.get().text == "Ja?\n\nNej?"
