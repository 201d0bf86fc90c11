"""The drawings in static/images that templates refer to by name."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from core.motif import Tone, building

pytestmark = pytest.mark.pure

IMAGES = Path(settings.BASE_DIR) / "static" / "images"
TEMPLATES = Path(settings.BASE_DIR) / "templates"

# Key, stage and mate of the ten buildings, from left to right.
TOWN = [
    ("town-7-0", "gravid", "tumling"),
    ("town-7-1", "barn", "baby"),
    ("town-7-2", "baby", "barn"),
    ("town-7-3", "teen", "tumling"),
    ("town-7-4", "tumling", "teen"),
    ("town-7-5", "gravid", "barn"),
    ("town-7-6", "barn", "gravid"),
    ("town-7-7", "baby", "teen"),
    ("town-7-8", "teen", "baby"),
    ("town-7-9", "tumling", "gravid"),
]


def town_svg() -> str:
    """Filled by custom properties, which reach into a `<use>`: so the town follows the theme."""
    groups = []
    for place, (key, stage, mate) in enumerate(TOWN):
        fills = {
            Tone.STRONG: f"var(--{stage}-strong)",
            Tone.INK: "var(--ink)",
            Tone.MATE: f"var(--{mate}-strong)",
            Tone.CARD: "var(--card)",
        }
        # The stroke closes the hairline between blocks, as in components/motif.css.
        paths = "".join(
            f'<path fill="{fills[tone]}" stroke="{fills[tone]}" d="{d}"/>'
            for tone, d in building(key)
        )
        groups.append(f'<g transform="translate({place * 4})">{paths}</g>')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 4">\n'
        + '<g id="town" stroke-width=".01" stroke-linejoin="round">\n'
        + "\n".join(groups)
        + "\n</g>\n</svg>\n"
    )


def test_the_town_is_what_its_keys_draw():
    assert (IMAGES / "town.svg").read_text() == town_svg()


def test_every_icon_a_template_names_is_in_the_sprite():
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (IMAGES / "icons.svg").read_text()))

    named = {
        (str(path.relative_to(TEMPLATES)), name)
        for path in TEMPLATES.rglob("*.html")
        for name in re.findall(r'{% icon "([\w-]+)" %}', path.read_text())
    }

    assert {(path, name) for path, name in named if name not in sprite} == set()
    assert len(named) > 10
