"""Editors keep the school holidays, and are told when a year has none."""

from datetime import date

import pytest

from rooms.actions import add_usual_weeks
from rooms.models import Period
from tests.factories.rooms import PeriodFactory

LIST = "/admin/snippets/rooms/period/"
WEEKS_OF_2027 = "/admin/rooms/usual-weeks/2027/"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_editor_writes_down_a_school_holiday(site, editor, sign_in):
    fields = {"names_da": "Grundlovsferie", "first_day": "2027-06-04", "last_day": "2027-06-06"}

    saved = sign_in(editor).post(f"{LIST}add/", fields)

    assert saved["Location"] == LIST
    period = Period.objects.get()
    assert (period.names, period.first_day, period.last_day) == (
        {"da": "Grundlovsferie"},
        date(2027, 6, 4),
        date(2027, 6, 6),
    )


def test_school_holiday_that_ends_before_it_begins_is_refused(site, editor, sign_in):
    fields = {"names_da": "Ferie", "first_day": "2027-06-06", "last_day": "2027-06-04"}

    answer = sign_in(editor).post(f"{LIST}add/", fields)

    assert answer.status_code == 200
    assert not Period.objects.exists()


def test_list_says_which_years_are_empty_and_leads_to_their_usual_weeks(site, editor, sign_in):
    PeriodFactory(first_day=date(2026, 12, 19), last_day=date(2027, 1, 3))

    answer = sign_in(editor).get(LIST)

    assert WEEKS_OF_2027 in answer.text
    assert WEEKS_OF_2027.replace("2027", "2026") not in answer.text


def test_usual_weeks_are_read_first_and_written_down_once(site, editor, sign_in):
    client = sign_in(editor)
    page = client.get(WEEKS_OF_2027)
    assert "Vinterferie" in page.text
    assert not Period.objects.exists()

    client.post(WEEKS_OF_2027)
    client.post(WEEKS_OF_2027)

    assert Period.objects.count() == 5
    assert WEEKS_OF_2027 not in client.get(LIST).text


def test_usual_weeks_are_those_of_this_year_or_the_next(site, editor, sign_in):
    assert sign_in(editor).get(WEEKS_OF_2027.replace("2027", "2029")).status_code == 404


def test_usual_weeks_do_not_exist_for_a_stranger(site, stranger, sign_in):
    assert sign_in(stranger).post(WEEKS_OF_2027).status_code in (302, 403, 404)
    assert not Period.objects.exists()


def test_year_that_somebody_has_thought_about_gets_no_usual_weeks():
    PeriodFactory(first_day=date(2027, 7, 1), last_day=date(2027, 7, 31))

    assert add_usual_weeks(year=2027) == 0
    assert Period.objects.count() == 1
