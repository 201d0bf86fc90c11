"""What templates of every app draw with: icons, buildings, seats, panels."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.motif import building
from core.seat_blocks import seat_blocks

register = template.Library()

# Columns and rows of a building: beside a row, as a picture, across a poster.
MOTIF_SIZES = {"row": (3, 3), "tile": (4, 4), "wide": (8, 4)}

# Icons that point along the line of reading.
TURNING_ICONS = frozenset({"arrow-left", "arrow-right"})


@register.simple_tag
@lru_cache(maxsize=128)  # the address of the file never changes while a process runs
def icon(name: str) -> SafeString:
    """One of lucide's icons (static/images/icons.svg), silent: a word stands beside it."""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        " icon--turns" if name in TURNING_ICONS else "",
        static("images/icons.svg"),
        name,
    )


@register.simple_tag
def motif(
    key: object, stage: str = "", mate: str = "", size: str = "row", classname: str = ""
) -> SafeString:
    """The building of the subject with this key, in the colours of its first and second stage."""
    # Strings only: a subject's UUID and its text are one key, and a lazy value cannot be cached.
    return _motif_svg(str(key), str(stage or ""), str(mate or ""), str(size), str(classname))


@lru_cache(maxsize=2048)  # a calendar draws the same few hundred buildings again and again
def _motif_svg(key: str, stage: str, mate: str, size: str, classname: str) -> SafeString:
    columns, rows = MOTIF_SIZES[size]
    classes = ["motif", *(["motif--wide"] if size == "wide" else []), *classname.split()]
    return format_html(
        '<svg class="{}"{}{} viewBox="0 0 {} {}" aria-hidden="true">{}</svg>',
        " ".join(classes),
        format_html(' data-stage="{}"', stage) if stage else "",
        format_html(' data-mate="{}"', mate) if mate else "",
        columns,
        rows,
        format_html_join(
            "", '<path class="t{}" d="{}"/>', ((int(t), d) for t, d in building(key, columns, rows))
        ),
    )


@register.filter
def longest_word(text: object) -> int:
    """Letters in the longest word, for headings that must not break it: "småbørnsforældregruppe"."""
    return max((len(word) for word in str(text).split()), default=0)


@register.inclusion_tag("components/seat_meter/seat_meter.html")
def seat_meter(
    capacity: int, taken: int, text: str = "", stage: str = "", classname: str = ""
) -> dict[str, object]:
    """How many of a date's seats are taken, as blocks beside the words `text`."""
    return {
        "blocks": seat_blocks(capacity, taken),
        "capacity": capacity,
        "taken": taken,
        "text": text,
        "stage": stage,
        "classname": classname,
    }


@register.simple_block_tag
def panel(
    content: str,
    title: str = "",
    heading_id: str = "",
    stage: str = "",
    motif_key: object = "",
    mate: str = "",
    classname: str = "",
) -> SafeString:
    """A big block with one round corner round its content, and a building if it is given a key."""
    context = {
        "content": content,
        "title": title,
        "heading_id": heading_id,
        "stage": stage,
        "motif_key": motif_key,
        "mate": mate,
        "classname": classname,
    }
    return render_to_string("components/panel/panel.html", context)
