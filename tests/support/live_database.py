"""A throw-away database of the run's own kind, for the app under gunicorn and the test beside it.

It is a copy of one that was migrated once: a file on SQLite, a template on PostgreSQL.
"""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from django.db.utils import load_backend

from .snapshot import kept_template, snapshot


def manage(environment, *arguments):
    """Run a management command; returns what it printed, fails with it where it fails."""
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"manage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}"
    return done.stdout


def environment_of(url, var_dir):
    """The environment in which a process works on this database."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.support.live_settings",
        "DATABASE_URL": url,
        "VAR_DIR": str(var_dir),
    }


@pytest.fixture(scope="session")
def live_template(tmp_path_factory):
    """A migrated database that nobody uses; databases of tests are copies of it."""
    folder = tmp_path_factory.mktemp("live-template")
    databases = (_Files if connection.vendor == "sqlite" else _Databases)(folder)
    if not databases.create():
        manage(environment_of(databases.template, folder), "migrate", "--verbosity=0")
    yield databases
    databases.drop(databases.template)


@pytest.fixture
def on_disk(settings):
    """``on_disk(folder)``: what is uploaded lies there, as in a real house, and not in memory."""

    def lie_in(folder):
        disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
        settings.MEDIA_ROOT = str(folder)
        settings.STORAGES = {**settings.STORAGES, "default": disk}

    return lie_in


class _Files:
    """SQLite: a database is a file."""

    def __init__(self, folder):
        self.template = f"sqlite:///{folder / 'template.sqlite3'}"

    def create(self):
        """From what an earlier run kept; whether there was any. Else migrating makes the file."""
        kept = snapshot().is_file()
        if kept:
            shutil.copyfile(snapshot(), self.name(self.template))
        return kept

    def url_of_copy(self, folder):
        return f"sqlite:///{folder / 'live.sqlite3'}"

    def copy(self, folder):
        url = self.url_of_copy(folder)
        shutil.copyfile(self.name(self.template), self.name(url))
        return url

    def nothing(self, folder):
        """The address of a database without tables."""
        return f"sqlite:///{folder / 'nothing.sqlite3'}"

    def drop(self, url):
        """The folder goes with the run."""

    @staticmethod
    def name(url):
        return url.removeprefix("sqlite:///")


class _Databases:
    """PostgreSQL: databases on the server of this run."""

    def __init__(self, folder):
        self.server = os.environ["DATABASE_URL"]
        self.template = self._url(f"live_template_{os.getpid()}")

    def create(self):
        """From what an earlier run kept on this server, as above."""
        kept = kept_template()
        self._do(f'CREATE DATABASE "{self.name(self.template)}" TEMPLATE "{kept or "template1"}"')
        return bool(kept)

    def url_of_copy(self, folder):
        return self._url(f"live_{os.getpid()}")

    def copy(self, folder):
        url = self.url_of_copy(folder)
        self._do(f'CREATE DATABASE "{self.name(url)}" TEMPLATE "{self.name(self.template)}"')
        return url

    def nothing(self, folder):
        url = self._url(f"nothing_{os.getpid()}")
        self._do(f'CREATE DATABASE "{self.name(url)}"')
        return url

    def drop(self, url):
        self._do(f'DROP DATABASE "{self.name(url)}" WITH (FORCE)')

    @staticmethod
    def name(url):
        return urlsplit(url).path.removeprefix("/")

    def _url(self, name):
        return urlsplit(self.server)._replace(path=f"/{name}").geturl()

    def _do(self, statement):
        with psycopg.connect(self.server, autocommit=True) as server:
            server.execute(statement)


@contextmanager
def working_on(name):
    """Inside, the ORM of this process works on the database of that name, each write committed."""
    before = connections["default"]
    facts = {**before.settings_dict, "NAME": name}
    connections["default"] = load_backend(facts["ENGINE"]).DatabaseWrapper(facts, "default")
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = before
