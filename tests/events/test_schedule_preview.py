"""While a line is typed the server says what it means, and writes nothing."""

import pytest
from django.urls import reverse
from django.utils import translation

from events.models import Line, Series
from events.plans import LineFacts
from events.schedule.effects import date_effects
from events.succession import plan_schedule
from tests.factories.events import SeriesFactory

from .scheduling import TUESDAYS, changed, line_fields, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def ask(desk, page):
    """``ask(fields)``: the answer to one line's fields, as the script sends them."""
    url = reverse("schedule:preview", args=[page.translation_key])

    def ask(fields, line="lines-0"):
        data = {f"lines-0-{name}": value for name, value in fields.items()}
        return desk.post(url, data | {"line": line})

    return ask


def test_new_line_is_read_in_words_with_its_next_eight_dates(ask):
    answer = ask(line_fields(until_date=""))

    preview = answer.context["form"].preview
    assert (preview.sentence, len(preview.dates), preview.more) == (
        "Every Tuesday, 10:00–12:00, not on public holidays",
        8,
        "and 70 more in the coming eighteen months",
    )
    assert "Every Tuesday, 10:00–12:00, not on public holidays." in answer.text
    assert (Series.objects.count(), Line.objects.count()) == (0, 0)


def test_change_of_a_line_says_what_becomes_of_its_dates(ask, series, line):
    first, second = series.occurrences.in_order()[:2]
    seated(first)
    seated(second)
    before = rows(series)
    rule = f"{TUESDAYS}\nEXDATE:20261027\nRDATE:20261113"

    preview = (
        ask(line_fields(line, start_time="11:00", rule=rule, until_date="2026-11-13"))
        .context["form"]
        .preview
    )

    assert preview.effects == [
        "1 new date",
        "3 dates move, 1 of them with families",
        "1 date with families stays for you to decide",
    ]
    assert rows(series) == before


def test_date_that_comes_back_is_said_to(series, line):
    save(series, changed(line, rule=f"{TUESDAYS}\nEXDATE:20261027"))

    plans = plan_schedule([LineFacts(changed(line, rule=TUESDAYS))])

    with translation.override("en"):
        assert date_effects(plans) == ["1 date comes back"]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"end_time": "09:00"}, "It must end after it starts."),
        ({"rule": "RRULE:FREQ=SECONDLY"}, "A line repeats by days, weeks, months or years"),
        ({"rule": "x"}, "This rule cannot be read."),
        ({"until_date": "2026-10-01"}, "The last date lies before the first one."),
        ({"capacity": "0"}, "Ensure this value is greater than or equal to 1."),
    ],
)
def test_what_cannot_be_is_said(ask, fields, problem):
    form = ask(line_fields(**fields)).context["form"]

    assert form.preview is None
    assert len(form.problems) == 1
    assert form.problems[0].startswith(problem)


def test_what_is_not_written_yet_is_no_problem(ask):
    answer = ask(line_fields(from_date=""))

    assert answer.context["form"].problems == []
    assert "Here you read the line in plain words" in answer.text


def test_dates_that_are_over_are_said_to_be(ask):
    fields = line_fields(from_date="2026-09-01", until_date="2026-09-08")

    assert ask(fields).context["form"].preview.more == "All dates of this line are over."


def test_date_in_the_far_future_is_said_to_come_later(ask):
    preview = (
        ask(line_fields(from_date="2030-01-01", until_date="", rule="")).context["form"].preview
    )

    assert (preview.dates, preview.more) == (
        [],
        "The first date is more than eighteen months away. It is planned in good time.",
    )


@pytest.mark.parametrize("line", ["", "x", "lines-", "lines-0000", "lines-٣", "lines-0\nlines-1"])
def test_what_is_no_line_is_a_bad_request(ask, line):
    assert ask(line_fields(), line=line).status_code == 400


@pytest.mark.parametrize("pk", ["x", "0", "-1", "99999999999999999999", "٣"])
def test_line_that_is_none_is_a_bad_request(ask, pk):
    assert ask(line_fields(id=pk)).status_code == 400


def test_line_of_another_series_is_a_bad_request(ask, series):
    other = SeriesFactory()
    foreign = weekly_line(other)
    save(other, foreign)

    assert ask(line_fields(foreign)).status_code == 400


def test_nothing_at_all_is_a_bad_request(desk, page):
    assert desk.post(reverse("schedule:preview", args=[page.translation_key])).status_code == 400
