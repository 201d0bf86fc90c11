"""The families of a date as a spreadsheet."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.privacy import erase_person
from core.spreadsheets import MIME_TYPE
from events.models import EventPage
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .families import stand_on

pytestmark = pytest.mark.django_db


def sheet_url(occurrence):
    return f"/admin/signups/{occurrence.uid}/sheet/"


def rows_of(response):
    """Its head and its rows."""
    book = load_workbook(BytesIO(response.content))
    head, *rows = book.active.iter_rows(values_only=True)
    return head, rows


def test_each_family_is_a_row_with_its_facts(desk, occurrence):
    PlaceFactory(
        occurrence=occurrence,
        signup__name="Confirmed",
        signup__email="confirmed@example.org",
        signup__phone="+45 12 34 56 78",
        signup__children=2,
        signup__child_ages=[8, 48],
        signup__is_first_time=True,
        attended=True,
    )
    stand_on(occurrence, wei={"waiting": True})

    response = desk.get(sheet_url(occurrence))
    head, (first, second) = rows_of(response)

    facts = dict(zip(head, first, strict=True))
    assert facts.pop("Signed up").isoformat() == "2026-10-14T09:00:00"
    assert facts == {
        "Standing": "Has a place",
        "Number": 1,
        "Name": "Confirmed",
        "Adults": 1,
        "Children": 2,
        "Ages": "8 months, 4 years",
        "Places": 3,
        "First time": "yes",
        "Email address": "confirmed@example.org",
        "Phone": "+45 12 34 56 78",
        "Language": "Dansk",
        "Answers": None,
        "Attendance": "Came",
        "Time": None,
    }
    assert second[0] == "On the waiting list"
    assert second[-1] is None


def test_file_has_the_name_of_the_date_and_is_kept_by_no_cache(desk, occurrence):
    response = desk.get(sheet_url(occurrence))

    assert response["Content-Type"] == MIME_TYPE
    assert response["Content-Disposition"] == (
        'attachment; filename="fars-legestue-2026-10-21.xlsx"'
    )
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "name",
    ["=1+1", '=HYPERLINK("http://example.org")', "+45", "-1", "@SUM(A1)", "\x0bVT", "ـ عائلة"],
)
def test_what_somebody_typed_is_never_a_formula(desk, occurrence, name):
    PlaceFactory(occurrence=occurrence)
    Signup.objects.update(name=name)

    book = load_workbook(BytesIO(desk.get(sheet_url(occurrence)).content))

    cell = book.active["C2"]
    assert (cell.data_type, cell.value) == ("s", name.replace("\x0b", ""))


def test_title_that_no_sheet_may_have_is_cut(desk, occurrence):
    page = EventPage.objects.get()
    page.title = "'Hvad: [er] / vi * her? " + "x" * 60
    page.save()

    book = load_workbook(BytesIO(desk.get(sheet_url(occurrence)).content))

    assert book.sheetnames == ["Hvad   er    vi   her  xxxxxxx"]


def test_forgotten_families_are_not_in_it(desk, occurrence):
    stand_on(occurrence, anna={}, bo={})
    erase_person("anna@example.org")

    _head, rows = rows_of(desk.get(sheet_url(occurrence)))

    assert [row[8] for row in rows] == ["bo@example.org"]


def test_date_without_families_is_a_head_alone(desk, occurrence):
    assert rows_of(desk.get(sheet_url(occurrence)))[1] == []


@pytest.mark.parametrize("count", [1, 12])
def test_sheet_costs_the_same_however_many_come(desk, occurrence, assert_queries, count):
    stand_on(occurrence, **{f"f{number}": {} for number in range(count)})
    assert Place.objects.count() == count

    assert_queries(10, desk.get, sheet_url(occurrence))
