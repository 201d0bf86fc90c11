"""The schedule view: an editor enters when it is, and dates come of it."""

from datetime import UTC, date, datetime

import pytest
from django.db.models import TextField
from django.db.models.functions import Cast
from django.urls import reverse

from core.enums import LinkKind
from core.models import Link, Subject
from events.enums import Mode, TakesSeat
from events.models import Line, Series
from tests.factories.events import EventPageFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import (
    changed,
    days,
    line_fields,
    posted,
    rows,
    save,
    seated,
    weekly_line,
    weekly_lines,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FOUR_TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]


# Saving


def test_first_save_makes_the_series_its_line_and_its_dates(desk, page, editor, schedule_url):
    zone = ZoneFactory()
    fields = line_fields(capacity="12", zones=[str(zone.pk)], responsible=str(editor.pk))

    answer = desk.post(schedule_url, posted(page.translation_key, fields))

    assert (answer.status_code, answer["Location"]) == (302, schedule_url)
    line = Line.objects.get()
    assert (line.series.subject_id, line.capacity, line.responsible) == (
        page.translation_key,
        12,
        editor,
    )
    assert days(page.series) == FOUR_TUESDAYS
    assert {(row.capacity, *row.zones.all()) for row in page.series.occurrences.all()} == {
        (12, zone)
    }


def test_series_keeps_what_was_entered(desk, page, schedule_url):
    desk.post(
        schedule_url,
        posted(
            page.translation_key,
            takes_seat="children",
            min_age="8",
            max_age="36",
            opens_days_before="14",
            closes_minutes_before="120",
        ),
    )

    assert Series.objects.values(
        "mode", "takes_seat", "min_age", "max_age", "opens_days_before", "closes_minutes_before"
    ).get() == {
        "mode": Mode.DATE,
        "takes_seat": TakesSeat.CHILDREN,
        "min_age": 8,
        "max_age": 36,
        "opens_days_before": 14,
        "closes_minutes_before": 120,
    }


def test_how_loud_it_gets_may_be_left_unsaid(desk, page, schedule_url):
    noise = desk.get(schedule_url).context["series_form"].fields["noise"]

    assert noise.choices[0] == ("", "Not said")


def test_dates_may_be_planned_before_the_page_is_published(desk, calendar):
    page = EventPageFactory(parent=calendar, draft=True)
    Subject.objects.all().delete()
    url = reverse("schedule:edit", args=[page.translation_key])

    desk.post(url, posted(page.translation_key, line_fields()))

    assert Subject.objects.get(pk=page.translation_key).is_public is False
    assert days(page.series) == FOUR_TUESDAYS


def test_later_start_moves_every_row_and_makes_none(desk, page, series, line, schedule_url):
    before = rows(series)

    desk.post(
        schedule_url,
        posted(page.translation_key, line_fields(line, capacity="8", start_time="10:30")),
    )

    after = rows(series)
    assert [row["uid"] for row in after.values()] == [row["uid"] for row in before.values()]
    assert after[min(after)]["starts_at"] == datetime(2026, 10, 20, 8, 30, tzinfo=UTC)


def test_saving_what_is_there_changes_no_row(desk, page, series, line, schedule_url):
    before = rows(series)

    desk.post(schedule_url, posted(page.translation_key, line_fields(line, capacity="8")))

    assert rows(series) == before


def test_line_taken_off_is_ended_and_its_dates_fall_asleep(desk, page, series, line, schedule_url):
    fields = line_fields(line, DELETE="on", capacity="not even a number")

    answer = desk.post(schedule_url, posted(page.translation_key, fields))

    assert answer.status_code == 302
    assert (Line.objects.get().is_ended, Line.objects.get().capacity) == (True, 8)
    assert days(series) == []


def test_ended_line_is_not_shown_again(desk, page, series, line, schedule_url):
    save(series, changed(line, is_ended=True))

    answer = desk.get(schedule_url)

    assert [form.instance.pk for form in answer.context["lines"].forms] == [None]


@pytest.mark.parametrize(
    "over",
    [
        {"from_date": date(2026, 8, 4), "until_date": date(2026, 10, 13)},
        {"from_date": date(2026, 9, 1), "until_date": None, "rule": ""},
    ],
)
def test_line_that_is_over_stands_in_nobodys_way(desk, page, series, line, over, schedule_url):
    save(series, line, weekly_line(series, **over))

    answer = desk.get(schedule_url)
    desk.post(schedule_url, posted(page.translation_key, line_fields(line, capacity="9")))

    assert [form.instance for form in answer.context["lines"].forms] == [line]
    assert series.lines.filter(is_ended=False).count() == 2


def test_empty_new_line_is_no_line(desk, page, schedule_url):
    fields = line_fields(**dict.fromkeys(("from_date", "until_date", "rule"), ""))
    empty = fields | {"start_time": "", "end_time": ""}

    answer = desk.post(schedule_url, posted(page.translation_key, empty))

    assert answer.status_code == 302
    assert not Line.objects.exists()


def test_links_say_where_it_leads(desk, page, calendar, schedule_url):
    following = EventPageFactory(parent=calendar, title="Tumlingecafé")

    desk.post(
        schedule_url, posted(page.translation_key, leads_on_to=[str(following.translation_key)])
    )

    assert Link.objects.values_list("from_subject", "to_subject", "kind").get() == (
        page.translation_key,
        following.translation_key,
        LinkKind.NEXT,
    )


# Rules


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("", [date(2026, 10, 20)]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", [date(2026, 10, 20), date(2026, 11, 3)]),
        (
            "RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;VALUE=DATE:20261027",
            [*FOUR_TUESDAYS[:1], *FOUR_TUESDAYS[2:]],
        ),
        ("RRULE:FREQ=WEEKLY;COUNT=2", FOUR_TUESDAYS[:2]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20261103", FOUR_TUESDAYS[:3]),
        ("RDATE;VALUE=DATE:20261030", [date(2026, 10, 20), date(2026, 10, 30)]),
        ("RRULE:FREQ=MONTHLY;BYDAY=1SA", [date(2026, 11, 7)]),
    ],
)
def test_rule_gives_its_dates(desk, page, rule, expected, schedule_url):
    desk.post(schedule_url, posted(page.translation_key, line_fields(rule=rule)))

    assert days(page.series) == expected


def test_end_written_in_the_rule_becomes_the_end_of_the_line(desk, page, schedule_url):
    fields = line_fields(rule="RRULE:FREQ=WEEKLY;UNTIL=20261103", until_date="")

    desk.post(schedule_url, posted(page.translation_key, fields))

    line = Line.objects.get()
    assert (line.until_date, str(line.rule)) == (date(2026, 11, 3), "RRULE:FREQ=WEEKLY")


def test_named_dates_come_back_as_they_were_entered(desk, page, schedule_url):
    fields = line_fields(rule="RDATE;VALUE=DATE:20261030", until_date="")
    desk.post(schedule_url, posted(page.translation_key, fields))

    form = desk.get(schedule_url).context["lines"].forms[0]

    assert (form["from_date"].value(), form["rule"].value()) == (
        date(2026, 10, 20),
        "RDATE;VALUE=DATE:20261030",
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=5,20", "Every month on the 5th and 20th, 10:00–12:00"),
        ("RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "A rule this page cannot show in words"),
        ("RRULE:FREQ=YEARLY;BYWEEKNO=2,20;WKST=SU", "A rule this page cannot show in words"),
        (
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=-2;UNTIL=20271231T225959Z\n"
            "RDATE:20261104T110000Z\nEXDATE:20261128T110000Z",
            "A rule this page cannot show in words",
        ),
    ],
)
def test_rule_the_controls_cannot_show_is_said_in_words_and_stays_to_the_letter(
    desk, page, series, rule, words, schedule_url
):
    save(series, weekly_line(series, rule=rule, until_date=None))
    stored = Line.objects.annotate(text=Cast("rule", TextField())).values_list("text", flat=True)
    before = stored.get()

    answer = desk.get(schedule_url)
    form = answer.context["lines"].forms[0]
    fields = line_fields(
        Line.objects.get(),
        rule=form["rule"].value().replace("\n", "\r\n"),  # as browsers send it
        until_date="",
        start_time="09:00",
        capacity="7",
    )
    desk.post(schedule_url, posted(page.translation_key, fields))

    assert f"<strong>{words}" in answer.text
    assert '" hidden disabled>' in answer.text  # the controls, which then send nothing
    assert (stored.get(), Line.objects.get().capacity) == (before, 7)


def test_rule_is_entered_in_plain_fields(desk, page, schedule_url):
    fields = line_fields(until_date="") | {
        "rule-frequency": "WEEKLY",
        "rule-interval": "2",
        "rule-weekdays": ["TU", "TH"],
        "rule-count": "5",
        "rule-left_out": ["2026-10-22", ""],
        "rule-added": ["2026-10-30"],
    }
    del fields["rule"]

    desk.post(schedule_url, posted(page.translation_key, fields))

    assert days(page.series) == [
        date(2026, 10, 20),
        date(2026, 10, 30),
        date(2026, 11, 3),
        date(2026, 11, 5),
        date(2026, 11, 17),
    ]


# What is shown


def test_lines_are_read_in_words_with_their_next_dates(desk, page, line, schedule_url):
    preview = desk.get(schedule_url).context["lines"].forms[0].preview

    assert (preview.sentence, preview.effects, preview.more) == (
        "Every Tuesday, 10:00–12:00, until 10 November 2026",
        [],
        "",
    )
    assert [(each.words, each.week) for each in preview.dates] == [
        ("Tue 20 Oct", 43),
        ("Tue 27 Oct", 44),
        ("Tue 3 Nov", 45),
        ("Tue 10 Nov", 46),
    ]


def test_coming_dates_show_how_they_stand(desk, page, series, line, schedule_url):
    first, second, third, _fourth = series.occurrences.in_order()
    seated(first, taken=8, waiting=2)
    series.occurrences.filter(pk=second.pk).update(state="cancelled", reason="Sygdom")
    series.occurrences.filter(pk=third.pk).update(state="skipped")

    coming = desk.get(schedule_url).context["coming"].object_list

    assert [(each.state, each.seats, each.waiting) for each in coming] == [
        ("Full", "8 of 8", "2 waiting"),
        ("Cancelled", "0 of 8", ""),
        ("Planned", "0 of 8", ""),
    ]


def test_deleted_page_leaves_its_schedule(desk, page, series, line):
    key = page.translation_key
    page.delete()

    answer = desk.get(reverse("schedule:edit", args=[key]))

    assert answer.status_code == 200
    assert answer.context["coming"].paginator.count == 4


@pytest.mark.parametrize("count", [1, 3])
def test_lines_cost_no_queries(desk, page, series, assert_queries, count, schedule_url):
    zone = ZoneFactory()
    save(series, *weekly_lines(series, count), zones=[zone])

    # One of them asks what ended before, since this plan is about to.
    assert_queries(36, desk.get, schedule_url)


@pytest.mark.parametrize("until", [date(2026, 12, 22), date(2028, 4, 1)])
def test_dates_cost_no_queries(desk, page, series, assert_queries, until, schedule_url):
    save(series, weekly_line(series, until_date=until), zones=[ZoneFactory()])

    assert_queries(35, desk.get, schedule_url)
