"""What templates of every app draw with: icons, buildings, stages, states, seats, panels.

A calendar shows fifty dates with a building, stages and a state each. What depends on nothing but
its arguments and the language is therefore drawn once and kept.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any
from uuid import UUID

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

from core.enums import Stage
from core.marked_words import language_attributes, words_in
from core.motif import building
from core.page_words import PageWords, parent_words, words_of_subjects
from core.public_subjects import stages_of
from core.seat_blocks import seat_blocks
from core.static_storage import JOINED_SHEET, SHEETS, SiteStaticFilesStorage
from core.towers import block, tower

register = template.Library()

# Columns and rows of a building: beside a row, as a picture, across a poster.
MOTIF_SIZES = {"row": (3, 3), "tile": (4, 4), "wide": (8, 4)}

# How previews of links name a language: with the country whose spelling it is.
PREVIEW_LOCALES = {"da": "da_DK", "en": "en_GB", "ar": "ar_AR"}

# What a row of a timetable says, besides its stages and its state.
ROW_WORDS = ("key", "url", "title", "language", "date", "time", "datetime", "place", "note")
_row_words = attrgetter(*ROW_WORDS)

# What the head of a day says.
DAY_WORDS = ("id", "full", "number", "name", "week", "mark", "note")

# "10–11.15" after other words: alone it has no line to break from.
RANGE = re.compile(r"(?<=\s)(\S+–\S+)")

# Icons that point along the line of reading.
TURNING_ICONS = frozenset({"arrow-left", "arrow-right"})


@register.simple_tag
@lru_cache(maxsize=1)
def stylesheets() -> SafeString:
    """The site's sheets: one by one for whoever works on them, joined where they were collected."""
    is_joined = isinstance(staticfiles_storage, SiteStaticFilesStorage)
    names = [JOINED_SHEET] if is_joined else SHEETS
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names)
    )


@register.simple_tag
def whole_static(name: str) -> str:
    """A static file's address for those who read the page elsewhere."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{static(name)}"


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
    key: object, stages: Iterable[str] | None = (), size: str = "row", classname: str = ""
) -> SafeString:
    """The building of the subject with this key, in the colours of its first and second stage.

    What is for all five has the colours of none of them.
    """
    # Strings only: a subject's UUID and its text are one key, and a lazy value cannot be kept.
    shown = tuple(map(str, stages or ()))
    lent = () if len(shown) == len(Stage) else shown[:2]
    return _motif(str(key), lent, size, str(classname))


@lru_cache(maxsize=2048)
def _motif(key: str, stages: tuple[str, ...], size: str, classname: str) -> SafeString:
    columns, rows = MOTIF_SIZES[size]
    return format_html(
        '<svg class="{}"{} viewBox="0 0 {} {}" aria-hidden="true">{}</svg>',
        " ".join(["motif", *(["motif--wide"] if size == "wide" else []), *classname.split()]),
        format_html_join("", ' data-{}="{}"', zip(("stage", "mate"), stages, strict=False)),
        columns,
        rows,
        format_html_join(
            "", '<path class="t{}" d="{}"/>', ((int(t), d) for t, d in building(key, columns, rows))
        ),
    )


@register.simple_tag(name="tower")
@lru_cache(maxsize=len(Stage))
def draw_tower(stage: Stage) -> SafeString:
    """A stage's tower in the stage chooser; its word stands below."""
    shapes = format_html_join("", '<path class="{}" d="{}"/>', tower(stage))
    return format_html('<svg viewBox="0 0 1 5" aria-hidden="true">{}</svg>', shapes)


@register.simple_tag
@lru_cache(maxsize=len(Stage))
def stage_block(stage: Stage) -> SafeString:
    """A stage's block, large, on the ground; its word stands beside it."""
    return format_html(
        '<svg class="stage-block" viewBox="0 0 1 1" aria-hidden="true">'
        '<path class="f-{}" d="{}"/></svg>',
        Stage(stage).value,
        block(Stage(stage)),
    )


@register.simple_tag
def stage_list(stages: Iterable[str] | None, classname: str = "") -> SafeString:
    """For whom something is: the names of the stages, each with its block."""
    return _stage_list(tuple(map(str, stages or ())), str(classname), get_language())


@lru_cache(maxsize=512)
def _stage_list(stages: tuple[str, ...], classname: str, language: str | None) -> SafeString:
    context = {"stages": [Stage(stage) for stage in stages], "classname": classname}
    return render_to_string("components/stage_list/stage_list.html", context)


@register.simple_tag
def state_label(kind: str, text: object, classname: str = "") -> SafeString:
    """What can be had of a date, in words."""
    return _state_label(str(kind), str(text), str(classname))


@lru_cache(maxsize=1024)
def _state_label(kind: str, text: str, classname: str) -> SafeString:
    context = {"kind": kind, "text": text, "classname": classname}
    return render_to_string("components/state_label/state_label.html", context)


@register.simple_tag
def timetable_row(row: Any, classname: str = "", when: str = "") -> SafeString:
    """One date in a list by day; what `row` must have stands in the component's template.

    In a list without days `when` says the day too, in place of the time.
    """
    words = _row_words(row)
    if when:
        said = dict(zip(ROW_WORDS, words, strict=True)) | {"date": "", "time": when}
        words = tuple(said.values())
    return _drawn(row, words, str(classname), get_language())


@register.simple_tag
def timetable_rows(rows: Iterable[Any]) -> SafeString:
    """The same of every date of a list: a calendar has fifty."""
    language = get_language()
    return SafeString("".join([_drawn(row, _row_words(row), "", language) for row in rows]))


def _drawn(row: Any, words: tuple[Any, ...], classname: str, language: str | None) -> SafeString:
    # Bare strings, and of a stage without asking it how it is written.
    stages = tuple(map(str.__str__, row.stages or ()))
    state = (str(row.state.kind), str(row.state.text))
    words = tuple([str(word or "") for word in words])
    return _timetable_row(words, stages, state, row.is_off, classname, language)


@lru_cache(maxsize=4096)
def _timetable_row(
    words: tuple[str, ...],
    stages: tuple[str, ...],
    state: tuple[str, str],
    is_off: bool,
    classname: str,
    language: str | None,
) -> SafeString:
    row = {
        **dict(zip(ROW_WORDS, words, strict=True)),
        "stages": stages,
        "state": dict(zip(("kind", "text"), state, strict=True)),
        "is_off": is_off,
    }
    context = {"row": row, "classname": classname}
    return render_to_string("components/timetable_row/timetable_row.html", context)


@register.simple_tag
def date_line(url: str, when: str, is_off: bool, kind: str, text: object) -> SafeString:
    """One further date of a series, as components/date_list has it."""
    return _date_line(url, when, bool(is_off), kind, str(text))


@lru_cache(maxsize=1024)
def _date_line(url: str, when: str, is_off: bool, kind: str, text: str) -> SafeString:
    context = {"url": url, "when": when, "is_off": is_off, "kind": kind, "text": text}
    return render_to_string("components/date_list/date_line.html", context)


@register.simple_tag
def day_heading(day: Any, classname: str = "") -> SafeString:
    """The head of a day in a list; what `day` must have stands in the component's template."""
    words = tuple(str(getattr(day, name) or "") for name in DAY_WORDS)
    return _day_heading(words, str(classname))


@lru_cache(maxsize=1024)
def _day_heading(words: tuple[str, ...], classname: str) -> SafeString:
    context = {"day": dict(zip(DAY_WORDS, words, strict=True)), "classname": classname}
    return render_to_string("components/day_heading/day_heading.html", context)


@register.simple_tag
def page_words(subject: UUID | None) -> PageWords | None:
    """Title and address of a subject's page in the reader's language, or else the Danish one."""
    language = get_language() or settings.LANGUAGE_CODE
    return words_of_subjects([subject], language).get(subject) if subject else None


@register.simple_tag
def way_up(page: Page) -> list[dict[str, str]]:
    """The page above this one, as components/breadcrumb shows it."""
    above = parent_words(page.path, get_language() or settings.LANGUAGE_CODE)
    return [{"title": above.title, "url": above.path, "language": above.language}]


@register.simple_tag(name="stages_of")
def stages_of_subject(subject: UUID | None) -> tuple[Stage, ...]:
    """For which stages a subject is; its building has their colours."""
    return stages_of(subject) if subject else ()


@register.simple_tag
def language_of(code: str, around: str = "") -> SafeString:
    """Attributes of an element whose words are in this language; none where it is the reader's,
    or that of what is ``around`` it."""
    return language_attributes(code, around)


@register.simple_tag(name="words_in")
def mark_words(code: str, words: object) -> SafeString:
    """Words of this language for the middle of a text of the reader's."""
    return words_in(code, words)


@register.simple_tag
def house_words(words: object) -> SafeString:
    """What the house wrote once, for readers of all languages: it is in Danish."""
    return words_in(settings.LANGUAGE_CODE, words)


@register.filter
def preview_locale(code: str) -> str:
    """A language as the Open Graph protocol writes it."""
    return PREVIEW_LOCALES[code]


@register.filter
def ranges_in_one_piece(text: object) -> SafeString:
    """A time in words whose "10–11.15" never stands on two lines."""
    return _ranges_in_one_piece(str(text))


@lru_cache(maxsize=1024)
def _ranges_in_one_piece(text: str) -> SafeString:
    pieces = RANGE.split(text)
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<span class="one-piece">{}</span>', piece) if at % 2 else piece,)
            for at, piece in enumerate(pieces)
        ),
    )


@register.filter
def longest_word(text: object) -> int:
    """Letters in the longest word, for headings that must not break "småbørnsforældregruppe"."""
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
    mate: str = "",
    motif_key: object = "",
    classname: str = "",
) -> SafeString:
    """A big block with one round corner round its content, and a building if it is given a key."""
    context = {
        "content": content,
        "title": title,
        "heading_id": heading_id,
        "stage": stage,
        "motif_key": motif_key,
        "motif_stages": list(filter(None, (stage, mate))),
        "classname": classname,
    }
    return render_to_string("components/panel/panel.html", context)
