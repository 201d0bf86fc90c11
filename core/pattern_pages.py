"""Samples for the pattern library of what stands for pages: rows of a list, ways on, next steps."""

from types import SimpleNamespace

from .chips import Chip
from .enums import Stage
from .listed_pages import ListedPage


def _row(key: str, title: str, lead: str, note: str, *stages: Stage) -> ListedPage:
    return ListedPage(key, title, "#shelf", "da", lead, note, stages)  # type: ignore[arg-type]


SHELF = [
    _row("madpakker", "Madpakker, der bliver spist",
         "Om kostvejlederens tre spørgsmål og den kasse, der kommer tom hjem.",
         "5 minutters læsning", Stage.BARN),
    _row("amning", "De første uger med amning", "Hvad er almindeligt, og hvornår skal I ringe?",
         "7 minutters læsning", Stage.GRAVID, Stage.BABY),
    _row("to-hjem", "Småbørnsforældregruppe i to hjem, én kalender", "", "Ikke tjekket endnu",
         *Stage),
]  # fmt: skip

SIGNPOSTS = [
    Chip(stage.label, "#shelf", is_current=False, stage=stage) for stage in (Stage.BABY, Stage.TEEN)
] + [Chip("Sprog og tegn", "#shelf", is_current=False)]

#: The front page's stage chooser.
TOWERS = [{"stage": stage, "url": "#towers"} for stage in Stage]

REACH = [
    {"icon": "phone", "term": "Telefon", "url": "tel:12345678", "link_text": "12 34 56 78",
     "is_ltr": True},
    {"icon": "clock", "term": "Hvornår I kan få fat i dem", "text": "Hverdage kl. 8–9"},
]  # fmt: skip

NEXT_DATES = [
    SimpleNamespace(
        url="#shelf",
        listed_when="onsdag den 14. oktober kl. 10–12",
        is_off=False,
        state=SimpleNamespace(kind="free", text="14 ledige pladser"),
    )
]
