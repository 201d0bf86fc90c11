"""“Copy last season” in the schedule view: the ordinary form, filled in and saved as any other."""

from datetime import date, time

import pytest
from django.urls import reverse

from events.endings import tell_of_endings
from events.models import Line
from outbox.delivery import deliver_due
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import TUESDAYS, days, posted, rows, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

#: The Tuesdays of last autumn, with one left out.
LAST_AUTUMN = {
    "from_date": date(2025, 10, 21),
    "until_date": date(2025, 11, 11),
    "rule": f"{TUESDAYS}\nEXDATE:20251028",
}


@pytest.fixture
def over(series):
    zone = ZoneFactory()
    line = weekly_line(series, **LAST_AUTUMN, capacity=8)
    save(series, line, zones=[zone])
    return line


def form_of(answer):
    (form,) = answer.context["lines"].forms
    return form


def sent(form):
    """The fields of a form as the browser sends them back untouched."""
    return {
        name: [str(value) for value in found] if isinstance(found, list) else str(found or "")
        for name in form.fields
        if (found := form[name].value()) is not False
    }


def test_plan_that_is_over_says_so_and_can_be_copied(desk, over, schedule_url):
    answer = desk.get(schedule_url)

    assert "The plan ended on Tuesday 11 November 2025" in answer.text
    assert 'name="season" value="2026-10-20" min="2026-10-15"' in answer.text
    assert form_of(answer).instance.from_date is None


def test_copy_is_the_form_filled_in_with_its_sentence_and_dates(desk, over, schedule_url):
    answer = desk.get(schedule_url, {"season": "next"})

    form = form_of(answer)
    assert (form["from_date"].value(), form["until_date"].value(), form["rule"].value()) == (
        date(2026, 10, 20),
        date(2026, 11, 10),
        TUESDAYS,
    )
    assert (form["start_time"].value(), form["capacity"].value()) == (time(10), 8)
    assert form["zones"].value() == [zone.pk for zone in over.zones.all()]
    assert form.preview.sentence == "Every Tuesday, 10:00–12:00, until 10 November 2026"
    assert [each.words for each in form.preview.dates] == [
        "Tue 20 Oct",
        "Tue 27 Oct",
        "Tue 3 Nov",
        "Tue 10 Nov",
    ]
    assert "nothing is saved yet" in answer.text
    assert "Look out for holidays." in answer.text


def test_copy_begins_when_the_editor_says(desk, over, schedule_url):
    form = form_of(desk.get(schedule_url, {"season": "2027-01-05"}))

    assert (form["from_date"].value(), form["until_date"].value()) == (
        date(2027, 1, 5),
        date(2027, 1, 26),
    )


@pytest.mark.parametrize("season", ["", "x", "2027-02-31", "0001-01-01", "9999-12-31", "٢"])
def test_start_that_is_none_is_the_usual_or_the_first_that_can_be(desk, over, schedule_url, season):
    form = form_of(desk.get(schedule_url, {"season": season}))

    assert form["from_date"].value() == date(2026, 10, 20)


def test_copying_writes_nothing_until_it_is_saved_like_any_plan(
    desk, page, series, over, schedule_url
):
    before = rows(series)
    form = form_of(desk.get(schedule_url, {"season": "next"}))
    assert (rows(series), Line.objects.count()) == (before, 1)

    answer = desk.post(
        f"{schedule_url}?season=next", posted(page.translation_key, sent(form) | {"id": ""})
    )

    assert (answer.status_code, answer["Location"]) == (302, schedule_url)
    old, new = Line.objects.order_by("from_date")
    assert (old.pk, new.capacity, list(new.zones.all())) == (over.pk, 8, list(over.zones.all()))
    assert days(series) == [
        date(2026, 10, 20),
        date(2026, 10, 27),
        date(2026, 11, 3),
        date(2026, 11, 10),
    ]


def test_lines_that_still_run_stand_above_their_copy(desk, line, schedule_url):
    assert "The plan ends on Tuesday 10 November 2026" in desk.get(schedule_url).text

    answer = desk.get(schedule_url, {"season": "next"})

    running, copied = answer.context["lines"].forms
    assert running.instance == line
    assert (copied.instance.pk, copied["from_date"].value()) == (None, date(2027, 10, 26))
    assert answer.text.count("Proposal for the next season") == 1


@pytest.mark.parametrize("until", [None, date(2026, 11, 17)])
def test_plan_that_goes_on_is_not_copied(desk, series, until, schedule_url):
    line = weekly_line(series, until_date=until)
    save(series, line)

    answer = desk.get(schedule_url, {"season": "next"})

    assert form_of(answer).instance == line
    assert 'name="season"' not in answer.text


def test_event_that_was_never_planned_has_nothing_to_copy(desk, page, schedule_url):
    answer = desk.get(schedule_url, {"season": "next"})

    assert (answer.status_code, form_of(answer).instance.pk) == (200, None)
    assert 'name="season"' not in answer.text


def test_rule_that_only_words_can_show_comes_along_untouched(desk, series, schedule_url):
    rule = "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"
    save(series, weekly_line(series, **LAST_AUTUMN | {"rule": rule}))

    answer = desk.get(schedule_url, {"season": "next"})

    assert form_of(answer)["rule"].value() == rule
    assert "<strong>A rule this page cannot show in words" in answer.text


def test_letter_that_it_ends_leads_to_the_copy(desk, series, page, mailoutbox):
    host = UserFactory(email="host@example.org")
    save(series, weekly_line(series, responsible=host))

    tell_of_endings()
    deliver_due()

    address = reverse("schedule:edit", args=[page.translation_key]) + "?season=next"
    assert address in mailoutbox[0].body
    copied = desk.get(address).context["lines"].forms[1]
    assert copied["from_date"].value() == date(2027, 10, 26)


@pytest.mark.parametrize("count", [1, 3])
def test_copies_cost_no_queries(desk, series, assert_queries, count, schedule_url):
    save(series, *(weekly_line(series, **LAST_AUTUMN) for _number in range(count)))

    assert_queries(33, desk.get, schedule_url, {"season": "next"})
