"""Coordinators keep the rooms and their hours."""

import re
from datetime import time

import pytest

from rooms.house import open_half
from rooms.models import OpeningHours, Zone
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory

LIST = "/admin/snippets/rooms/zone/"

pytestmark = pytest.mark.django_db


def form(*hours, initial=0, **fields):
    """The zone form as the admin posts it; each hour is (id or "", weekday, opens, closes)."""
    data = {"names_da": "Stuen", "slug": "stuen", "sort_order": "1"} | fields
    data |= {
        "opening_hours-TOTAL_FORMS": len(hours),
        "opening_hours-INITIAL_FORMS": initial,
    }
    for number, (pk, weekday, opens, closes) in enumerate(hours):
        prefix = f"opening_hours-{number}"
        data |= {
            f"{prefix}-id": pk,
            f"{prefix}-weekday": weekday,
            f"{prefix}-opens": opens,
            f"{prefix}-closes": closes,
        }
    return data


def hours_of(zone):
    return list(zone.opening_hours.values_list("weekday", "opens", "closes"))


def test_coordinator_adds_a_zone_with_its_hours(site, coordinator, sign_in):
    client = sign_in(coordinator)
    assert client.get(f"{LIST}add/").status_code == 200

    saved = client.post(
        f"{LIST}add/", form(("", 0, "08:00", "22:00"), ("", 5, "10:00", "02:00"), is_shared="on")
    )

    assert saved["Location"] == LIST
    zone = Zone.objects.get()
    assert (zone.names, zone.is_shared, zone.sort_order) == ({"da": "Stuen"}, True, 1)
    assert hours_of(zone) == [(0, time(8), time(22)), (5, time(10), time(2))]


def test_coordinator_changes_one_hour_and_takes_another_away(site, coordinator, sign_in):
    kept = OpeningHoursFactory(weekday=0)
    gone = OpeningHoursFactory(zone=kept.zone, weekday=1)

    sign_in(coordinator).post(
        f"{LIST}edit/{kept.zone.pk}/",
        form((kept.pk, 0, "09:00", "22:00"), (gone.pk, 1, "08:00", "22:00"), initial=2)
        | {"opening_hours-1-DELETE": "on"},
    )

    assert hours_of(kept.zone) == [(0, time(9), time(22))]


def test_coordinator_puts_a_room_on_the_plan(site, coordinator, sign_in):
    place = {"plan_x": 0, "plan_y": 7, "plan_width": 9, "plan_height": 8}

    sign_in(coordinator).post(f"{LIST}add/", form(**place))

    assert Zone.objects.values(*place).get() == place


def test_half_a_place_on_the_plan_is_refused_in_words(site, coordinator, sign_in):
    page = sign_in(coordinator).post(f"{LIST}add/", form(plan_x=0, plan_y=7))

    assert "Udfyld alle fire tal til planen" in page.text
    assert not Zone.objects.exists()


def test_hours_of_one_room_are_given_to_all_that_are_open(site, coordinator, sign_in):
    living_room = ZoneFactory(shared=True, slug="stuen")
    kitchen = OpeningHoursFactory(weekday=3).zone
    meeting_room = OpeningHoursFactory(zone=ZoneFactory(), weekday=4).zone
    hours = ("", 5, "10:00", "16:00")

    sign_in(coordinator).post(
        f"{LIST}edit/{living_room.pk}/",
        form(hours, is_shared="on", shares_hours="on"),
    )

    assert [each.weekday for each in open_half() if each.zone_id == kitchen.pk] == [5]
    assert hours_of(kitchen) == [(5, time(10), time(16))]
    assert [weekday for weekday, *_times in hours_of(meeting_room)] == [4]


def test_hours_of_other_rooms_stay_where_nobody_asks(site, coordinator, sign_in):
    kitchen = OpeningHoursFactory(weekday=3).zone

    sign_in(coordinator).post(f"{LIST}add/", form(("", 5, "10:00", "16:00"), is_shared="on"))

    assert [weekday for weekday, *_times in hours_of(kitchen)] == [3]


def test_list_says_yes_and_no(site, coordinator, sign_in):
    ZoneFactory(slug="stuen", is_shared=True)

    page = sign_in(coordinator).get(LIST).text

    assert "Åben for alle" in page
    assert not {"True", "False"} & set(re.findall(r">\s*(\w+)\s*<", page))


def test_two_stretches_that_start_alike_are_refused(site, coordinator, sign_in):
    response = sign_in(coordinator).post(
        f"{LIST}add/", form(("", 0, "08:00", "12:00"), ("", 0, "08:00", "22:00"))
    )

    assert response.status_code == 200
    assert not Zone.objects.exists()
    assert not OpeningHours.objects.exists()


@pytest.mark.parametrize("address", ["", "add/"])
def test_editors_have_no_say_over_the_rooms(site, editor, sign_in, address):
    ZoneFactory()

    assert sign_in(editor).get(LIST + address)["Location"] == "/admin/"
