"""What a first visit on a slow phone has to fetch: pages, sheets, scripts, fonts, pictures."""

import gzip
import re
from datetime import time, timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone

from core.enums import Stage
from core.static_storage import SHEETS, joined
from signups.enums import Moment
from signups.hosting.links import token as host_token
from signups.links import token
from tests.factories.core import TopicFactory, UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import ContactPageFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    StagePageFactory,
    TopicPageFactory,
)
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.factories.signups import ChecklistItemFactory, HostNoteFactory, PlaceFactory

pytestmark = [pytest.mark.slow, pytest.mark.either, pytest.mark.usefixtures("frozen")]

# Bytes on the wire.
MOST_HTML, MOST_CSS, MOST_JS, MOST_IN_ALL = 14_000, 16_000, 12_000, 150 * 1024
TITLES = (
    "Fars Legestue",
    "Barselscafé",
    "Småbørnsforældregruppe for nytilflyttede",
    "Tumlingecafé",
)
WORDS = (
    "Vi leger, bygger og kravler rundt, så I kan komme, når I er klar, og gå, når nogen er træt. "
)


@pytest.fixture
def pages(calendar, translate):
    """Addresses of the heaviest page of each kind, after the language."""
    days = [timezone.localdate() + timedelta(days=number // 4) for number in range(60)]
    rooms = [ZoneFactory(names={"da": name}) for name in ("Legesalen", "Køkkenet", "Værkstedet")]
    for number, day in enumerate(days):
        page = EventPageFactory(
            parent=calendar,
            title=f"{TITLES[number % 4]} {number}",
            stages=list(Stage)[number % 3 : number % 3 + 3],
        )
        OccurrenceFactory(
            series=SeriesFactory(page=page, sign_up=number % 2 == 0),
            local_date=day,
            start=time(9 + number % 4),
            end=time(14),
            zones=rooms[: 1 + number % 3],
            capacity=20,
            taken=number % 21,
            reason="Værten er syg, og vi fandt ingen anden.",
        )
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    page = EventPageFactory(
        parent=calendar,
        title="Fars Legestue",
        slug="fars-legestue",
        lead=WORDS * 2,
        stages=list(Stage),
        body=[("heading", "Sådan er det"), *[("paragraph", WORDS * 6)] * 8],
    )
    series = SeriesFactory(page=page, sign_up=True, max_age=72)
    dates = [
        OccurrenceFactory(series=series, local_date=days[-1] + timedelta(weeks=week), capacity=30)
        for week in range(1, 12)
    ]
    place = PlaceFactory(occurrence=dates[0], signup__child_ages=[30] * 12)
    evening = _evening(series)
    translate(calendar, "ar", title="التقويم")
    ContactPageFactory(parent=calendar.get_parent(), body=[("paragraph", WORDS * 6)] * 8)
    _knowledge(calendar.get_parent(), page)
    return {
        "front page": "",
        "calendar": "kalender/",
        "calendar, filtered": "kalender/?livsfase=baby&livsfase=teen",
        "series": "kalender/fars-legestue/",
        "date": f"kalender/fars-legestue/{dates[0].local_date}/",
        "sign-up": f"tilmeld/{dates[0].uid}/",
        "own page": f"min-tilmelding/{token(place.signup)}/",
        "list of a host": f"vaert/{host_token(evening, evening.responsible)}/",
        "news": f"sig-til/{page.translation_key}/",
        "contact": "kontakt/",
        "writing to the house": "skriv-til-os/spoerg/",
        "knowledge": "viden/",
        "article": "viden/artikel-20/",
        "topic": "viden/soevn/",
        "stage": "baby/",
        "partners": "partnere/",
        "partner": "partnere/partner-20/",
        "search": "soeg/?q=legestue",
        "sign-in": "konto/log-ind/",
    }


def _evening(series):
    """A full house, and much to see to."""
    date = OccurrenceFactory(
        series=series, local_date=timezone.localdate(), start=time(19), responsible=UserFactory()
    )
    for number in range(20):
        PlaceFactory(
            occurrence=date,
            signup__name=f"Familien Eksempel {number}",
            signup__phone="12 34 56 78",
            signup__child_ages=[8, 30],
            signup__is_first_time=number % 2,
        )
        ChecklistItemFactory(names={"da": WORDS[:60]}, moment=list(Moment)[number % 2])
    HostNoteFactory.create_batch(5, occurrence=date, text=WORDS[:80])
    return date


def _knowledge(front_page, event):
    """More articles and partners than a page of a list holds, all of them long."""
    shelf = ArticleIndexPageFactory(parent=front_page, lead=WORDS)
    index = PartnerIndexPageFactory(parent=front_page, lead=WORDS)
    sleep = TopicFactory(slug="soevn", names={"da": "Søvn"})
    facts = {"lead": WORDS * 2, "stages": list(Stage)[:4], "topics": [sleep]}
    body = [
        ("heading", "Når natten er lang"),
        *[("paragraph", WORDS * 6)] * 8,
        ("questions", [{"question": WORDS, "answer": WORDS * 2}] * 4),
        *[("next_step", {"page": event, "text": WORDS})] * 3,
    ]
    for number in range(1, 22):
        ArticlePageFactory(parent=shelf, title=f"Artikel {number}", body=body, **facts)
        partner = PartnerPageFactory(parent=index, title=f"Partner {number}", body=body, **facts)
        PartnerFactory(page=partner, phone="12 34 56 78", is_outside=number % 2)
    TopicPageFactory(parent=shelf, title="Søvn", topic=sleep, lead=WORDS * 2, body=body)
    StagePageFactory(parent=front_page, lead=WORDS * 2, body=body)


def test_every_page_is_light_enough_for_one_bar_of_signal(client, pages):
    too_heavy = {}

    for name, address in pages.items():
        response = client.get(f"/da/{address}")
        assert response.status_code == 200, name
        weight = Weight(response.content.decode())
        if weight.html > MOST_HTML or weight.js > MOST_JS or weight.in_all > MOST_IN_ALL:
            too_heavy[name] = str(weight)

    assert too_heavy == {}


def test_arabic_pages_fetch_one_font_more_and_stay_light(client, pages):
    danish = Weight(client.get("/da/kalender/").content.decode())
    arabic = Weight(client.get("/ar/kalender/").content.decode())

    assert arabic.fonts > danish.fonts
    assert arabic.in_all <= MOST_IN_ALL, str(arabic)


@pytest.mark.pure
def test_sheets_are_light():
    assert Weight("").css <= MOST_CSS


class Weight:
    """Bytes on the wire of a page and of all it refers to, in an empty cache."""

    def __init__(self, html: str) -> None:
        names = set(re.findall(r'(?:href|src)="/static/([^"#?]+)', html))
        self.html = _packed(html.encode())
        self.css = _packed(joined(_file(name).read_bytes() for name in SHEETS))
        self.js = self._of(names, ".js")
        self.pictures = self._of(names, ".svg")
        # The preloads name the fonts that the page's language uses.
        self.fonts = sum(_file(name).stat().st_size for name in names if ".woff2" in name)
        self.in_all = self.html + self.css + self.js + self.pictures + self.fonts

    def __str__(self) -> str:
        return ", ".join(f"{name} {size}" for name, size in vars(self).items())

    @staticmethod
    def _of(names: set[str], kind: str) -> int:
        return sum(_packed(_file(name).read_bytes()) for name in names if name.endswith(kind))


def _file(name: str) -> Path:
    return Path(finders.find(name))


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))
