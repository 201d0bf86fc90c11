"""Coordinators close the house: they see first whom it reaches, and have ten minutes to undo it."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import Change
from rooms.models import Closure
from tests.factories.events import EventPageFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory, ZoneFactory

from .scheduling import save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]

LIST, CLOSE = "/admin/closures/", "/admin/closures/close/"


@pytest.fixture
def desk(coordinator, sign_in):
    UserProfile.objects.create(user=coordinator, preferred_language="en")
    return sign_in(coordinator)


def entered(**fields):
    """The autumn's first two Tuesdays of the line, and all days between."""
    return {
        "first_day": "2026-10-20",
        "start_time": "",
        "last_day": "2026-10-27",
        "end_time": "",
        "what": "house",
        "reasons_da": "Vandskade",
        "reasons_en": "Water damage",
    } | fields


def confirmed(answer, fields):
    return fields | {"card": answer.context["card"].digest}


def test_closing_is_seen_before_it_is_done(desk, series, line):
    first, second = series.occurrences.in_order()[:2]
    seated(first)

    card = desk.post(CLOSE, entered())

    assert not Closure.objects.exists()
    assert card.context["card"].dates == [
        "1 date with families on it is off",
        "1 date that nobody is on is off",
        "Fars Legestue: 2 off",
    ]
    assert "Water damage" in card.text

    done = desk.post(CLOSE, confirmed(card, entered()), follow=True)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("cancelled", "skipped")
    assert "“Water damage”: the house has been closed, Tuesday 20 October 2026 to" in done.text
    assert "Water damage" in done.text


def test_card_that_is_no_longer_true_is_shown_anew(desk, series, line):
    card = desk.post(CLOSE, entered())
    seated(series.occurrences.in_order().first())

    again = desk.post(CLOSE, confirmed(card, entered()))

    assert "It has changed who is told." in again.text
    assert not Closure.objects.exists()


def test_editing_goes_back_to_what_was_entered(desk):
    answer = desk.post(CLOSE, entered(edit="1"))

    assert answer.context["form"]["last_day"].value() == "2026-10-27"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"reasons_da": ""}, "reasons"),
        ({"last_day": "2026-10-19"}, "last_day"),
        ({"first_day": "2026-10-01", "last_day": "2026-10-02"}, "last_day"),
        ({"last_day": "9999-12-31"}, "last_day"),
        ({"what": "rooms"}, "zones"),
        ({"first_day": "2026-10-25", "start_time": "02:30"}, "start_time"),
        ({"last_day": "2026-10-20", "start_time": "14:00", "end_time": "13:00"}, "last_day"),
    ],
)
def test_closure_that_cannot_be_is_refused_beside_its_field(desk, fields, name):
    answer = desk.post(CLOSE, entered(**fields))

    assert [*answer.context["form"].errors] == [name]


def test_some_rooms_are_closed_from_a_time_to_a_time(desk):
    zone, other = ZoneFactory(), ZoneFactory()
    fields = entered(
        what="rooms", zones=[zone.pk], start_time="12:00", last_day="2026-10-20", end_time="14:30"
    )

    desk.post(CLOSE, confirmed(desk.post(CLOSE, fields), fields))

    closure = Closure.objects.get()
    assert [*closure.zones.all()] == [zone]
    assert (closure.is_whole_house, closure.reasons) == (
        False,
        {"da": "Vandskade", "en": "Water damage"},
    )
    assert f"{closure.starts_at:%d %H:%M} {closure.ends_at:%d %H:%M}" == "20 10:00 20 12:30"
    assert other.name not in desk.get(LIST).text


def test_closure_is_lifted_after_its_card(desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    url = reverse("closures:lift", args=[Closure.objects.get().pk])

    card = desk.get(url)
    assert card.context["card"].dates == ["2 dates take place again", "Fars Legestue: 2 again"]
    desk.post(url, {"card": card.context["card"].digest})

    assert series.occurrences.planned().count() == 4
    assert url not in desk.get(LIST).text


@pytest.fixture
def closed(desk, series, line):
    """The house, on the first two Tuesdays of the line."""
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    return Closure.objects.get()


def test_closure_is_changed_after_its_card(desk, closed, series):
    seated(series.occurrences.in_order()[2])
    url = reverse("closures:change", args=[closed.pk])
    fields = entered(first_day="2026-10-27", last_day="2026-11-03", reasons_en="Burst pipe")
    assert url in desk.get(LIST).text

    card = desk.post(url, fields)
    assert card.context["card"].dates == [
        "1 date takes place again",
        "1 date with families on it is off",
        "Fars Legestue: 1 again",
        "Fars Legestue: 1 off",
    ]
    assert card.context["card"].notes == [
        "Until now: Tuesday 20 October 2026 to 27 October 2026 inclusive. The whole house. "
        "“Water damage”."
    ]
    assert series.occurrences.in_order().first().state == "skipped"

    done = desk.post(url, confirmed(card, fields), follow=True)
    assert "The closure is changed. You can undo it." in done.text
    assert "“Burst pipe”: the closure has been changed, Tuesday 27 October 2026 to" in done.text
    states = [row.state for row in series.occurrences.in_order()]
    assert states == ["planned", "skipped", "cancelled", "planned"]

    change = Change.objects.get(kind="closure_changed")
    undone = desk.post(reverse("closures:undo", args=[change.pk]), follow=True)
    assert "Undone. Nobody has been told of it." in undone.text
    assert [row.state for row in series.occurrences.in_order()][:3] == [
        "skipped",
        "skipped",
        "planned",
    ]


def test_card_of_other_words_for_the_reason_names_no_dates(desk, closed):
    answer = desk.post(reverse("closures:change", args=[closed.pk]), entered(reasons_da="Rørskade"))

    card = answer.context["card"]
    assert (card.consequences, card.dates) == ([], [])
    assert "Nobody is told" in answer.text


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"start_time": "12:15", "end_time": "14:30", "reasons_en": ""},
        {"start_time": "12:15", "last_day": "2026-10-20", "end_time": "00:00"},
    ],
)
@pytest.mark.parametrize("is_of_rooms", [False, True])
def test_form_shows_a_closure_as_it_was_entered(desk, is_of_rooms, fields):
    zone, _other = ZoneFactory(), ZoneFactory()
    rooms = {"what": "rooms", "zones": [zone.pk]} if is_of_rooms else {}
    fields = entered(**fields, **rooms)
    if fields["end_time"] == "00:00":
        fields |= {"last_day": "2026-10-21"}
    desk.post(CLOSE, confirmed(desk.post(CLOSE, fields), fields))
    url = reverse("closures:change", args=[Closure.objects.get().pk])

    form = desk.get(url).context["form"]
    shown = {name: form[name].value() or "" for name in ("start_time", "end_time", "what")}
    days = {name: f"{form[name].value()}" for name in ("first_day", "last_day")}
    reasons = {f"reasons_{code}": words for code, words in form["reasons"].value().items()}
    sent = {"zones": form["zones"].value(), **shown, **days, **reasons}
    answer = desk.post(url, sent, follow=True)

    assert "Nothing has been changed." in answer.text


def test_card_of_a_change_that_is_no_longer_true_is_shown_anew(desk, closed):
    url = reverse("closures:change", args=[closed.pk])
    fields = entered(last_day="2026-11-03")
    card = desk.post(url, fields)
    other = entered(last_day="2026-11-10")
    desk.post(url, confirmed(desk.post(url, other), other))

    again = desk.post(url, confirmed(card, fields))

    assert "It has changed who is told." in again.text
    assert "1 date takes place again" in again.context["card"].dates
    assert Change.objects.filter(kind="closure_changed").count() == 1


def test_closure_that_is_lifted_is_not_changed(desk, closed):
    lift = reverse("closures:lift", args=[closed.pk])
    url = reverse("closures:change", args=[closed.pk])
    desk.post(lift, {"card": desk.get(lift).context["card"].digest})

    for answer in (
        desk.get(url, follow=True),
        desk.post(url, entered(last_day="2026-11-03"), follow=True),
    ):
        assert answer.redirect_chain == [(LIST, 302)]
        assert "This closure has been lifted already." in answer.text
    assert desk.get(reverse("closures:change", args=[closed.pk + 1])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_card_of_a_change_costs_the_same_however_many_series_it_reaches(
    desk, calendar, count, assert_queries
):
    for number in range(count):
        page = EventPageFactory(parent=calendar, title=f"Kor {number}")
        other = SeriesFactory(page=page)
        save(other, weekly_line(other))
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    url = reverse("closures:change", args=[Closure.objects.get().pk])

    assert_queries(13, desk.get, url)
    assert_queries(21, desk.post, url, entered(last_day="2026-11-03"))


def test_closing_is_undone_from_the_list(desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))

    answer = desk.post(reverse("closures:undo", args=[Change.objects.get().pk]), follow=True)

    assert "Undone. Nobody has been told of it." in answer.text
    assert series.occurrences.planned().count() == 4


def test_schedule_shows_closed_dates_with_the_reason(desk, series, line, schedule_url):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))

    answer = desk.get(schedule_url)

    listed = answer.context["coming"].object_list
    assert [row.state for row in listed] == ["Closed", "Closed", "Planned", "Planned"]
    assert "closed: Water damage" in answer.text


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_however_many_closures_there_are(desk, count, assert_queries):
    zone = ZoneFactory()
    for _n in range(count):
        ClosureFactory(zones=[zone])

    assert_queries(14, desk.get, LIST)


@pytest.mark.parametrize("url", [LIST, CLOSE])
def test_closures_are_for_coordinators(editor, stranger, sign_in, url):
    assert sign_in(editor).get(url)["Location"] == "/admin/"
    assert sign_in(stranger).get(url).status_code == 404


def test_nobody_else_changes_lifts_or_undoes(editor, sign_in, desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    client = sign_in(editor)

    for url in (
        reverse("closures:change", args=[Closure.objects.get().pk]),
        reverse("closures:lift", args=[Closure.objects.get().pk]),
        reverse("closures:undo", args=[Change.objects.get().pk]),
    ):
        assert client.post(url)["Location"] == "/admin/"
    assert series.occurrences.planned().count() == 2


def test_form_of_a_change_is_for_coordinators(editor, stranger, sign_in):
    url = reverse("closures:change", args=[ClosureFactory().pk])

    assert sign_in(editor).get(url)["Location"] == "/admin/"
    assert sign_in(stranger).get(url).status_code == 404


def test_closures_are_listed_as_they_come_and_told_apart_where_they_can_be_undone(desk):
    later = entered(first_day="2026-12-01", last_day="2026-12-01")
    for fields in (later, entered()):
        desk.post(CLOSE, confirmed(desk.post(CLOSE, fields), fields))

    context = desk.get(LIST).context

    days = ["Tuesday 20 October 2026 to 27 October 2026 inclusive", "Tuesday 1 December 2026"]
    assert [each["when"] for each in context["coming"]] == days
    assert [each.what for each in context["undoable"]] == [
        f"“Water damage”: the house has been closed, {when}." for when in days
    ]
