"""The migrated database, kept from run to run: migrating takes longer than most test files.

On SQLite it is a file, on PostgreSQL a database on the server of the run. What is kept is named
after every migration there is, so a changed one makes a new copy. Runs migrate all the same, which
finds nothing left to do, or does it.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.apps import apps
from django.db import connection

from .sources import ROOT

FOLDER = ROOT / ".pytest_cache"


def snapshot() -> Path:
    """Where the database of the present migrations is kept, whether it is there yet or not."""
    return FOLDER / f"migrated-{_digest()}.sqlite3"


def kept_template() -> str | None:
    """The same on PostgreSQL: the name of the database; None where no run has kept one."""
    with _server() as server:
        known = server.execute(
            "SELECT datname FROM pg_database WHERE datname = %s", [_template_name()]
        )
        found = known.fetchone()
    return found[0] if found else None


def _template_name() -> str:
    return f"migrated_{_digest()}"


def _digest() -> str:
    digest = hashlib.sha256()
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _server() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    source.backup(target)
    target.commit()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Fills the run's database before Django connects to it for migrating."""
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = kept_template()
        yield
        return
    if not snapshot().is_file():
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
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            _keep_database()
        elif not snapshot().is_file():
            _keep_file()


def _keep_database() -> None:
    if kept_template():
        return
    # Nobody may be connected to what is copied.
    connection.close()
    name = connection.settings_dict["NAME"]
    with _server() as server:
        try:
            server.execute(f'CREATE DATABASE "{_template_name()}" TEMPLATE "{name}"')
        except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            """The other worker of the run was first."""


def _keep_file() -> None:
    path = snapshot()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("migrated-*.sqlite3"):
        old.unlink(missing_ok=True)
    # Both workers of a run may do this: the last one to rename wins, and both are whole.
    unfinished = path.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(unfinished)) as kept:
        connection.ensure_connection()
        copy(connection.connection, kept)
    unfinished.rename(path)
