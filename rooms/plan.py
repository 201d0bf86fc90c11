"""The plan of the house as the component ``plan`` draws it: walls, doors, names, marked rooms.

Lengths are in units of the drawing, which is always equally wide, so that lines and letters keep
their size however fine the squares of the paper are.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .walls import Room, Wall, Way, walls, ways

WIDTH = 120
EDGE = 1.5  # beyond the middle of the outer walls
DOOR = 9  # wide
LETTER = 5.9  # high: of a name that has room; as in static/css/components/plan.css
LETTER_WIDTH = 0.58  # of its height, bold, on average over a word in our scripts
LINE = 1.1  # letters from one line of a name to the next
MARGIN = 2.5  # between a name and the walls
BLOCK = 7  # a building block's side
BLOCKS_NEED = 26  # so high must a room be to hold blocks below its name


@dataclass(frozen=True, slots=True)
class Name:
    """A room's name in its middle, line by line; its size and the way down to each line in em."""

    x: str
    y: str
    size: str
    lines: Sequence[tuple[str, str]]
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn, as paths of SVG; ``blocks`` and ``mates`` lie in the first marked room."""

    view_box: str
    floor: str
    marked: str
    blocks: str
    mates: str
    walls: str
    doors: str
    names: Sequence[Name]


def draw(rooms: Sequence[Room], marked: Collection[int] = ()) -> Plan | None:
    """The plan of these rooms, those with a key in ``marked`` marked; None of no rooms."""
    if not rooms:
        return None
    house = _around(rooms)
    pen = _Pen(house.x, house.y, WIDTH / house.width)
    standing = walls(rooms)
    through = ways(rooms, standing, DOOR / pen.scale)
    here = [room for room in rooms if room.key in marked]
    return Plan(
        view_box=_path(-EDGE, -EDGE, WIDTH + 2 * EDGE, house.height * pen.scale + 2 * EDGE),
        floor=pen.ground(house),
        marked="".join(map(pen.ground, here)),
        blocks="".join(map(pen.block, here[:1])),
        mates="".join(map(pen.mate, here[:1])),
        walls="".join(pen.wall(wall, through.get(wall)) for wall in standing),
        doors="".join(pen.door(wall, way, rooms) for wall, way in through.items()),
        names=[pen.name(room, room.key in marked) for room in rooms],
    )


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws at a scale, from the top left corner of the house."""

    left: int
    top: int
    scale: float

    def x(self, squares: float) -> float:
        return (squares - self.left) * self.scale

    def y(self, squares: float) -> float:
        return (squares - self.top) * self.scale

    def ground(self, room: Room) -> str:
        left, right = self.x(room.x), self.x(room.x + room.width)
        return _path(
            "M", left, self.y(room.y), "H", right, "V", self.y(room.y + room.height), "H", left, "z"
        )

    def block(self, room: Room) -> str:
        """A quarter and a dome in the corner: somebody plays here."""
        if room.height * self.scale < BLOCKS_NEED:
            return ""
        right, ground = self._corner(room)
        quarter = ("M", right, ground, "h", -BLOCK, "a", BLOCK, BLOCK, 0, 0, 1, BLOCK, -BLOCK, "z")
        half = BLOCK / 2
        dome = ("M", right - BLOCK, ground, "h", -BLOCK, "a", half, half, 0, 0, 1, BLOCK, 0, "z")
        return _path(*quarter, *dome)

    def mate(self, room: Room) -> str:
        """On the quarter, a roof."""
        if room.height * self.scale < BLOCKS_NEED:
            return ""
        right, ground = self._corner(room)
        return _path(
            "M",
            right,
            ground,
            "m",
            -3 * BLOCK,
            0,
            "l",
            BLOCK / 2,
            -BLOCK,
            "l",
            BLOCK / 2,
            BLOCK,
            "z",
        )

    def _corner(self, room: Room) -> tuple[float, float]:
        """Inside the walls, at the bottom and to the right."""
        return self.x(room.x + room.width) - MARGIN, self.y(room.y + room.height) - 1

    def wall(self, wall: Wall, way: Way | None) -> str:
        ends = [wall.start, way.start, way.end, wall.end] if way else [wall.start, wall.end]
        return "".join(
            _path("M", self.x(wall.at), self.y(start), "V", self.y(end))
            if wall.is_upright
            else _path("M", self.x(start), self.y(wall.at), "H", self.x(end))
            for start, end in zip(ends[::2], ends[1::2], strict=True)
        )

    def door(self, wall: Wall, way: Way, rooms: Sequence[Room]) -> str:
        """The door's leaf, open into its room, and the quarter circle it swings."""
        if way.room is None:
            return ""
        wide = (way.end - way.start) * self.scale
        into = wide if wall.after == way.room else -wide
        if wall.is_upright:
            sweep = int(into > 0)
            return _path(
                "M",
                self.x(wall.at),
                self.y(way.start),
                "h",
                into,
                "a",
                wide,
                wide,
                0,
                0,
                sweep,
                -into,
                wide,
            )
        sweep = int(into < 0)
        return _path(
            "M",
            self.x(way.start),
            self.y(wall.at),
            "v",
            into,
            "a",
            wide,
            wide,
            0,
            0,
            sweep,
            wide,
            -into,
        )

    def name(self, room: Room, is_marked: bool) -> Name:
        width, height = (side * self.scale - 2 * MARGIN for side in (room.width, room.height))
        lines = _lines(room.name, width / (LETTER * LETTER_WIDTH))
        needed = max(map(len, lines)) * LETTER * LETTER_WIDTH, len(lines) * LETTER * LINE
        size = min(1, width / needed[0], height / needed[1])
        # The middle of a letter lies a third of its height above the line it stands on.
        first = 0.35 - (len(lines) - 1) * LINE / 2
        return Name(
            x=_number(self.x(room.x + room.width / 2)),
            y=_number(self.y(room.y + room.height / 2)),
            size=_number(size, 2),
            lines=[(_number(LINE if n else first, 2), line) for n, line in enumerate(lines)],
            is_marked=is_marked,
        )


def _around(rooms: Sequence[Room]) -> Room:
    """The house itself, as one room round all the others."""
    x, y = min(room.x for room in rooms), min(room.y for room in rooms)
    right = max(room.x + room.width for room in rooms)
    bottom = max(room.y + room.height for room in rooms)
    return Room(0, "", is_shared=True, x=x, y=y, width=right - x, height=bottom - y)


def _lines(name: str, letters: float) -> list[str]:
    """The name in lines of so many letters, where its words allow it."""
    lines = [""]
    for word in name.split() or [""]:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) > letters:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _path(*parts: str | float) -> str:
    """Commands of a path with their numbers."""
    return " ".join(part if isinstance(part, str) else _number(part) for part in parts)


def _number(value: float, digits: int = 1) -> str:
    """As SVG reads it, whatever the reader's language."""
    return f"{round(value, digits):g}"
