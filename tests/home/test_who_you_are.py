"""A family says who it is: how many adults, and of each child as much as it likes."""

from datetime import date

import pytest

from families.actions import note_use
from families.models import MOST_CHILDREN, Child, Household
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import ChildFactory
from tests.signups.pages import assert_shown_again, errors_of, text_of

from .doors import EMAIL, OTHER, by_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_child_is_added_and_its_stage_is_read_from_its_month(way):
    answer = way.post("hvem/barn/", first_name="  Alma ", month="2", year="2026")

    assert answer["Location"] == way.url("hvem/")
    [child] = Child.objects.all()
    assert (child.household.email, child.first_name) == (EMAIL, "Alma")
    assert child.birth_month == date(2026, 2, 1)
    assert "Alma 8 måneder Baby" in text_of(way.get())


def test_child_without_name_and_month_is_a_child_all_the_same(way):
    way.post("hvem/barn/")

    assert "1 barn" in text_of(way.get())
    assert "Et barn" in text_of(way.get("hvem/"))


def test_stage_changes_with_the_calendar_alone(site, frozen):
    ChildFactory(household__email=EMAIL, birth_month=date(2025, 11, 1))
    assert "11 måneder Baby" in text_of(by_link().get())

    frozen.shift(19 * 24 * 3600)  # into November

    assert "12 måneder Tumling" in text_of(by_link().get())


def test_child_is_changed_and_taken_away(way):
    way.post("hvem/barn/", first_name="Alma", month="2", year="2026")
    page = f"hvem/barn/{Child.objects.get().pk}/"
    assert 'value="Alma"' in way.get(page).text

    way.post(page, first_name="Bo", month="", year="")

    child = Child.objects.get()
    assert (child.first_name, child.birth_month) == ("Bo", None)
    assert way.post(page, do="remove").status_code == 303
    assert not Child.objects.exists()


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"month": "3"}, "id_year"),
        ({"year": "2020"}, "id_month"),
        ({"month": "11", "year": "2026"}, "id_month"),
        ({"month": "10", "year": "2008"}, "id_year"),
        ({"month": "13", "year": "2020"}, "id_month"),
        ({"month": "3", "year": "1900"}, "id_year"),
        ({"month": "x", "year": "٢٠٢٠"}, "id_month"),
        ({"first_name": "a" * 41}, "id_first_name"),
        ({"first_name": "010120-1234"}, "id_first_name"),
        ({"first_name": "A\u2028B"}, "id_first_name"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(way, form, field):
    answer = way.post("hvem/barn/", at="en", **form)

    assert_shown_again(answer, 400)
    assert errors_of(answer)[0][0] == field
    assert not Child.objects.exists()


def test_no_more_children_than_a_form_for_signing_up_takes(way):
    household = note_use(email=EMAIL, language="da")
    ChildFactory.create_batch(MOST_CHILDREN, household=household)

    answer = way.post("hvem/barn/", at="en")

    assert errors_of(answer) == [(None, "There is room for 12 children here.")]
    assert Child.objects.count() == MOST_CHILDREN


def test_child_of_another_family_is_not_there(way):
    child = ChildFactory(household__email=OTHER, first_name="Kanarie")
    page = f"hvem/barn/{child.pk}/"

    answers = [way.get(page), way.post(page, first_name="X"), way.post(page, do="remove")]

    assert {answer.status_code for answer in answers} == {404}
    assert "Kanarie" not in answers[0].text + way.get().text + way.get("hvem/").text
    child.refresh_from_db()
    assert child.first_name == "Kanarie"


@pytest.mark.parametrize("adults", ["", "-1", "11", "x", "٣٣"])
def test_number_of_adults_that_cannot_be(way, adults):
    assert_shown_again(way.post("hvem/", at="en", adults=adults), 400)
    assert not Household.objects.filter(adults__isnull=False).exists()


def test_adults_are_written_down(way):
    way.post("hvem/", adults="2")

    assert "2 voksne" in text_of(way.get())


def test_looking_changes_nothing(way):
    before = list(Household.objects.values()), list(Child.objects.values())

    for page in ("", "hvem/", "hvem/barn/", "oplysninger/", "oplysninger/hent/", "slet/"):
        assert way.get(page).status_code == 200
        assert way.client.head(way.url(page)).status_code == 200

    assert (list(Household.objects.values()), list(Child.objects.values())) == before


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_what_is_on_for_their_children_is_shown_and_the_rest_is_in_the_calendar(
    way, calendar, language
):
    for title, stage in (("Babymassage", "baby"), ("Ungdomscafé", "teen")):
        page = EventPageFactory(parent=calendar, title=title, stages=[stage])
        OccurrenceFactory(series=SeriesFactory(page=page))
    way.post("hvem/barn/", month="2", year="2026")

    page = way.get(at=language)

    assert "Babymassage" in page.text
    assert "Ungdomscafé" not in page.text
    assert f'href="/{language}/kalender/?livsfase=baby"' in page.text


def test_stranger_is_asked_to_sign_in(client, site):
    for page in ("hvem/", "hvem/barn/", "hvem/barn/1/", "oplysninger/", "slet/"):
        address = f"/da/min-familie/{page}"
        assert client.get(address)["Location"] == f"/da/konto/log-ind/?next={address}"
        assert client.post(address)["Location"] == f"/da/konto/log-ind/?next={address}"
