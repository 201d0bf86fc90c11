"""Seats drawn as blocks: a date's places in rows of squares, the taken ones filled.

Pure geometry for the seat meter; the number always stands beside it in words. Lengths are in the
units of the drawing's view box.
"""

from dataclasses import dataclass

SIDE = 1.7
STEP = 1.9
LINE = 0.1

# Fewer seats are drawn larger; beyond the last step a picture says nothing a number does not.
SEATS_IN_A_ROW = ((24, 6), (60, 12), (120, 20))


@dataclass(frozen=True, slots=True)
class SeatBlocks:
    """Path data of the taken and the free seats, and the view box they are drawn in.

    All of it text: in a Danish template a number would come out with a decimal comma.
    """

    view_box: str
    taken: str
    free: str


def seat_blocks(capacity: int, taken: int) -> SeatBlocks | None:
    """The drawing of a date with `capacity` seats; None when there is nothing or too much to draw.

    More taken than there are, after a capacity was lowered, fills all of them.
    """
    across = next((row for limit, row in SEATS_IN_A_ROW if 0 < capacity <= limit), None)
    if across is None:
        return None
    seats = [divmod(seat, across) for seat in range(capacity)]
    full = "".join(_square(column, row) for row, column in seats[:taken])
    free = "".join(_square(column, row, LINE / 2) for row, column in seats[taken:])
    rows = seats[-1][0] + 1
    gap = STEP - SIDE
    # The whole row even when it is not filled: four seats are drawn no larger than six.
    width, height = across * STEP - gap, rows * STEP - gap
    return SeatBlocks(view_box=f"0 0 {width:.4g} {height:.4g}", taken=full, free=free)


def _square(column: int, row: int, inset: float = 0) -> str:
    """One seat; an outline is drawn inside the square it stands for."""
    side = SIDE - 2 * inset
    return (
        f"M{column * STEP + inset:.4g} {row * STEP + inset:.4g}h{side:.4g}v{side:.4g}h-{side:.4g}z"
    )
