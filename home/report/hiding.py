"""Numbers so small that they could be somebody. Pure.

A number under five is not shown. Beside the sum of all, whoever reads what is shown knows what the
rest come to together: where that is one number, or less than five, the smallest of the others are
left out with it.
"""

from collections.abc import Sequence

LEAST = 5


def hidden(column: Sequence[int]) -> set[int]:
    """Which of these, by their index, are not to be shown beside their sum."""
    left_out = {index for index, number in enumerate(column) if 0 < number < LEAST}
    others = sorted(
        (index for index, number in enumerate(column) if number >= LEAST),
        key=lambda index: column[index],
        reverse=True,
    )
    while left_out and others and _gives_away([column[index] for index in left_out]):
        left_out.add(others.pop())
    return left_out


def _gives_away(numbers: Sequence[int]) -> bool:
    return len(numbers) == 1 or sum(numbers) < LEAST
