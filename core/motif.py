"""The block motif: a subject's key becomes a small building, for ever the same one.

It looks composed because blocks obey gravity: they stand on the ground or on each other, every
column ends in a cap, and one disc hangs in free sky. The key only chooses silhouette, shapes and
order. Pages draw it inline through the `motif` tag; posters and share images fill the tones with
their own colours. All lengths are in cells, measured from the top left.

Do not reorder the tuples of choices: a byte of the key is an index into them, and another order
would redraw every picture of the house.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from hashlib import sha256
from typing import TypeVar

Cell = tuple[int, int]
Choice = TypeVar("Choice")

BESIDE: Sequence[Cell] = ((0, 1), (0, -1), (-1, 0), (1, 0))


class Tone(IntEnum):
    """The four colours of a building; the number is that of the CSS class (t1 … t4)."""

    STRONG = 1
    INK = 2
    MATE = 3
    CARD = 4


@dataclass(frozen=True, slots=True)
class Block:
    """One block where it stands, `span` cells wide: its outline and the shape inlaid in it."""

    x: int
    y: int
    path: str
    span: int = 1
    inlay: str = ""
    takes_card: bool = True
    tone: Tone = Tone.STRONG

    @property
    def cells(self) -> list[Cell]:
        return [(self.x + step, self.y) for step in range(self.span)]


# Heights of the columns: one peak, a low side, at least a quarter of the sky free.
SILHOUETTES: Mapping[int, Sequence[tuple[int, ...]]] = {
    3: ((1, 3, 2), (3, 1, 2), (2, 1, 3), (2, 3, 1), (3, 2, 1), (1, 2, 3)),
    4: (
        (2, 4, 3, 1), (1, 3, 4, 2), (3, 4, 2, 1), (1, 2, 4, 3), (2, 2, 4, 1), (1, 4, 2, 2),
        (3, 3, 1, 2), (2, 1, 3, 3), (1, 4, 4, 2), (2, 4, 4, 1), (1, 3, 3, 2), (4, 2, 2, 1),
    ),
}  # fmt: skip

# The order in which tones are dealt, round and round from a place the key chooses.
BAG = tuple(Tone(int(tone)) for tone in "1312134132")
INLAY_TONES = {
    Tone.STRONG: Tone.CARD,
    Tone.INK: Tone.MATE,
    Tone.MATE: Tone.INK,
    Tone.CARD: Tone.STRONG,
}


def building(key: str, columns: int = 4, rows: int = 4) -> list[tuple[Tone, str]]:
    """SVG path data per tone, in painting order; a tone comes twice when it is also inlaid.

    `rows` is 3 or 4, `columns` a multiple of it: more than one makes a row of buildings.
    """
    blocks, disc = stack(key, columns, rows)
    bodies: dict[Tone, str] = {}
    inlays: dict[Tone, str] = {}
    for block in blocks:
        bodies[block.tone] = bodies.get(block.tone, "") + block.path
        if block.inlay:
            tone = INLAY_TONES[block.tone]
            inlays[tone] = inlays.get(tone, "") + block.inlay
    bodies[disc.tone] = bodies.get(disc.tone, "") + disc.path
    return [*bodies.items(), *inlays.items()]


def stack(key: str, columns: int, rows: int) -> tuple[list[Block], Block]:
    """The blocks of a building from the ground up, column by column, and the disc in its sky."""
    if rows not in SILHOUETTES or columns < rows or columns % rows:
        raise ValueError(f"A building of {columns} by {rows} cells cannot be drawn.")
    dice = _Dice(key)
    heights: list[int] = []
    while len(heights) < columns:
        silhouette = dice.pick(SILHOUETTES[rows])
        heights += dice.pick((silhouette, silhouette[::-1]))
    first = dice.pick(range(len(BAG)))
    shapes = _shapes(heights, rows, dice)
    blocks = _toned(shapes, first, columns)
    return blocks, _disc(heights, rows, dice)


class _Dice:
    """Bytes of sha256("key:0"), then of "key:1" …: each choice takes the next one."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._round = 0
        self._bytes = b""

    def pick(self, options: Sequence[Choice]) -> Choice:
        if not self._bytes:
            self._bytes = sha256(f"{self._key}:{self._round}".encode()).digest()
            self._round += 1
        byte, self._bytes = self._bytes[0], self._bytes[1:]
        return options[byte % len(options)]


def _shapes(heights: Sequence[int], rows: int, dice: _Dice) -> list[Block]:
    """Fill the columns from the ground; neighbours of one height share a wide roof."""
    blocks: list[Block] = []
    roofed = False
    for x, height in enumerate(heights):
        for level in range(height - 1):
            may_arch = level == 0 and height > 2
            blocks.append(_body(x, rows - 1 - level, dice, may_arch=may_arch))
        if roofed:  # by the wide roof of its left neighbour
            roofed = False
            continue
        y = rows - height
        left = heights[x - 1] if x % rows else 0
        right = heights[x + 1] if (x + 1) % rows else 0
        roofed = right == height > 1
        if roofed:
            blocks.append(Block(x, y, _roof(x, y, dice), span=2, takes_card=False))
        else:
            blocks.append(Block(x, y, _cap(x, y, left, right, dice), takes_card=False))
    return blocks


def _body(x: int, y: int, dice: _Dice, *, may_arch: bool) -> Block:
    """A square that can carry another, plain or inlaid; a tall column may stand on a bridge."""
    inlay = dice.pick(
        (
            "",
            f"M{x} {y}h1a1 1 0 0 1-1 1z",  # quarter circle
            f"M{x + 1} {y + 1}h-1a1 1 0 0 1 1-1z",
            f"M{x} {y + 1}a.5.5 0 0 1 1 0z",  # half circle
            f"M{x} {y}l1 1h-1z",  # triangle
            f"M{x}.5 {y}.22a.28.28 0 0 1 0 .56.28.28 0 0 1 0-.56z",  # round window
        )
    )
    if may_arch and dice.pick((True, False)):
        return Block(x, y, f"M{x} {y}h1v1h-.2a.3.3 0 0 0-.6 0h-.2z", takes_card=False)
    return Block(x, y, f"M{x} {y}h1v1h-1z", inlay=inlay)


def _cap(x: int, y: int, left: int, right: int, dice: _Dice) -> str:
    """What a column ends in: a quarter, ramp, gable or dome that falls to the lower neighbour."""
    falls_right = right < left or (right == left and dice.pick((True, False)))
    quarter, ramp = (
        (f"M{x} {y}a1 1 0 0 1 1 1h-1z", f"M{x} {y}l1 1h-1z")
        if falls_right
        else (f"M{x + 1} {y}a1 1 0 0 0-1 1h1z", f"M{x + 1} {y}l-1 1h1z")
    )
    gable, dome = f"M{x} {y + 1}l.5-1 .5 1z", f"M{x} {y + 1}a.5.5 0 0 1 1 0z"
    return dice.pick((quarter, quarter, ramp, gable, dome))


def _roof(x: int, y: int, dice: _Dice) -> str:
    """One arch or gable over two columns."""
    return dice.pick((f"M{x} {y + 1}a1 1 0 0 1 2 0z", f"M{x} {y + 1}l1-1 1 1z"))


def _toned(shapes: Sequence[Block], first: int, columns: int) -> list[Block]:
    """Tones for all blocks. Ink is salt: at most half as many blocks of it as columns."""
    for ink in (columns // 2, len(shapes)):
        blocks = _deal(shapes, first, ink, {})
        if blocks is not None:
            return blocks
    # A block touches at most three that were dealt before it, a cap or bridge at most two.
    raise AssertionError("with enough ink four tones always suffice")


def _deal(
    blocks: Sequence[Block], turn: int, ink_left: int, dealt: Mapping[Cell, Tone]
) -> list[Block] | None:
    """Give each block the next tone of the bag that none of its neighbours has.

    Steps back when a later block would be left without one; None when there is no way at all.
    """
    if not blocks:
        return []
    block, *rest = blocks
    around = {dealt.get((x + dx, y + dy)) for x, y in block.cells for dx, dy in BESIDE}
    for step in range(len(BAG)):
        tone = BAG[(turn + step) % len(BAG)]
        is_barred = (tone is Tone.CARD and not block.takes_card) or (
            tone is Tone.INK and not ink_left
        )
        if is_barred or tone in around:
            continue
        around.add(tone)  # the same tone further on in the bag would lead to the same dead end
        toned = replace(block, tone=tone)
        others = _deal(
            rest,
            turn + step + 1,
            ink_left - (tone is Tone.INK),
            {**dealt, **dict.fromkeys(block.cells, tone)},
        )
        if others is not None:
            return [toned, *others]
    return None


def _disc(heights: Sequence[int], rows: int, dice: _Dice) -> Block:
    """A sun or a ball in the sky, one free cell above a low column: every silhouette has one."""
    x = dice.pick([x for x, height in enumerate(heights) if height < rows - 1])
    y = rows - heights[x] - 2
    return Block(x, y, f"M{x}.5 {y}.15a.35.35 0 0 1 0 .7.35.35 0 0 1 0-.7z", tone=Tone.MATE)
