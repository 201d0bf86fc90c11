"""The real app under gunicorn on a database of its own: for races and for browsers."""

import contextlib
import functools
import os
import select
import shutil
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


class LoadedApp:
    """An app that is loaded once for the run and serves one house after the other (``serve``).

    Its address, its database and its folder have the same name for each of them, since the app has
    read them; what is in the database and in the folder is new.
    """

    def __init__(self, wsgi, *, url, folder):
        self.folder = folder
        self._serving = None
        # The socket is opened here and handed over: no other process can take the port meanwhile.
        with socket.create_server(("127.0.0.1", 0), backlog=512) as server:
            self.base_url = f"http://127.0.0.1:{server.getsockname()[1]}"
            self.environment = environment_of(url, folder) | {"BASE_URL": self.base_url}
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.serve", wsgi, str(server.fileno())],
                cwd=django_settings.BASE_DIR,
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=[server.fileno()],
                start_new_session=True,
                bufsize=0,
            )
        if self._process.stdout.readline() != b"loaded\n":
            pytest.fail(f"{wsgi} cannot be loaded; what it said stands above")

    def serve(self, log):
        """Start gunicorn, once the one before it has ended; returns it."""
        assert self._serving is None or self._serving.has_ended(), "one house at a time"
        self._process.stdin.write(f"{log}\n".encode())
        self._serving = Gunicorn(int(self._process.stdout.readline()), self._process.stdout)
        return self._serving

    def close(self):
        self._process.stdin.close()
        self._process.wait(STOP_SECONDS)
        self._process.stdout.close()


class Gunicorn:
    """The first of its processes; ``said`` is where the one that started it tells of its end."""

    def __init__(self, pid, said):
        self.pid = pid
        self._said = said
        self._ended = False

    def has_ended(self, *, within=0):
        """Whether it is no more, at the latest in so many seconds."""
        if not self._ended and select.select([self._said], [], [], within)[0]:
            self._said.readline()
            self._ended = True
        return self._ended

    def end(self):
        if not self.has_ended():
            # To gunicorn, SIGQUIT means at once; SIGTERM would wait for idle connections.
            os.kill(self.pid, signal.SIGQUIT)
        if not self.has_ended(within=STOP_SECONDS):
            os.killpg(self.pid, signal.SIGKILL)
            self.has_ended(within=STOP_SECONDS)


class LiveHouse:
    """A running house: its address, and ways to look behind its doors.

    The test's own ORM works on the same database, so factories and querysets are at hand; every
    write is committed at once.
    """

    def __init__(self, app, *, logs):
        self.base_url, self.environment = app.base_url, app.environment
        self._logs = logs
        self._log_file = logs / "gunicorn.log"
        self._processes = []
        self.gunicorn = app.serve(self._log_file)

    def manage(self, *arguments):
        """Run a management command to its end; returns what it printed."""
        return manage(self.environment, *arguments)

    def start(self, *arguments):
        """Start a management command, such as a worker; it ends with the house."""
        log = self._logs / f"{arguments[0]}-{len(self._processes)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "manage.py", *arguments],
                cwd=django_settings.BASE_DIR,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._processes.append(process)
        return process

    def run_due(self):
        """Do what the worker would do now, in this process: jobs run, letters go."""
        return jobs.run_due()

    @property
    def log(self):
        return self._log_file.read_text() if self._log_file.exists() else ""

    def wait_until_ready(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and not self.gunicorn.has_ended():
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(f"{self.base_url}/readyz", timeout=10).close()
                return
            time.sleep(0.1)
        pytest.fail(f"gunicorn did not get ready:\n{self.log}")

    def stop(self):
        """End every process started here, the newest first, workers of gunicorn with it."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
        self.gunicorn.end()


@pytest.fixture(scope="session")
def load_app(live_template, tmp_path_factory):
    """``load_app("portal.wsgi")`` loads that app, or returns it where it is loaded already."""
    with contextlib.ExitStack() as stack:
        folder = tmp_path_factory.mktemp("live")
        url = live_template.url_of_copy(folder)

        @functools.cache
        def load(wsgi):
            return stack.enter_context(contextlib.closing(LoadedApp(wsgi, url=url, folder=folder)))

        yield load


@pytest.fixture
def start_house(load_app, live_template, django_db_blocker, tmp_path, settings, search_index):
    """``start_house(wsgi=…)`` starts the app and returns its ``LiveHouse``; once in a test.

    A page that broke fails the test, whatever the test itself looked at.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())

        def start(*, wsgi="portal.wsgi"):
            app = load_app(wsgi)
            shutil.rmtree(app.folder)
            app.folder.mkdir()
            url = live_template.copy(app.folder)
            stack.callback(live_template.drop, url)
            stack.enter_context(working_on(live_template.name(url)))
            house = LiveHouse(app, logs=tmp_path)
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
