"""The five stages as towers: each stands on the blocks of those before it.

Pure geometry of the stage chooser. A tower is drawn one wide and five high, its ground at 5.
"""

from .enums import Stage

#: Each stage's block, given the height of its floor and of its top.
_BLOCKS = {
    Stage.GRAVID: "M0 {floor}a.5.5 0 0 1 1 0z",
    Stage.BABY: "M0 {top}a1 1 0 0 1 1 1h-1z",
    Stage.TUMLING: "M0 {floor}l.5-1 .5 1z",
    Stage.BARN: "M0 {top}h1v1h-1z",
    Stage.TEEN: "M0 {top}h1v1h-.2a.3.3 0 0 0-.6 0h-.2z",
}
#: A square within a square would not be seen: as an inlay it is smaller.
_INLAYS = _BLOCKS | {Stage.BARN: "M.22 {floor}m0-.22v-.56h.56v.56z"}
_GROUND = 5


def block(stage: Stage) -> str:
    """The path of a stage's block by itself, one wide and one high."""
    return _BLOCKS[stage].format(floor=1, top=0)


def tower(stage: Stage) -> list[tuple[str, str]]:
    """Class and path of each shape, from the ground up: pale blocks with inlays, a strong top."""
    shapes = []
    stages = list(Stage)
    for level, each in enumerate(stages[: stages.index(stage) + 1]):
        heights = {"floor": _GROUND - level, "top": _GROUND - level - 1}
        if each == stage:
            shapes.append((f"f-{each}", _BLOCKS[each].format(**heights)))
        else:
            shapes.append((f"b-{each}", "M0 {top}h1v1H0z".format(**heights)))
            shapes.append((f"f-{each}", _INLAYS[each].format(**heights)))
    return shapes
