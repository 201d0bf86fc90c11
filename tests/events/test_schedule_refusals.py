"""What cannot be is refused with a sentence beside its field; rubbish never breaks the view."""

import pytest

from events.models import Series
from tests.factories.events import EventPageFactory, SeriesFactory

from .scheduling import (
    line_fields,
    posted,
    rows,
    save,
    weekly_line,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def errors(answer):
    """The refusals of each field of the first line."""
    form = answer.context["lines"].forms[0]
    return {name: list(found) for name, found in form.errors.items()}


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("rule", {"rule": "RRULE:FREQ=SECONDLY"}),
        ("rule", {"rule": "RRULE:FREQ=DAILY;COUNT=100000"}),
        ("rule", {"rule": "RRULE:FREQ=DAILY", "until_date": "2199-12-31"}),
        ("rule", {"rule": "every now and then"}),
        ("rule", {"rule": "RRULE:FREQ=WEEKLY;COUNT=0"}),
        ("until_date", {"until_date": "2026-10-19"}),
        ("from_date", {"from_date": ""}),
        ("from_date", {"from_date": "2026-02-30"}),
        ("end_time", {"end_time": "09:00"}),
        ("capacity", {"capacity": "0"}),
        ("capacity", {"capacity": "1001"}),
        ("capacity", {"capacity": "-3"}),
        ("capacity", {"capacity": "99999999999999999999"}),
        ("end_day", {"end_day": "31"}),
        ("zones", {"zones": ["0"]}),
        ("zones", {"zones": ["99999999999999999999"]}),
        ("zones", {"zones": ["x"]}),
        ("responsible", {"responsible": "99999999999999999999"}),
        (
            "end_time",
            {"from_date": "2027-03-28", "rule": "", "until_date": "", "start_time": "02:30"},
        ),
        (
            "end_time",
            {"from_date": "2026-10-24", "rule": "RRULE:FREQ=DAILY", "start_time": "02:30"},
        ),
    ],
)
def test_refusal_stands_beside_its_field_and_nothing_is_written(
    desk, page, field, fields, schedule_url
):
    answer = desk.post(schedule_url, posted(page.translation_key, line_fields(**fields)))

    assert answer.status_code == 200
    assert list(errors(answer)) == [field]
    assert errors(answer)[field][0] in answer.context["lines"].forms[0].errors[field][0]
    assert not Series.objects.exists()


def test_night_without_that_hour_is_explained(desk, page, schedule_url):
    fields = line_fields(from_date="2027-03-28", until_date="", rule="", start_time="02:30")

    answer = desk.post(schedule_url, posted(page.translation_key, fields))

    assert errors(answer)["end_time"] == [
        "The clocks go forward on 28 March 2027, so 02:30 does not exist that night. Choose a time "
        "outside that hour, or leave the day out."
    ]


def test_one_time_without_the_other_is_refused(desk, page, schedule_url):
    answer = desk.post(schedule_url, posted(page.translation_key, line_fields(end_time="")))

    assert errors(answer) == {"__all__": ["Write both times, or none for the whole day."]}


def test_ages_the_wrong_way_round_are_refused(desk, page, schedule_url):
    answer = desk.post(schedule_url, posted(page.translation_key, min_age="36", max_age="8"))

    assert answer.context["series_form"].errors == {
        "__all__": ["The oldest child is younger than the youngest."]
    }


@pytest.mark.parametrize(
    "rubbish",
    [
        {},
        {"lines-TOTAL_FORMS": "x"},
        {"lines-TOTAL_FORMS": "1", "lines-INITIAL_FORMS": "1"},
        {
            "lines-TOTAL_FORMS": "1",
            "lines-INITIAL_FORMS": "1",
            "lines-0-id": "99999999999999999999",
        },
        {"lines-TOTAL_FORMS": "1", "lines-INITIAL_FORMS": "1", "lines-0-id": "x"},
        {"lines-TOTAL_FORMS": "1000000", "lines-INITIAL_FORMS": "0"},
        {"lines-TOTAL_FORMS": "-1", "lines-INITIAL_FORMS": "-1"},
        {"mode": "slots", "takes_seat": "nobody", "leads_on_to": ["x", "1"]},
    ],
)
def test_rubbish_is_refused_and_nothing_is_written(desk, page, series, line, rubbish, schedule_url):
    before = rows(series)

    answer = desk.post(schedule_url, rubbish)

    assert answer.status_code == 200
    assert rows(series) == before


def test_line_of_another_series_cannot_be_taken_along(desk, page, calendar, schedule_url):
    other = SeriesFactory(page=EventPageFactory(parent=calendar))
    foreign = weekly_line(other)
    save(other, foreign)
    before = rows(other)

    desk.post(schedule_url, posted(page.translation_key, line_fields(foreign, start_time="08:00")))

    assert rows(other) == before
    assert foreign.series.lines.get().start_time.hour == 10
