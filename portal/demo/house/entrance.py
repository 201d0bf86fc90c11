"""The picture of the entrance: drawn of blocks and circles, as everything of the house is.

What it shows is what the page says: a yellow door in the gable, a lamp over it, a roof for prams.
"""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw

from core.models import HouseImage
from portal.house.report import Report

TITLE = "Indgangen"
DESCRIPTION = (
    "Tegning af husets gavl: en gul dør med en rund lampe over. Til højre står en barnevogn under "
    "et halvtag."
)
SIZE = (1600, 1000)
DRAWN_AT = 2  # times the size, so that slopes and circles get smooth edges

PAPER, INK, WALL, ROOF = "#fbf6ec", "#1b2342", "#f2d9c4", "#e0707c"
DOOR, LAMP, PORCH, PRAM, EARTH = "#f5c542", "#ffe27a", "#58a874", "#4fa3cf", "#3a3350"
#: The middle of the picture is what must be seen wherever it is cut: the door, with its lamp.
FOCUS = {
    "focal_point_x": 800,
    "focal_point_y": 560,
    "focal_point_width": 520,
    "focal_point_height": 640,
}


def build(report: Report) -> HouseImage:
    if standing := HouseImage.objects.filter(title=TITLE).first():
        report.found("pictures")
        return standing
    report.made("pictures")
    file = BytesIO()
    _draw().save(file, "PNG")
    return HouseImage.objects.create(
        title=TITLE,
        description=DESCRIPTION,
        file=ImageFile(BytesIO(file.getvalue()), name="indgangen.png"),
        **FOCUS,
    )


def _draw() -> Image.Image:
    width, height = SIZE
    picture = Image.new("RGB", (width * DRAWN_AT, height * DRAWN_AT), PAPER)
    draw = ImageDraw.Draw(picture)

    def box(left: int, top: int, right: int, bottom: int, colour: str) -> None:
        draw.rectangle(_scaled(left, top, right, bottom), fill=colour)

    def disc(x: int, y: int, radius: int, colour: str) -> None:
        draw.ellipse(_scaled(x - radius, y - radius, x + radius, y + radius), fill=colour)

    def quarter(x: int, y: int, radius: int, start: int, colour: str) -> None:
        """Of a circle around this point, from an angle (0 is to the right) on, clockwise."""
        around = _scaled(x - radius, y - radius, x + radius, y + radius)
        draw.pieslice(around, start, start + 90, fill=colour)

    box(0, 860, width, height, EARTH)
    # The gable, its roof, and a round window under the ridge.
    box(420, 380, 1180, 860, WALL)
    draw.polygon(_scaled(360, 390, 800, 60, 1240, 390), fill=ROOF)
    disc(800, 270, 64, PAPER)
    draw.rectangle(_scaled(796, 206, 804, 334), fill=ROOF)
    # The door with a window of two quarter circles, its step, and the lamp.
    box(680, 500, 920, 860, INK)
    box(696, 516, 904, 860, DOOR)
    quarter(800, 640, 84, 180, PAPER)
    quarter(800, 640, 84, 270, PAPER)
    disc(876, 720, 12, INK)
    box(640, 844, 960, 876, INK)
    disc(800, 448, 34, LAMP)
    box(794, 392, 806, 420, INK)
    # Windows on both sides.
    for left in (490, 990):
        box(left, 560, left + 120, 700, INK)
        box(left + 10, 570, left + 110, 690, PAPER)
    # The roof for prams, and a pram.
    box(1180, 520, 1520, 556, PORCH)
    box(1490, 556, 1508, 860, INK)
    quarter(1340, 740, 110, 180, PRAM)
    draw.pieslice(_scaled(1230, 640, 1450, 840), 0, 180, fill=PRAM)
    draw.line(_scaled(1450, 740, 1480, 660), fill=INK, width=12 * DRAWN_AT)
    for x in (1280, 1400):
        disc(x, 842, 26, INK)
        disc(x, 842, 10, PAPER)
    return picture.resize(SIZE, Image.Resampling.LANCZOS)


def _scaled(*lengths: int) -> list[int]:
    return [length * DRAWN_AT for length in lengths]
