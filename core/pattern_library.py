"""The pattern library: every component of the site on one page, in all its states.

For people who build pages and for the tests that look at them. Contents are Danish, long and
awkward where the real ones are; people in it are made up.
"""

from types import SimpleNamespace
from typing import NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.enums import Stage

from .pattern_pages import NEXT_DATES, REACH, SHELF, SIGNPOSTS, TOWERS

NO_AGE = "Vælg, hvor gammelt det andet barn er"
AGES = [(f"{months}m", f"{months} måneder") for months in range(2, 24)] + [
    (str(years), f"{years} år") for years in range(2, 18)
]


def pattern_library(request: HttpRequest) -> HttpResponse:
    return render(request, "pattern_library/index.html", samples())


class SampleForm(forms.Form):
    """Every kind of field a form of ours has."""

    adults = forms.IntegerField(label="Voksne", min_value=1, max_value=8, initial=1)
    name = forms.CharField(
        label="Dit navn", help_text="Fornavnet er nok. Det står på værtens liste."
    )
    email = forms.EmailField(
        label="E-mail",
        help_text="Her får du bekræftelsen og besked, hvis noget ændrer sig.",
        error_messages={
            "invalid": "Skriv din e-mail med et snabel-a, for eksempel dig@post.example"
        },
    )
    language = forms.ChoiceField(
        label="Sprog i vores breve", choices=[("da", "Dansk"), ("en", "English"), ("ar", "العربية")]
    )
    diet = forms.ChoiceField(
        label="Spiser I med?",
        widget=forms.RadioSelect,
        choices=[("no", "Nej tak"), ("yes", "Ja"), ("veg", "Ja, vegetarisk")],
    )
    message = forms.CharField(
        label="Noget, værten skal vide?", widget=forms.Textarea, required=False
    )
    consent_photo = forms.BooleanField(
        label="Ja, vi må være med på billeder fra dagen. I kan altid sige nej igen.", required=False
    )


def _row(
    key: str,
    time: str,
    title: str,
    stages: list[Stage],
    state: tuple[str, str],
    place: str = "",
    note: str = "",
) -> SimpleNamespace:
    kind, text = state
    return SimpleNamespace(
        key=key,
        url="#timetable",
        date="Onsdag den 7. oktober",
        time=time,
        datetime="2026-10-07T10:00",
        title=title,
        language="da",
        stages=stages,
        place=place,
        note=note,
        state=SimpleNamespace(kind=kind, text=text),
        is_off=kind in ("cancelled", "closed"),
    )


DAYS = [
    SimpleNamespace(
        id="2026-10-07",
        full="Onsdag den 7. oktober, uge 41",
        number="7.",
        name="onsdag, oktober",
        week="uge 41",
        mark="i dag",
        note="Åbent 08–22, kom bare",
        rows=[
            _row("aaben-raadgivning", "10–12", "Åben rådgivning med sundhedsplejersken",
                 [Stage.GRAVID, Stage.BABY, Stage.TUMLING], ("drop_in", "Kig forbi"),
                 place="Samtalerummet"),
            _row("fars-legestue", "9.30–11.30", "Fars Legestue", [Stage.BABY, Stage.TUMLING],
                 ("few", "3 pladser tilbage"), place="Legesalen"),
            _row("smaaboern", "13–15", "Småbørnsforældregruppe for nytilflyttede",
                 [Stage.BABY, Stage.TUMLING], ("free", "14 ledige pladser"), place="Stuen"),
        ],
    ),
    SimpleNamespace(
        id="2026-10-13",
        full="Tirsdag den 13. oktober, uge 42, efterårsferie",
        number="13.",
        name="tirsdag, oktober",
        week="uge 42, efterårsferie",
        mark="",
        note="",
        rows=[
            _row("babymassage", "13–14.30", "Babymassage, anden gang af fire", [Stage.BABY],
                 ("full", "Fyldt – venteliste"), place="Legesalen"),
            _row("babytegn", "13–14", "Babytegn for begyndere", [Stage.BABY],
                 ("cancelled", "Aflyst"), note="Ny dato kommer i næste uge"),
            _row("hjemmeskole", "9–12", "Hjemmeskolegruppen", [Stage.BARN], ("moved", "Flyttet"),
                 place="Værkstedet", note="Før tirsdag kl. 10"),
            _row("tumlingecafe", "9–11", "Tumlingecafé", [Stage.TUMLING],
                 ("closed", "Huset holder lukket")),
            _row("aftenmoede", "19–21", "Aftenmøde: Når døren smækker", [Stage.TEEN],
                 ("past", "Slut")),
            _row("sommerfest", "14–17", "Sommerfest for hele huset", list(Stage),
                 ("drop_in", "Kig forbi"), place="Gården"),
        ],
    ),
]  # fmt: skip

FILTERS = [
    {
        "id": "filter-stage",
        "label": "Livsfase",
        "chips": [
            {"text": stage.label, "url": "#filters", "stage": stage, "is_current": stage in chosen}
            for chosen in [{Stage.BABY, Stage.TUMLING}]
            for stage in Stage
        ],
    },
    {
        "id": "filter-when",
        "label": "Hvornår",
        "chips": [
            {"text": "I dag", "url": "#filters"},
            {"text": "I morgen", "url": "#filters"},
            {"text": "I weekenden", "url": "#filters", "is_current": True},
            {"text": "Denne uge", "url": "#filters"},
        ],
    },
]

FURTHER = [
    {
        "id": "filter-topic",
        "label": "Emne",
        "chips": [{"text": "Søvn", "url": "#filters"}, {"text": "Kost", "url": "#filters"}],
    },
]


class SampleDay(NamedTuple):
    """A day of October 2026; drawn cells are kept, so that it can be a key."""

    number: int
    lines: "tuple[SampleDate, ...]" = ()
    is_today: bool = False
    more: str = ""

    @property
    def name(self) -> str:
        return f"{self.number}. oktober"

    @property
    def url(self) -> str:
        return "#month" if self.number >= 7 else ""

    @property
    def count(self) -> int:
        return len(self.lines)

    @property
    def said(self) -> str:
        return f"{self.count} datoer"


class SampleDate(NamedTuple):
    """A date in a day of that month."""

    time: str
    title: str
    mark: str = ""
    is_off: bool = False
    url: str = "#month"
    language: str = "da"


FACTS = [
    {"icon": "map-pin", "term": "Hvor", "text": "Legesalen, den bookbare halvdel",
     "url": "#facts", "link_text": "Se planen"},
    {"icon": "users", "term": "For hvem", "text": "Fædre og farfigurer med børn fra 0 til 6 år"},
    {"icon": "wallet", "term": "Pris", "text": "Gratis. Boller og kaffe er med"},
    {"icon": "accessibility", "term": "Barnevogn og lift",
     "text": "Liften går fra gårdspladsen. Barnevogne står tørt under trappen"},
]  # fmt: skip

ROOMS = [
    SimpleNamespace(key=key, name=name, is_shared=is_shared, x=x, y=y, width=width, height=height)
    for key, name, is_shared, x, y, width, height in (
        (1, "Stuen", True, 0, 0, 9, 7),
        (2, "Køkkenet", True, 0, 7, 9, 8),
        (3, "Legegulvet", True, 9, 9, 7, 6),
        (4, "Legesalen", False, 16, 0, 9, 6),
        (5, "Rådgivningslokalet", False, 16, 6, 9, 4),
        (6, "Værkstedet", False, 16, 10, 9, 5),
    )
]


def _month() -> dict[str, object]:
    """October 2026 with today, a full date, a cancelled one and more than there is room for."""
    play, talk = SampleDate("9.30–11.30", "Fars Legestue"), SampleDate("19–21", "Når døren smækker")
    group = SampleDate("10–12", "Småbørnsforældregruppe for nytilflyttede", "Fyldt")
    off = SampleDate("13–14", "Babytegn for begyndere", "Aflyst", is_off=True)
    some = {
        7: SampleDay(7, (play, talk), is_today=True),
        8: SampleDay(8, (group, off)),
        9: SampleDay(9, (group, play, off, talk), more="og 7 til"),
        13: SampleDay(13, (off,)),
        20: SampleDay(20, (SampleDate("", "Fars Legestue", "Flyttet", is_off=True),)),
        24: SampleDay(24, (play,)),
    }
    days = [None] * 3 + [some.get(day, SampleDay(day)) for day in range(1, 32)] + [None]
    short = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
    names = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    return {
        "name": "Oktober 2026",
        "weekdays": [{"short": a, "name": b} for a, b in zip(short, names, strict=True)],
        "weeks": [
            {"number": 40 + week, "name": f"uge {40 + week}", "url": "#month" if week else "",
             "days": days[7 * week : 7 * week + 7]}
            for week in range(5)
        ],
        "next": {"url": "#month", "short": "nov", "name": "november 2026"},
    }  # fmt: skip


FOUND = [
    SimpleNamespace(
        key="temadag-soevn",
        url="#search",
        page=SimpleNamespace(title="Temadag om søvn", language="da"),
        lead="En dag om at sove, vågne og falde i søvn igen. For jer, der er trætte allerede.",
        stages=[Stage.GRAVID, Stage.BABY],
        is_foreign=False,
        entry=SimpleNamespace(
            datetime="2026-10-24T10:00",
            listed_when="lørdag den 24. oktober kl. 10–15",
            place="Legesalen, Samtalerummet",
            state=SimpleNamespace(kind="few", text="3 pladser tilbage"),
        ),
    ),
    SimpleNamespace(
        key="smaaboernsforaeldregruppe",
        url="#search",
        page=SimpleNamespace(title="For jer i en småbørnsforældregruppe", language="da"),
        lead="",
        stages=[],
        is_foreign=True,
        entry=None,
    ),
]


GATES = [
    {"title": "Spørg os om noget", "text": "Om en dato, om huset eller om noget helt andet.",
     "url": "#gates", "stage": Stage.BARN},
    {"title": "En idé eller en gruppe, I vil starte", "url": "#gates", "stage": Stage.BABY,
     "text": "Noget, I savner, og gerne vil lave sammen med andre."},
    {"title": "Bliv frivillig", "text": "Et par timer om måneden er en stor hjælp.",
     "url": "#gates", "stage": Stage.TUMLING},
    {"title": "Bliv partner", "url": "#gates", "stage": Stage.TEEN,
     "text": "For dem, der ved noget, familier har brug for, og gerne vil være her med det."},
]  # fmt: skip


def samples() -> dict[str, object]:
    """What the page shows; built afresh, because a bound form remembers its errors' language."""
    return {
        "home_url": "#",
        "navigation": [
            {"title": "Kalender", "url": "#", "is_current": True},
            *({"title": title, "url": "#"} for title in ("Huset", "Viden", "Partnere", "Kontakt")),
        ],
        "languages": [
            {"code": "da", "name": "Dansk", "url": "#", "is_current": True},
            {"code": "en", "name": "English", "url": "#"},
            {"code": "ar", "name": "العربية", "url": "#"},
        ],
        "search_page": "#",
        "footer": {
            "address": "Eksempelgade 12, kælderen\n7400 Herning",
            "hours": "Den åbne halvdel: alle dage kl. 08–22",
            "links": [{"title": "Find vej", "url": "#"}, {"title": "Bliv frivillig", "url": "#"}],
        },
        "stages": list(Stage),
        "towers": TOWERS,
        "shelf": SHELF,
        "signposts": SIGNPOSTS,
        "reach": REACH,
        "next_dates": NEXT_DATES,
        "family_of_stages": [Stage.BABY, Stage.TUMLING, Stage.BARN],
        "days": DAYS,
        "filters": FILTERS,
        "further": FURTHER,
        "month": _month(),
        "facts": FACTS,
        "gates": GATES,
        "found": FOUND,
        "rooms": ROOMS,
        "playroom": [4],
        "crumbs": [{"title": "Kalender", "url": "#"}, {"title": "Fars Legestue", "url": "#"}],
        "dates": [
            {
                "url": "#",
                "listed_when": f"lørdag den {day}. oktober kl. 9.30–11.30",
                "is_off": kind == "cancelled",
                "state": {"kind": kind, "text": text},
            }
            for day, kind, text in (
                (17, "cancelled", "Aflyst"),
                (24, "free", "12 pladser tilbage"),
                (31, "full", "Fyldt – venteliste"),
            )
        ],
        "few": {"kind": "few", "text": "3 pladser tilbage"},
        "cancelled": {"kind": "cancelled", "text": "Aflyst"},
        "form": SampleForm(),
        "wrong_form": SampleForm(
            {"wrong-adults": "0", "wrong-email": "far.post.example", "wrong-language": "da"},
            prefix="wrong",
        ),
        "ages": AGES,
        "children": [{"value": "8m"}, {"value": "", "error": NO_AGE}],
        "other_errors": [{"id": "child_ages_2", "text": NO_AGE}],
        "motif_keys": [
            ("fars-legestue", [Stage.BABY, Stage.TUMLING]), ("terminsgruppe", [Stage.GRAVID]),
            ("tumlingecafe", [Stage.TUMLING]), ("hjemmeskolegruppen", [Stage.BARN]),
            ("aftenmoede-teenager", [Stage.TEEN]), ("sommerfest", []),
        ],
    }  # fmt: skip
