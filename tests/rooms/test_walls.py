"""Where the walls stand and where one goes through them, on squared paper."""

import pytest

from rooms.walls import HALL, OUTSIDE, Room, walls, ways

pytestmark = pytest.mark.pure


def rooms(*places, shared=()):
    return [
        Room(number, f"Rum {number}", number in shared, *place)
        for number, place in enumerate(places)
    ]


def through(found, door=1.0):
    """The sides of each wall that has a way through, with the room whose door it is."""
    return {
        (wall.before, wall.after): way.room for wall, way in ways(found, walls(found), door).items()
    }


def test_one_room_has_four_walls_to_the_world():
    found = walls(rooms((2, 3, 4, 5)))

    assert [(wall.at, wall.start, wall.end, wall.sides) for wall in found] == [
        (2, 3, 8, {0, OUTSIDE}),
        (6, 3, 8, {0, OUTSIDE}),
        (3, 2, 6, {0, OUTSIDE}),
        (8, 2, 6, {0, OUTSIDE}),
    ]
    assert [wall.is_upright for wall in found] == [True, True, False, False]


def test_rooms_side_by_side_share_one_wall():
    between = [wall for wall in walls(rooms((0, 0, 3, 4), (3, 0, 2, 4))) if wall.sides == {0, 1}]

    assert [(wall.at, wall.start, wall.end) for wall in between] == [(3, 0, 4)]


def test_what_no_room_covers_is_the_hall():
    found = walls(rooms((0, 0, 2, 4), (4, 0, 2, 4)))

    assert [wall.sides for wall in found if HALL in wall.sides] == [
        {0, HALL},
        {1, HALL},
        {OUTSIDE, HALL},
        {OUTSIDE, HALL},
    ]


def test_where_rooms_overlap_the_later_one_has_the_square():
    found = walls(rooms((0, 0, 4, 2), (3, 0, 3, 2)))

    assert [wall.at for wall in found if wall.sides == {0, 1}] == [3]


def test_open_rooms_stand_open_to_each_other_in_the_middle_of_their_wall():
    found = rooms((0, 0, 4, 8), (4, 0, 4, 8), shared={0, 1})

    (way,) = ways(found, walls(found), 1).values()

    assert (way.start, way.end, way.room) == (2, 6, None)


def test_a_wall_too_short_for_it_stays_closed_between_open_rooms():
    found = rooms((0, 0, 4, 8), (4, 0, 4, 1), (4, 1, 4, 7), shared={0, 1, 2})

    assert (0, 1) not in through(found)


def test_a_room_has_one_door_and_rather_from_the_hall_than_from_an_open_room():
    stairs = rooms((0, 0, 3, 6), (5, 0, 3, 6), (0, 6, 8, 2), shared={0})
    no_hall = rooms((0, 0, 4, 6), (4, 0, 4, 6), (0, 6, 8, 2), shared={0})

    assert through(stairs) == {(0, HALL): None, (HALL, 1): 1, (HALL, 2): 2}
    assert through(no_hall) == {(0, 1): 1, (0, 2): 2}


def test_a_hall_too_narrow_for_a_door_is_no_way_in():
    found = rooms((0, 0, 4, 1), (4, 1, 4, 5), (0, 2, 4, 4), (4, 0, 4, 1), shared={2})

    assert through(found, door=2.0)[(2, 1)] == 1


def test_a_door_takes_at_most_half_of_its_wall():
    found = rooms((0, 0, 4, 3), (4, 0, 4, 3), shared={0})

    (way,) = ways(found, walls(found), 2).values()

    assert (way.end - way.start, way.room) == (1.5, 1)
