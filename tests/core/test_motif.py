"""The block motif: deterministic, and built by the rules that make it look built."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.motif import BESIDE, SILHOUETTES, Block, Tone, building, stack

pytestmark = pytest.mark.pure

SIZES = [(3, 3), (4, 4), (8, 4), (40, 4)]
KEYS = [f"subject-{number}" for number in range(300)]


def drawn(size: tuple[int, int]) -> list[list[Block]]:
    return [stack(key, *size)[0] for key in KEYS]


def by_cell(blocks: list[Block]) -> dict[tuple[int, int], Block]:
    return {cell: block for block in blocks for cell in block.cells}


def test_a_key_always_gives_the_same_picture():
    # Written out: a changed order of choices would redraw every picture of the house.
    assert building("barselscafe", 3, 3) == [
        (Tone.INK, "M0 2h1v1h-.2a.3.3 0 0 0-.6 0h-.2z"),
        (Tone.STRONG, "M0 1h1v1h-1zM1 2l1 1h-1zM2 2a.5.5 0 0 1 1 0z"),
        (Tone.MATE, "M1 0l-1 1h1zM2 2h1v1h-1zM1.5 0.15a.35.35 0 0 1 0 .7.35.35 0 0 1 0-.7z"),
        (Tone.CARD, "M1 2h-1a1 1 0 0 1 1-1z"),
    ]


def test_different_keys_give_different_pictures():
    pictures = {str(building(key)) for key in KEYS}

    assert len(pictures) > len(KEYS) * 0.95


@given(st.text(), st.sampled_from(SIZES))
def test_any_key_can_be_drawn(key, size):
    paths = building(key, *size)

    assert paths == building(key, *size)
    assert all(path.startswith("M") and path.endswith("z") for _, path in paths)


@pytest.mark.parametrize("size", SIZES)
def test_every_block_stands_on_the_ground_or_on_another(size):
    rows = size[1]

    floating = [
        (x, y)
        for blocks in drawn(size)
        for x, y in by_cell(blocks)
        if y < rows - 1 and (x, y + 1) not in by_cell(blocks)
    ]

    assert floating == []


@pytest.mark.parametrize("size", SIZES)
def test_no_two_blocks_fill_one_cell_and_none_leaves_the_grid(size):
    columns, rows = size

    for blocks in drawn(size):
        cells = [cell for block in blocks for cell in block.cells]
        assert len(cells) == len(set(cells))
        assert all(0 <= x < columns and 0 <= y < rows for x, y in cells)


@pytest.mark.parametrize("size", SIZES)
def test_no_tone_stands_beside_itself(size):
    for blocks in drawn(size):
        cells = by_cell(blocks)
        for (x, y), block in cells.items():
            around = [cells.get((x + dx, y + dy)) for dx, dy in BESIDE]
            assert block.tone not in [other.tone for other in around if other and other != block]


@pytest.mark.parametrize("size", SIZES)
def test_ink_is_salt_and_the_pale_tone_never_a_cap(size):
    for blocks in drawn(size):
        tops = {x: min(y for cx, y in by_cell(blocks) if cx == x) for x in range(size[0])}
        caps = [by_cell(blocks)[x, y] for x, y in tops.items()]
        assert Tone.CARD not in [cap.tone for cap in caps]
        assert sum(block.tone is Tone.INK for block in blocks) <= size[0] // 2


@pytest.mark.parametrize("size", SIZES)
def test_the_disc_hangs_in_free_sky(size):
    for key in KEYS:
        blocks, disc = stack(key, *size)
        assert not set(disc.cells) & by_cell(blocks).keys()
        assert (disc.x, disc.y + 1) not in by_cell(blocks)
        assert disc.y >= 0


def test_every_silhouette_has_one_free_quarter_of_sky():
    for rows, silhouettes in SILHOUETTES.items():
        for heights in silhouettes:
            assert len(heights) == rows
            assert sum(heights) <= rows * rows * 3 / 4


@pytest.mark.parametrize("size", [(4, 5), (5, 4), (0, 4), (2, 3)])
def test_a_size_without_silhouettes_is_refused(size):
    with pytest.raises(ValueError, match="cannot be drawn"):
        building("a", *size)
