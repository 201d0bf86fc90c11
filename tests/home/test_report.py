"""How many came in a year, for those who pay for the house: numbers, and nobody behind them."""

from datetime import date
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from openpyxl import load_workbook
from pypdf import PdfReader

from core import generation
from core.enums import Stage
from core.privacy import purge
from events.enums import Kind, Mode, State
from events.models import Series
from home.report.numbers import Numbers, counted, total
from home.report.pdf import report_pdf
from home.report.tables import HIDDEN, Table, by_age, by_month, by_partner, by_stage, shown
from signups.models import Headcount, Place
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerPageFactory
from tests.factories.signups import PlaceFactory

URL = "/admin/reports/visits/"
TODAY = date(2026, 10, 14)  # of the clock of tests
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture(autouse=True)
def in_english(fresh_process):
    with translation.override("en"):
        yield


@pytest.fixture
def add_date(db, frozen):
    """``add_date(day, families=6, absent=2)``: families of an adult and a child of eight months."""

    def add(day, *, families=0, absent=0, seats=None, **facts):
        row = OccurrenceFactory(local_date=day, capacity=seats, **facts)
        for number in range(families + absent):
            PlaceFactory(
                occurrence=row,
                attended=False if number >= families else None,
                signup__adults=1,
                signup__children=1,
                signup__child_ages=[8],
            )
        return row

    return add


def rows(table):
    return {row[0]: list(row[1:]) for row in table.rows}


def without_spaces(text):
    return "".join(text.split())


@pytest.mark.parametrize(
    ("number", "said"), [(0, 0), (1, HIDDEN), (4, HIDDEN), (5, 5), (7, 5), (8, 10), (1234, 1235)]
)
def test_numbers_of_people_are_rough(number, said):
    assert shown(number) == said


def test_numbers_are_those_of_dates_that_have_taken_place(add_date):
    add_date(date(2026, 10, 7), families=6, absent=2, seats=20, series__sign_up=True)
    add_date(date(2026, 10, 21), families=6, series__sign_up=True)
    add_date(date(2026, 10, 8), families=6, state=State.CANCELLED, series__sign_up=True)
    add_date(date(2025, 10, 8), families=6, series__sign_up=True)

    found = total(counted(*YEAR))

    assert found == Numbers(
        dates=1, families=6, people=12, adults=6, babies=6, absent=2, seats=20, taken=16
    )


def test_what_was_counted_at_the_door_holds(add_date):
    signed_up = add_date(date(2026, 10, 7), families=6, series__sign_up=True)
    just_come = add_date(date(2026, 10, 6))
    add_date(date(2026, 10, 5))
    Headcount.objects.create(occurrence=signed_up, families=8, adults=9, toddlers=8)
    Headcount.objects.create(occurrence=just_come, families=5, adults=5, children=10)

    found = total(counted(*YEAR))

    assert (found.dates, found.uncounted, found.families, found.people) == (3, 1, 13, 32)
    assert (found.babies, found.toddlers, found.children) == (0, 8, 10)


def test_report_is_the_same_when_the_families_have_been_forgotten(add_date, frozen):
    add_date(date(2026, 9, 2), families=6, absent=5, series__sign_up=True)
    before = [each.numbers for each in counted(*YEAR)]

    assert purge()["signups.signup"] == 11

    assert [each.numbers for each in counted(*YEAR)] == before


def test_what_has_been_stays_when_a_series_takes_no_sign_ups_any_more(add_date):
    row = add_date(date(2026, 3, 4), families=6, series__sign_up=True)
    Series.objects.filter(pk=row.series_id).update(mode=Mode.DROP_IN)
    generation.begin_facts()

    assert total(counted(*YEAR)).families == 6


def test_an_item_that_nobody_counted_is_not_missed_nor_what_nobody_saw(add_date):
    day = add_date(date(2026, 3, 4), series__kind=Kind.THEMED_DAY)
    add_date(date(2026, 3, 4), series__part_of=day.series)
    counted_item = add_date(date(2026, 3, 4), series__part_of=day.series)
    Headcount.objects.create(occurrence=counted_item, families=5, adults=5)
    add_date(date(2026, 3, 5), series__subject__is_public=False)

    found = total(counted(*YEAR))

    assert (found.dates, found.uncounted, found.families) == (2, 1, 5)


def test_share_of_seats_is_not_told_where_it_would_say_who_stayed_away(add_date):
    add_date(date(2026, 3, 4), families=10, absent=2, seats=24, series__sign_up=True)
    add_date(date(2026, 4, 1), families=10, seats=24, series__sign_up=True)

    table = rows(by_month(2026, counted(*YEAR), TODAY))

    assert (table["March"][-1], table["April"][-1]) == ("", "80 %")


def test_months_are_those_that_have_begun(add_date):
    add_date(date(2026, 3, 4), families=6, series__sign_up=True)
    add_date(date(2026, 4, 1), families=2, series__sign_up=True)
    add_date(date(2026, 5, 6), families=9, series__sign_up=True)

    table = by_month(2026, counted(*YEAR), TODAY)

    assert list(rows(table))[0::9] == ["January", "October"]
    assert rows(table)["March"][:3] == [1, 10, 5]
    assert rows(table)["April"][:3] == [1, HIDDEN, HIDDEN]
    assert rows(table)["May"][:3] == [1, 20, 10]
    assert list(table.sums[:4]) == ["In total", 3, 35, 15]


def test_partners_and_stages_have_their_own(add_date):
    partner = PartnerFactory()
    held = add_date(date(2026, 3, 4), families=6, series__sign_up=True, series__partner=partner)
    own = add_date(date(2026, 3, 5), families=7, series__sign_up=True)
    for row, stages in ((held, [Stage.BABY]), (own, [Stage.BABY, Stage.BARN])):
        row.series.subject.stages = stages
        row.series.subject.save()
    found = counted(*YEAR)

    partners, stages = rows(by_partner(found)), rows(by_stage(found))

    assert partners.pop("The house itself")[:3] == [1, 15, 5]
    assert [row[:3] for row in partners.values()] == [[1, 10, 5]]
    assert stages["Baby"][:3] == [2, 25, 15]
    assert stages["Child"][:3] == [1, 15, 5]
    assert stages["Toddler"][:3] == [0, 0, 0]


def test_ages_are_of_all_dates_together(add_date):
    add_date(date(2026, 3, 4), families=6, series__sign_up=True)

    table = by_age(counted(*YEAR))

    assert rows(table)["Babies, under one year"] == [5]
    assert list(table.sums) == ["In total", 10]


def test_report_costs_the_same_with_many_dates(add_date, django_assert_max_num_queries):
    for day in range(1, 13):
        add_date(date(2026, 3, day), families=2, series__sign_up=True)

    with django_assert_max_num_queries(5):
        assert len(counted(*YEAR)) == 12


def test_page_and_sheet_say_the_same(add_date, sign_in, coordinator):
    series = SeriesFactory(page=EventPageFactory(), sign_up=True)
    add_date(date(2026, 3, 4), families=6, series=series)
    client = sign_in(coordinator)

    page = BeautifulSoup(client.get(URL).content, "html.parser").main
    book = load_workbook(BytesIO(client.get(f"{URL}sheet/?year=2026").content))

    tables = [
        [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
        for table in page.find_all("table")
    ]
    sheets = [
        [["" if value is None else str(value) for value in row] for row in sheet.values]
        for sheet in book
    ]
    assert tables == sheets
    assert len(page.figure.find_all("rect")) == 10


def test_pdf_says_what_the_page_says(add_date, front_page, sign_in, coordinator):
    partner = PartnerFactory(page=PartnerPageFactory(parent=front_page, title="Şeker & Æblegård"))
    add_date(date(2026, 3, 4), families=6, series__sign_up=True, series__partner=partner)
    add_date(date(2026, 4, 1), families=2, absent=1, seats=9, series__sign_up=True)
    client = sign_in(coordinator)

    page = BeautifulSoup(client.get(URL).content, "html.parser").main
    response = client.get(f"{URL}pdf/?year=2026")
    pdf = PdfReader(BytesIO(response.content))

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="familievaerket-2026.pdf"'
    said = without_spaces(" ".join(each.extract_text() for each in pdf.pages))
    for part in [*page.find_all(["h2", "tr", "figcaption"]), page.find("p")]:
        words = without_spaces(part.get_text(" ")).replace("Ş", "S")
        assert words in said, part
    assert f"April1{HIDDEN}{HIDDEN}0{HIDDEN}" in said
    assert "Seker&Æblegård" in said


def test_pdf_says_of_itself_what_it_is(add_date, sign_in, coordinator):
    """For a reader's voice, for archives, and for whoever finds it in ten years."""
    response = sign_in(coordinator).get(f"{URL}pdf/")
    pdf = PdfReader(BytesIO(response.content))

    assert pdf.xmp_metadata.dc_title == {"x-default": "Hvor mange der kom 2026"}
    assert pdf.root_object["/Lang"] == "da"
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf.root_object["/Metadata"].get_data()
    assert [each.title for each in pdf.outline if not isinstance(each, list)] == [
        "Hvor mange der kom 2026"
    ]
    for number, page in enumerate(pdf.pages, 1):
        assert f"Side {number} af {len(pdf.pages)}" in page.extract_text()


def test_long_table_goes_on_under_its_heads(add_date):
    months = Table("Many", ["What", "Dates"], [[f"Row {n}", n] for n in range(80)])

    pdf = PdfReader(
        BytesIO(report_pdf(title="A", sentences=[], caption="B", bars=[], tables=[months]))
    )

    rows = [each.extract_text() for each in pdf.pages]
    assert len(rows) == 3
    assert all("What" in page for page in rows)
    assert all(f"Row {n}" in " ".join(rows) for n in range(80))


@pytest.mark.parametrize("path", ["", "sheet/", "pdf/"])
def test_no_report_lies_in_a_browser_afterwards(add_date, sign_in, coordinator, path):
    assert "no-store" in sign_in(coordinator).get(f"{URL}{path}")["Cache-Control"]


@pytest.mark.parametrize("path", ["", "sheet/", "pdf/"])
def test_stranger_finds_no_report(add_date, sign_in, stranger, client, path):
    assert client.get(f"{URL}{path}").headers["Location"].startswith("/da/konto/log-ind/")
    assert sign_in(stranger).get(f"{URL}{path}").status_code == 404


def test_year_that_nobody_knows_is_this_one(add_date, sign_in, coordinator):
    client = sign_in(coordinator)

    for asked in ("1999", "x", ""):
        page = BeautifulSoup(client.get(URL, {"year": asked}).content, "html.parser")
        assert page.find("option", selected=True).get_text() == "2026"


@pytest.mark.parametrize("path", ["", "sheet/", "pdf/"])
def test_editor_has_no_report(add_date, sign_in, editor, path):
    assert sign_in(editor).get(f"{URL}{path}").headers["Location"] == "/admin/"


def test_nothing_of_a_family_is_in_it(add_date, sign_in, coordinator):
    add_date(date(2026, 3, 4), families=6, series__sign_up=True)
    place = Place.objects.select_related("signup").first()

    page = sign_in(coordinator).get(URL).content.decode()

    assert place.signup.name not in page
    assert place.signup.email not in page
