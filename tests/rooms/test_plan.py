"""The plan of the house: drawn and in words, its rooms marked for a date."""

import pytest
from django.db import IntegrityError, transaction
from django.template import Context, Template
from django.utils import translation

from rooms.house import rooms_on_plan
from rooms.models import Zone
from rooms.plan import WIDTH, draw
from rooms.plan_words import plan_words
from rooms.walls import Room
from tests.factories.rooms import ZoneFactory

STUEN = Room(1, "Stuen", is_shared=True, x=0, y=0, width=10, height=8)
KITCHEN = Room(2, "Køkkenet", is_shared=True, x=0, y=8, width=10, height=8)
PLAYROOM = Room(3, "Legesalen", is_shared=False, x=14, y=0, width=10, height=8)
HOUSE = [STUEN, KITCHEN, PLAYROOM]


def words(*marked, language="en"):
    with translation.override(language):
        return plan_words(HOUSE, {room.key for room in marked})


def names(*rooms):
    return [[line for _down, line in name.lines] for name in draw(rooms).names]


def shown(zones, stage="baby"):
    template = Template("{% load rooms_tags %}{% plan zones stage %}")
    return template.render(Context({"zones": zones, "stage": stage}))


@pytest.mark.pure
def test_every_drawing_is_equally_wide_however_fine_its_squares():
    coarse, fine = STUEN, Room(1, "Stuen", is_shared=True, x=7, y=9, width=40, height=32)

    assert draw([coarse]).floor == draw([fine]).floor == f"M 0 0 H {WIDTH} V 96 H 0 z"


@pytest.mark.pure
def test_only_marked_rooms_are_coloured_and_hold_blocks():
    plan = draw(HOUSE, {PLAYROOM.key})

    assert plan.marked == "M 70 0 H 120 V 40 H 70 z"
    assert [name.is_marked for name in plan.names] == [False, False, True]
    assert plan.blocks.count("M") == 2
    assert draw(HOUSE).blocks == ""


@pytest.mark.pure
@pytest.mark.parametrize(
    ("x", "y", "door"),
    [
        (6, 0, "h 9 a 9 9 0 0 1 -9 9"),
        (-6, 0, "h -9 a 9 9 0 0 0 9 9"),
        (0, 6, "v 9 a 9 9 0 0 0 9 -9"),
        (0, -6, "v -9 a 9 9 0 0 1 9 9"),
    ],
)
def test_a_door_swings_into_its_room_whichever_side_that_is(x, y, door):
    """Beside an open room, above and below it; twelve squares across, ten units each."""
    wide = 12 if y else 6
    shared = Room(1, "Stuen", is_shared=True, x=6, y=6, width=wide, height=6)
    room = Room(2, "Legesalen", is_shared=False, x=6 + x, y=6 + y, width=wide, height=6)

    assert draw([shared, room]).doors.endswith(door)


@pytest.mark.pure
def test_a_name_breaks_at_its_words_and_shrinks_where_that_is_not_enough():
    narrow = Room(1, "The talking room", is_shared=True, x=0, y=0, width=8, height=6)
    beside = Room(2, "Småbørnsforældregrupperummet", is_shared=True, x=8, y=0, width=12, height=6)

    assert names(narrow, beside) == [["The talking", "room"], ["Småbørnsforældregrupperummet"]]
    sizes = [float(name.size) for name in draw([narrow, beside]).names]
    assert sizes[0] > sizes[1] > 0.5


@pytest.mark.pure
def test_no_rooms_make_no_plan():
    assert draw([]) is None


@pytest.mark.pure
def test_words_say_where_a_marked_room_lies_and_what_is_open_to_all():
    assert words(PLAYROOM) == (
        "Legesalen is marked: at the top right. Open to all: Stuen, Køkkenet."
    )
    assert words(KITCHEN) == "Køkkenet is marked: at the bottom left. Open to all: Stuen."


@pytest.mark.pure
def test_words_say_what_it_means_that_the_whole_open_half_is_marked():
    assert words(STUEN, KITCHEN) == "The marked rooms are open to all: Stuen, Køkkenet."


@pytest.mark.django_db
def test_plan_marks_the_zones_of_a_date_in_its_stages_colours():
    ZoneFactory(shared=True, on_plan=(0, 0, 10, 8))
    playroom = ZoneFactory(names={"da": "Legesalen"}, on_plan=(14, 0, 10, 8))

    html = shown([playroom.pk])

    assert 'data-stage="baby"' in html
    assert 'd="M 70 0 H 120 V 80 H 70 z"' not in html
    assert 'class="plan__marked" d="M 70 0 H 120 V 40 H 70 z"' in html
    assert "Legesalen" in html


@pytest.mark.django_db
def test_plan_is_left_out_where_none_of_the_zones_is_on_it():
    ZoneFactory(shared=True, on_plan=(0, 0, 10, 8))

    assert shown([ZoneFactory()]) == shown([]) == ""


@pytest.mark.django_db
def test_rooms_on_the_plan_have_the_readers_names_and_follow_the_admin():
    zone = ZoneFactory(names={"da": "Stuen", "en": "The living room"}, on_plan=(0, 0, 10, 8))
    ZoneFactory()

    assert [room.name for room in rooms_on_plan("en")] == ["The living room"]
    zone.names = {"da": "Stuen"}
    zone.save()
    assert [room.name for room in rooms_on_plan("en")] == ["Stuen"]


@pytest.mark.django_db
@pytest.mark.parametrize("missing", ["plan_x", "plan_y", "plan_width", "plan_height"])
def test_a_zone_is_on_the_plan_with_all_four_numbers_or_none(missing):
    zone = ZoneFactory(on_plan=(0, 0, 10, 8))

    with pytest.raises(IntegrityError), transaction.atomic():
        Zone.objects.filter(pk=zone.pk).update(**{missing: None})


@pytest.mark.django_db
@pytest.mark.parametrize("place", [(0, 0, 0, 8), (0, 0, 8, 0), (61, 0, 8, 8), (0, 0, 8, 61)])
def test_a_room_on_the_plan_has_a_size_and_lies_on_the_paper(place):
    with pytest.raises(IntegrityError), transaction.atomic():
        ZoneFactory(on_plan=place)
