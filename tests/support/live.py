"""The real app under gunicorn on a database of its own: for races and for browsers."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from django.conf import settings as django_settings

from core import jobs

from .live_database import environment_of, manage, working_on

START_SECONDS = 120
STOP_SECONDS = 10
# Loaded once and forked: loading takes each worker longer than most tests do.
GUNICORN = ("--preload", "--workers=2", "--threads=4", "--timeout=60")


class LiveHouse:
    """A running house: its address, and ways to look behind its doors.

    The test's own ORM works on the same database, so factories and querysets are at hand; every
    write is committed at once.
    """

    def __init__(self, *, environment, folder, wsgi):
        self.folder = folder
        self.log_file = folder / "gunicorn.log"
        self._processes = []
        # The socket is opened here and handed over: no other process can take the port meanwhile.
        with socket.create_server(("127.0.0.1", 0), backlog=512) as server:
            self.base_url = f"http://127.0.0.1:{server.getsockname()[1]}"
            self.environment = environment | {"BASE_URL": self.base_url}
            self.gunicorn = self._popen(
                ["-m", "gunicorn", wsgi, f"--bind=fd://{server.fileno()}", *GUNICORN],
                log=self.log_file,
                pass_fds=[server.fileno()],
            )

    def manage(self, *arguments):
        """Run a management command to its end; returns what it printed."""
        return manage(self.environment, *arguments)

    def start(self, *arguments):
        """Start a management command, such as a worker; it ends with the house."""
        log = self.folder / f"{arguments[0]}-{len(self._processes)}.log"
        return self._popen(["manage.py", *arguments], log=log)

    def run_due(self):
        """Do what the worker would do now, in this process: jobs run, letters go."""
        return jobs.run_due()

    @property
    def log(self):
        return self.log_file.read_text()

    def wait_until_ready(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.gunicorn.poll() is None:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(f"{self.base_url}/readyz", timeout=10).close()
                return
            time.sleep(0.1)
        pytest.fail(f"gunicorn did not get ready:\n{self.log}")

    def stop(self):
        """End every process started here, the newest first, workers of gunicorn with it."""
        for process in reversed(self._processes):
            if process.poll() is None:
                # To gunicorn, SIGQUIT means at once; SIGTERM would wait for idle connections.
                process.send_signal(signal.SIGQUIT if process is self.gunicorn else signal.SIGTERM)
                try:
                    process.wait(STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()

    def _popen(self, arguments, *, log, pass_fds=()):
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=django_settings.BASE_DIR,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._processes.append(process)
        return process


@pytest.fixture
def start_house(live_template, django_db_blocker, tmp_path, settings, search_index):
    """``start_house(wsgi=…)`` starts the app and returns its ``LiveHouse``; once in a test.

    A page that broke fails the test, whatever the test itself looked at.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())

        def start(*, wsgi="portal.wsgi"):
            url = live_template.copy(tmp_path)
            stack.callback(live_template.drop, url)
            stack.enter_context(working_on(live_template.name(url)))
            house = LiveHouse(environment=environment_of(url, tmp_path), folder=tmp_path, wsgi=wsgi)
            stack.callback(_assert_nothing_broke, house)
            stack.callback(house.stop)
            house.wait_until_ready()
            settings.WAGTAILADMIN_BASE_URL = house.base_url
            return house

        yield start


@pytest.fixture
def live_house(start_house):
    """The app under gunicorn, with the database as migrations leave it."""
    return start_house()


def _assert_nothing_broke(house):
    assert "Internal Server Error" not in house.log, house.log
