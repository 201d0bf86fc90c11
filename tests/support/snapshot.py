"""The migrated database, kept from run to run: migrating takes longer than most test files.

SQLite only. What is kept is named after every migration there is, so a changed one makes a new
copy. Runs migrate all the same, which finds nothing left to do, or does it.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from .sources import ROOT

FOLDER = ROOT / ".pytest_cache"


def snapshot() -> Path:
    """Where the database of the present migrations is kept, whether it is there yet or not."""
    digest = hashlib.sha256()
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(path.name.encode() + path.read_bytes())
    return FOLDER / f"migrated-{digest.hexdigest()[:16]}.sqlite3"


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    source.backup(target)
    target.commit()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Fills the run's database, in memory, before Django connects to it for migrating."""
    if connection.vendor != "sqlite" or not snapshot().is_file():
        yield
        return
    name = connection.creation._get_test_db_name()
    # Open until Django has connected: a database in memory goes with its last connection.
    with closing(sqlite3.connect(name, uri=True)) as memory:
        with closing(sqlite3.connect(snapshot())) as kept:
            copy(kept, memory)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Keeps the database as migrations made it, before any test has touched it."""
    path = snapshot()
    if connection.vendor != "sqlite" or path.is_file():
        return
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("migrated-*.sqlite3"):
        old.unlink(missing_ok=True)
    # Both workers of a run may do this: the last one to rename wins, and both are whole.
    unfinished = path.with_suffix(f".{os.getpid()}")
    with django_db_blocker.unblock(), closing(sqlite3.connect(unfinished)) as kept:
        connection.ensure_connection()
        copy(connection.connection, kept)
    unfinished.rename(path)
