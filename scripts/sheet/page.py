"""The sheet itself: one page with all pictures, by what a visitor came for."""

from collections.abc import Mapping, Sequence
from html import escape

from .looks import DESK, Look

Shots = Mapping[str, Sequence[Look]]

_STYLE = """
body { margin: 2rem; font: 16px/1.4 system-ui, sans-serif; background: #777; color: #fff; }
h2 { margin-block: 3rem 0; }
h3 { margin-block: 1.5rem .5rem; font-size: 1rem; }
ul { display: flex; gap: .75rem; overflow-x: auto; margin: 0; padding: 0; list-style: none; }
a { color: inherit; font-size: .75rem; text-decoration: none; }
img { display: block; block-size: 26rem; object-fit: cover; object-position: top; }
"""


def sheet(groups: Mapping[str, Shots]) -> str:
    """``groups`` are headings, each with its visits and the looks they were taken in."""
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8><title>Contact sheet</title>",
        f"<style>{_STYLE}</style><h1>Contact sheet</h1>",
    ]
    for title, shots in groups.items():
        parts.append(f"<h2>{escape(title)}</h2>")
        for name, looks in shots.items():
            parts.append(f"<h3>{escape(name)}</h3><ul>")
            parts += [_figure(name, look) for look in looks]
            parts.append("</ul>")
    return "\n".join(parts)


def _figure(name: str, look: Look) -> str:
    file = escape(look.file(name))
    width = 400 if look.width == DESK else 190
    return (
        f'<li><a href="{file}"><img src="{file}" alt="" loading="lazy" width="{width}">'
        f"{escape(str(look))}</a></li>"
    )
