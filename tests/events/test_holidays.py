"""What lines make of public holidays and school holidays."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from events.actions import extend_horizon
from events.enums import OnHolidays
from events.models import Line
from events.planning import plan_lines
from events.plans import LineFacts
from events.scopes import go_on
from events.wall_clock import moment
from tests.factories.events import SeriesFactory
from tests.factories.rooms import ClosureFactory, PeriodFactory

from .scheduling import changed, days, line_fields, posted, save, seated, weekly_line
from .wording import sentence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FRIDAYS = {
    "from_date": date(2026, 12, 18),
    "until_date": date(2027, 1, 8),
    "rule": "RRULE:FREQ=WEEKLY;BYDAY=FR",
}
#: Of the four Fridays 25 December and 1 January are public holidays.
CHRISTMAS_DAY, NEW_YEARS_DAY = date(2026, 12, 25), date(2027, 1, 1)
OTHERS = [date(2026, 12, 18), date(2027, 1, 8)]


@pytest.fixture
def school_holiday():
    """The two Fridays between Christmas Eve and Twelfth Night, and those days only."""
    return PeriodFactory(
        names={"da": "Juleferie"}, first_day=date(2026, 12, 24), last_day=date(2027, 1, 3)
    )


def fridays(series, **facts):
    return weekly_line(series, **(FRIDAYS | facts))


def test_line_keeps_public_holidays_unless_it_says_otherwise(series):
    save(series, fridays(series))

    assert days(series) == [OTHERS[0], CHRISTMAS_DAY, NEW_YEARS_DAY, OTHERS[1]]


def test_line_that_skips_public_holidays_has_no_dates_on_them(series):
    save(series, fridays(series, public_holidays=OnHolidays.SKIP))

    assert days(series) == OTHERS


@pytest.mark.parametrize("policy", [OnHolidays.SKIP, OnHolidays.ASK])
def test_line_has_no_dates_in_school_holidays_that_it_skips_or_asks_about(
    series, school_holiday, policy
):
    save(series, fridays(series, school_holidays=policy))

    assert days(series) == OTHERS


def test_school_holiday_is_judged_on_its_first_and_its_last_day(series):
    PeriodFactory(first_day=CHRISTMAS_DAY, last_day=NEW_YEARS_DAY)

    save(series, fridays(series, school_holidays=OnHolidays.SKIP))

    assert days(series) == OTHERS


def test_stricter_word_holds_where_a_day_is_both(series, school_holiday):
    save(
        series,
        fridays(series, public_holidays=OnHolidays.SKIP, school_holidays=OnHolidays.KEEP),
    )

    assert days(series) == OTHERS


def test_day_that_somebody_named_takes_place_whatever_it_falls_on(series, school_holiday):
    named = f"{FRIDAYS['rule']}\nRDATE:20261225"

    save(series, fridays(series, rule=named, public_holidays=OnHolidays.SKIP))
    single = SeriesFactory()
    alone = {"from_date": CHRISTMAS_DAY, "until_date": None, "rule": ""}
    save(single, weekly_line(single, **alone, public_holidays=OnHolidays.SKIP))

    assert days(series) == [OTHERS[0], CHRISTMAS_DAY, OTHERS[1]]
    assert days(single) == [CHRISTMAS_DAY]


def test_horizon_skips_what_the_line_skips(series, frozen):
    save(series, fridays(series, until_date=None, public_holidays=OnHolidays.SKIP))
    frozen.shift(timedelta(weeks=60))

    extend_horizon()

    assert not {CHRISTMAS_DAY, NEW_YEARS_DAY, date(2028, 4, 14)} & {*days(series)}
    assert date(2028, 4, 21) in days(series)


def test_later_school_holiday_leaves_standing_dates_until_their_plan_is_saved(
    series, school_holiday
):
    school_holiday.delete()
    line = fridays(series, school_holidays=OnHolidays.SKIP)
    save(series, line)
    seated(series.occurrences.get(local_date=NEW_YEARS_DAY))
    PeriodFactory(first_day=CHRISTMAS_DAY, last_day=NEW_YEARS_DAY)

    extend_horizon()

    assert days(series) == [OTHERS[0], CHRISTMAS_DAY, NEW_YEARS_DAY, OTHERS[1]]

    save(series, changed(line))

    assert days(series) == [OTHERS[0], NEW_YEARS_DAY, OTHERS[1]]
    assert [row.local_date for row in series.occurrences.undecided()] == [NEW_YEARS_DAY]


def test_whoever_writes_down_a_school_holiday_is_told_of_dates_in_it(desk, page, series):
    save(series, fridays(series, school_holidays=OnHolidays.ASK))
    fields = {"names_da": "Juleferie", "first_day": "2026-12-24", "last_day": "2027-01-03"}

    answer = desk.post("/admin/snippets/rooms/period/add/", fields, follow=True)

    assert "2 dates that are planned fall into it." in answer.text
    assert reverse("schedule:edit", args=[page.translation_key]) in answer.text
    assert len(days(series)) == 4


def test_list_of_dates_marks_those_that_the_plan_leaves_out_by_now(desk, series, schedule_url):
    save(series, fridays(series, school_holidays=OnHolidays.SKIP))
    PeriodFactory(
        names={"da": "Jul", "en": "Xmas"}, first_day=CHRISTMAS_DAY, last_day=NEW_YEARS_DAY
    )

    answer = desk.get(schedule_url)

    assert answer.text.count("Xmas: off the plan once it is saved") == 2


def test_new_line_skips_public_holidays_and_keeps_school_holidays(desk, page, schedule_url):
    form = desk.get(schedule_url).context["lines"].forms[0]
    assert (form["public_holidays"].value(), form["school_holidays"].value()) == ("skip", "keep")

    fields = line_fields(
        from_date="2026-12-18", until_date="2027-01-08", rule=FRIDAYS["rule"], school_holidays="ask"
    )
    desk.post(schedule_url, posted(page.translation_key, fields))

    line = Line.objects.get()
    assert (line.public_holidays, line.school_holidays) == ("skip", "ask")


def test_preview_names_the_days_that_are_left_out(desk, page, school_holiday):
    fields = line_fields(
        from_date="2026-12-18", until_date="2027-01-08", rule=FRIDAYS["rule"], school_holidays="ask"
    )
    data = {f"lines-0-{name}": value for name, value in fields.items()} | {"line": "lines-0"}

    answer = desk.post(reverse("schedule:preview", args=[page.translation_key]), data)

    preview = answer.context["form"].preview
    assert [each.words for each in preview.dates] == ["Fri 18 Dec", "Fri 8 Jan 2027"]
    assert preview.left_out == ("Fri 25 Dec (Christmas Day) and Fri 1 Jan 2027 (New Year's Day)")
    assert preview.sentence == (
        "Every Friday, 10:00–12:00, not on public holidays, in school holidays only by "
        "arrangement, until 8 January 2027"
    )


def test_preview_asks_about_no_day_on_which_the_house_is_closed(desk, page, school_holiday):
    starts_at = moment(CHRISTMAS_DAY, time.min)
    ClosureFactory(starts_at=starts_at, ends_at=starts_at + timedelta(days=1))
    fields = line_fields(
        from_date="2026-12-18", until_date="2027-01-08", rule=FRIDAYS["rule"], school_holidays="ask"
    )
    fields["public_holidays"] = "keep"
    data = {f"lines-0-{name}": value for name, value in fields.items()} | {"line": "lines-0"}

    answer = desk.post(reverse("schedule:preview", args=[page.translation_key]), data)

    assert answer.context["form"].preview.asked == "Fri 1 Jan 2027 (Juleferie)"


def test_schedule_says_when_the_school_holidays_it_minds_are_not_written_down(
    desk, series, schedule_url
):
    line = fridays(series, school_holidays=OnHolidays.SKIP)
    save(series, line)
    assert "no school holidays in 2026 and 2027 yet" in desk.get(schedule_url).text

    for year in (2026, 2027):
        PeriodFactory(first_day=date(year, 2, 8), last_day=date(year, 2, 14))

    assert "no school holidays in" not in desk.get(schedule_url).text


def test_line_that_goes_on_in_its_place_says_the_same_of_holidays(series):
    line = fridays(series, public_holidays=OnHolidays.SKIP, school_holidays=OnHolidays.ASK)
    save(series, line)
    row = series.occurrences.get(local_date=OTHERS[1])

    lines = go_on(LineFacts.stored(line), row, {"capacity": 5}, first=row.rule_date)

    assert [(each.line.public_holidays, each.line.school_holidays) for each in lines] == [
        ("skip", "ask"),
        ("skip", "ask"),
    ]


@pytest.mark.parametrize(
    ("policies", "words"),
    [
        ({"public_holidays": "skip"}, "not on public holidays"),
        ({"school_holidays": "skip"}, "not in school holidays"),
        ({"public_holidays": "ask"}, "on public holidays only by arrangement"),
        (
            {"public_holidays": "skip", "school_holidays": "skip"},
            "not on public holidays, not in school holidays",
        ),
    ],
)
def test_sentence_says_what_the_line_makes_of_holidays(policies, words):
    assert sentence("RRULE:FREQ=WEEKLY", **policies) == f"Every Tuesday, 10:00–12:00, {words}"


def test_sentence_names_a_day_that_takes_place_all_the_same():
    rule = "RRULE:FREQ=WEEKLY\nRDATE:20261229"

    assert sentence(rule, school_holidays="skip") == (
        "Every Tuesday, 10:00–12:00, not in school holidays, also 29 December 2026"
    )


def test_sentence_of_single_dates_says_nothing_of_holidays():
    assert sentence("", public_holidays="skip") == "Tuesday 6 October 2026, 10:00–12:00"


def test_school_holidays_are_asked_for_once_for_all_days_of_a_line(series, assert_queries):
    PeriodFactory()
    line = fridays(series, until_date=None, school_holidays=OnHolidays.SKIP)

    # Whether what is known of them still holds, and whether the house is closed.
    assert_queries(2, plan_lines, [LineFacts(line)])
