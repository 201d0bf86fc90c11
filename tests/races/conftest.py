"""One date on the live house, and many families who post its form at the same moment; its backups,
and a machine with nothing on it to restore them on."""

import re
import selectors
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
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
        """Post every form of (path, fields) over a connection of its own; answers in the same
        order. Each form is on its way before the first answer is read.

        In one thread: 500 of them would take half of the machine, which they share with the app.
        """
        house = urlsplit(self.base_url)
        answers: dict[int, Answer] = {}
        with ExitStack() as stack:
            waiting = stack.enter_context(selectors.DefaultSelector())
            address = (house.hostname, house.port)
            lines = [
                stack.enter_context(socket.create_connection(address, timeout=TIMEOUT))
                for _each in requests
            ]
            texts = [_written(house.netloc, *request) for request in requests]
            began = time.perf_counter()
            for number, (line, text) in enumerate(zip(lines, texts, strict=True)):
                line.sendall(text)
                waiting.register(line, selectors.EVENT_READ, (number, bytearray()))
            while waiting.get_map():
                for key, _events in waiting.select(TIMEOUT) or _nobody_answers():
                    number, heard = key.data
                    if part := key.fileobj.recv(65536):
                        heard += part
                        continue
                    answers[number] = _read(bytes(heard), time.perf_counter() - began)
                    waiting.unregister(key.fileobj)
                    key.fileobj.close()  # the app waits for it
        return [answers[number] for number in range(len(requests))]


def _written(host: str, path: str, fields: dict[str, str]) -> bytes:
    body = urlencode(fields)
    head = (
        f"POST {path} HTTP/1.1",
        f"Host: {host}",
        "Connection: close",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join([*head, "", body]).encode()


def _read(text: bytes, seconds: float) -> Answer:
    head = text.partition(b"\r\n\r\n")[0].decode("latin-1")
    location = re.search(r"^Location: (.*?)\r?$", head, re.MULTILINE | re.IGNORECASE)
    return Answer(int(head.split(maxsplit=2)[1]), location[1] if location else "", seconds)


def _nobody_answers() -> NoReturn:
    raise TimeoutError(f"no answer within {TIMEOUT} seconds")


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
