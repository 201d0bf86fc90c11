"""The machine dies while families sign up: what was backed up stands on an empty one in minutes.

In `make drill` it is the whole demo house with its pictures, and 500 families sign up at once. What
it took is written on the terminal.
"""

import re
import sys
import threading
import time
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.db import connection
from PIL import Image

from core.backups import archive, databases
from events.models import Occurrence
from signups.models import Place
from tests.factories.core import HouseImageFactory, UserFactory
from tests.support.codes import SIGN_IN, WRITE_CODE, code_now, code_sent_to, secret_of
from tests.support.live import LiveHouse, LoadedApp
from tests.support.live_database import manage, working_on

# Between drills on SQLite alone: test_backups restores on both in every run.
pytestmark = [pytest.mark.race, pytest.mark.either]

STEP_TWO = "/da/konto/log-ind/trin-2/"
SEATS = 20
ALLOWED = 10 * 60  # seconds, from an empty machine to a house that answers


class Visitor:
    """A browser without a screen: it keeps cookies, and sends back what a form hides."""

    def __init__(self, base_url):
        self._base_url = base_url
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.path, self.page = "", ""

    def open(self, path, data=None):
        with self._opener.open(f"{self._base_url}{path}", data, timeout=60) as response:
            self.path = response.url.removeprefix(self._base_url)
            self.page = response.read().decode()

    def post(self, path, **fields):
        self.open(path)
        hidden = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)
        self.open(path, urlencode(fields | {"csrfmiddlewaretoken": hidden[1]}).encode())


@contextmanager
def meanwhile(do):
    """Inside, it is being done; at the end it has been."""
    thread = threading.Thread(target=do)
    thread.start()
    try:
        yield thread
    finally:
        thread.join()


@contextmanager
def serving(environment, logs):
    """The app, loaded anew, on what is there."""
    app = LoadedApp("portal.wsgi", url=environment["DATABASE_URL"], folder=environment["VAR_DIR"])
    house = LiveHouse(app, logs=logs)
    try:
        house.wait_until_ready()
        yield house
    finally:
        house.stop()
        app.close()


def test_house_that_was_backed_up_in_a_rush_stands_again_on_an_empty_machine(
    live_house, live_template, backups, elsewhere, at_the_door, rush, sized, tmp_path, capsys
):
    families, pictures = sized((60, 2), (500, 60))
    if families == 500:
        live_house.manage("build_demo")
    HouseImageFactory.create_batch(pictures, file__width=1600, file__height=1200)
    coordinator = UserFactory(email="backup@example.org", staff=True, role="coordinator")
    secret = secret_of(coordinator)
    door = at_the_door(capacity=SEATS)
    answers, took = [], {}

    def sign_up():
        answers.extend(rush(live_house.base_url).post([door.sign_up(n) for n in range(families)]))

    with meanwhile(sign_up):
        while not Place.objects.filter(occurrence=door.date).exists():
            time.sleep(0.005)
        started = time.perf_counter()
        backup = archive.read(archive.write(backups))
        took["backup"] = time.perf_counter() - started
    assert {answer.status for answer in answers} == {303}
    behind = Place.objects.exclude(occurrence=door.date).count()
    assert 0 < backup.rows["signups_place"] - behind < families, "it was not during the rush"

    started = time.perf_counter()
    manage(elsewhere, "restore", str(backup.path))
    took["restore"] = time.perf_counter() - started
    there = live_template.name(elsewhere["DATABASE_URL"])
    with serving(elsewhere, tmp_path) as house, working_on(there):
        took["until it answers"] = time.perf_counter() - started
        assert databases.rows() == backup.rows
        date = Occurrence.objects.get(pk=door.date.pk)
        places = Place.objects.filter(occurrence=date)
        assert sum(each.seats for each in places.holding_seats()) == date.taken <= SEATS
        assert date.waiting == places.waiting().count()
        assert opened(elsewhere) == opened(live_house.environment) >= pictures
        signs_in(Visitor(house.base_url), coordinator.email, secret)

    assert took["until it answers"] < ALLOWED
    with capsys.disabled():
        sys.stdout.write(f"\n{said_of(backup, took)}\n")


def signs_in(visitor, address, secret):
    visitor.post(SIGN_IN, email=address)
    visitor.post(WRITE_CODE, code=code_sent_to(address))
    visitor.post(STEP_TWO, code=code_now(secret))
    visitor.open("/admin/")
    assert visitor.path == "/admin/"


def opened(environment):
    """How many uploads of the house are pictures, every one of which can be drawn."""
    files = [each for each in Path(environment["VAR_DIR"], "media").rglob("*") if each.is_file()]
    for file in files:
        with Image.open(file) as picture:
            picture.load()
    return len(files)


def said_of(backup, took):
    size = backup.path.stat().st_size / 1e6
    held = f"{size:.1f} MB, {sum(backup.rows.values())} rows, {len(backup.checksums) - 1} uploads"
    seconds = ", ".join(f"{what} {each:.1f} s" for what, each in took.items())
    return f"{connection.vendor}: {held}; {seconds}"
