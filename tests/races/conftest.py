"""One date on the live house, and many families who post its form at the same moment; its backups,
and a machine with nothing on it to restore them on."""

import http.client
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from events.enums import Mode
from events.models import CalendarPage, Occurrence
from signups.forms import new_form_token
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import SiteFactory
from tests.support.live_database import environment_of

TIMEOUT = 60  # seconds; nobody may hang for ever


@dataclass
class Answer:
    """What one visitor got."""

    status: int
    location: str
    seconds: float


@dataclass
class Rush:
    """Many posts to the live house, let go at once."""

    base_url: str

    def post(self, requests: Sequence[tuple[str, dict[str, str]]]) -> list[Answer]:
        """Post every form of (path, fields) in a thread of its own; answers in the same order."""
        gate = threading.Barrier(len(requests))
        with ThreadPoolExecutor(len(requests)) as visitors:
            return list(visitors.map(lambda request: self._post(gate, *request), requests))

    def _post(self, gate: threading.Barrier, path: str, fields: dict[str, str]) -> Answer:
        connection = http.client.HTTPConnection(urlsplit(self.base_url).netloc, timeout=TIMEOUT)
        connection.connect()
        gate.wait(TIMEOUT)
        began = time.perf_counter()
        connection.request(
            "POST",
            path,
            urlencode(fields),
            {"Content-Type": "application/x-www-form-urlencoded"},
        )
        response = connection.getresponse()
        response.read()
        connection.close()
        seconds = time.perf_counter() - began
        return Answer(response.status, response.headers.get("Location", ""), seconds)


@dataclass
class Doorstep:
    """A date with sign-up, where each adult takes a seat."""

    date: Occurrence

    @property
    def path(self) -> str:
        return f"/da/tilmeld/{self.date.uid}/"

    def form(
        self, family: int | str, *, token: str = "", adults: int = 1, slot: int | None = None
    ) -> dict[str, str]:
        chosen = {} if slot is None else {"slot": str(slot)}
        return chosen | {
            "name": f"Familie {family}",
            "email": f"family-{family}@example.org",
            "adults": str(adults),
            "children": "0",
            "form_token": token or new_form_token(self.date),
        }

    def sign_up(self, family: int | str, **facts) -> tuple[str, dict[str, str]]:
        return self.path, self.form(family, **facts)


def doorstep(*, mode: Mode = Mode.DATE, **facts) -> Doorstep:
    """Made on the live database, so that every process sees it; in the house that stands there, or
    in one of its own."""
    calendar = CalendarPage.objects.filter(locale__language_code="da").first()
    calendar = calendar or CalendarPageFactory(parent=SiteFactory().root_page.specific)
    page = EventPageFactory(parent=calendar, title="Om kap til døren")
    return Doorstep(OccurrenceFactory(series=SeriesFactory(page=page, mode=mode), **facts))


@pytest.fixture
def at_the_door() -> Callable[..., Doorstep]:
    return doorstep


@pytest.fixture
def rush() -> Callable[[str], Rush]:
    return Rush


@pytest.fixture
def backups(live_house, tmp_path, settings, on_disk):
    """Where the house writes them."""
    settings.BACKUP_DIR = live_house.environment["BACKUP_DIR"] = str(tmp_path / "backups")
    on_disk(Path(live_house.environment["VAR_DIR"]) / "media")
    return Path(settings.BACKUP_DIR)


@pytest.fixture
def elsewhere(live_house, live_template, tmp_path):
    """The environment of a machine with nothing on it but a database without tables."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    url = live_template.nothing(folder)
    yield live_house.environment | environment_of(url, folder)
    live_template.drop(url)
