"""Where the walls of the house stand and where one goes through them, from rooms on squared paper.

What lies between the rooms is the hall. The rooms of the open half stand open to each other and to
the hall, as people use them; every other room has one door. ``plan`` draws it.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

HALL, OUTSIDE = -1, -2

Square = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Room:
    """A zone on squared paper, in squares from the top left."""

    key: int
    name: str
    is_shared: bool
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Wall:
    """A straight stretch between two rooms (by their numbers), the hall or the world.

    An upright one runs down at ``at`` from ``start`` to ``end``, ``before`` to its left; a level
    one runs across, ``before`` above it.
    """

    is_upright: bool
    at: int
    start: int
    end: int
    before: int
    after: int

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def sides(self) -> frozenset[int]:
        return frozenset({self.before, self.after})


@dataclass(frozen=True, slots=True)
class Way:
    """Where one goes through a wall; through a door into the room with this number, if any."""

    start: float
    end: float
    room: int | None = None


def walls(rooms: Sequence[Room]) -> list[Wall]:
    """Every wall of the house; where rooms overlap, the later one has the square."""
    xs = range(min(room.x for room in rooms), max(room.x + room.width for room in rooms))
    ys = range(min(room.y for room in rooms), max(room.y + room.height for room in rooms))
    owners = {(x, y): HALL for x in xs for y in ys}
    for number, room in enumerate(rooms):
        owners |= dict.fromkeys(_squares(room), number)

    def owner(x: int, y: int) -> int:
        return owners.get((x, y), OUTSIDE)

    upright = (
        Wall(True, x, y, y + 1, owner(x - 1, y), owner(x, y)) for x in (*xs, xs.stop) for y in ys
    )
    level = (
        Wall(False, y, x, x + 1, owner(x, y - 1), owner(x, y)) for y in (*ys, ys.stop) for x in xs
    )
    return [*_joined(upright), *_joined(level)]


def ways(rooms: Sequence[Room], standing: Iterable[Wall], door: float) -> dict[Wall, Way]:
    """The way through each wall that has one; a door is at most so many squares wide."""
    open_ones = {HALL, *(number for number, room in enumerate(rooms) if room.is_shared)}
    longest: dict[frozenset[int], Wall] = {}
    for wall in sorted(standing, key=lambda wall: wall.length):
        if OUTSIDE not in wall.sides:
            longest[wall.sides] = wall
    found = {
        wall: Way(wall.start + wall.length / 4, wall.end - wall.length / 4)
        for sides, wall in longest.items()
        if sides <= open_ones and wall.length >= 1.5 * door
    }
    for number in range(len(rooms)):
        around = [wall for sides, wall in longest.items() if number in sides]
        if number not in open_ones and around:
            wall = max(around, key=lambda wall: _welcome(wall, number, open_ones, door))
            width = min(door, wall.length / 2)
            start = wall.start + width / 4
            found[wall] = Way(start, start + width, number)
    return found


def _squares(room: Room) -> Iterator[Square]:
    for y in range(room.y, room.y + room.height):
        for x in range(room.x, room.x + room.width):
            yield x, y


def _joined(squares: Iterable[Wall]) -> Iterator[Wall]:
    """Neighbouring squares between the same two rooms are one wall."""
    last: Wall | None = None
    for wall in squares:
        if wall.before == wall.after:
            continue
        if (
            last
            and replace(last, start=wall.start, end=wall.end) == wall
            and last.end == wall.start
        ):
            last = replace(last, end=wall.end)
            continue
        if last:
            yield last
        last = wall
    if last:
        yield last


def _welcome(
    wall: Wall, room: int, open_ones: Container[int], door: float
) -> tuple[bool, bool, bool, int]:
    """How well a room's door stands here: best from the hall, else from a room that is open."""
    (other,) = wall.sides - {room}
    return wall.length >= door, other == HALL, other in open_ones, wall.length
